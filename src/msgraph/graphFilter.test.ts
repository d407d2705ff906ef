import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterText, type GraphFilter } from './graphFilter';
import { MsGraphError } from './MsGraphError';

type Filter = GraphFilter<'linkKind' | 'parentHost/id' | 'lastSeenDateTime'>;

/** Takes the first quoted text of a filter apart as a service does: a doubled quote is one quote, a single one ends it. */
function firstText(filter: string): { readonly text: string; readonly rest: string } {
  let text = '';
  for (let at = filter.indexOf("'") + 1; at < filter.length; at += 1) {
    if (filter[at] === "'" && filter[at + 1] !== "'") return { text, rest: filter.slice(at + 1) };
    if (filter[at] === "'") at += 1;
    text += filter[at];
  }
  throw new Error('the text does not end');
}

const quoted = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", "''", ' or ', ' eq ', '(', ')', ',', '\\', '%27', 'a'), { maxLength: 10 })
    .map((parts) => parts.join('')),
);

describe('filterText', () => {
  it.each<[Filter, string]>([
    [{ kind: 'compare', field: 'linkKind', operator: 'eq', value: 'redirect' }, "linkKind eq 'redirect'"],
    [{ kind: 'compare', field: 'linkKind', operator: 'ne', value: null }, 'linkKind ne null'],
    [{ kind: 'compare', field: 'linkKind', operator: 'eq', value: '' }, "linkKind eq ''"],
    [{ kind: 'compare', field: 'linkKind', operator: 'eq', value: "o'clock'" }, "linkKind eq 'o''clock'''"],
    [
      {
        kind: 'compare',
        field: 'lastSeenDateTime',
        operator: 'ge',
        value: { instant: '2026-01-01T00:00:00.1234567Z' },
      },
      'lastSeenDateTime ge 2026-01-01T00:00:00.1234567Z',
    ],
    [
      { kind: 'in', field: 'parentHost/id', values: ['a.example', "b'.example"] },
      "parentHost/id in ('a.example','b''.example')",
    ],
    [
      {
        kind: 'and',
        filters: [
          { kind: 'compare', field: 'linkKind', operator: 'eq', value: 'a' },
          {
            kind: 'or',
            filters: [
              { kind: 'compare', field: 'linkKind', operator: 'gt', value: 'b' },
              { kind: 'not', filter: { kind: 'compare', field: 'linkKind', operator: 'lt', value: 'c' } },
            ],
          },
        ],
      },
      "(linkKind eq 'a') and ((linkKind gt 'b') or (not (linkKind lt 'c')))",
    ],
  ])('writes %j as %s', (filter, text) => {
    expect(filterText(filter)).toBe(text);
  });

  it('T08 quotes any text so that it comes back whole and nothing of it is left outside', () => {
    fc.assert(
      fc.property(quoted, (value) => {
        const text = filterText({ kind: 'compare', field: 'linkKind', operator: 'eq', value });
        expect(firstText(text)).toStrictEqual({ text: value, rest: '' });
      }),
      { numRuns: 2000, seed: 8 },
    );
  });

  it('T08 keeps the texts of a list apart', () => {
    fc.assert(
      fc.property(fc.array(quoted, { minLength: 1, maxLength: 5 }), ([first, ...more]) => {
        let rest = filterText({ kind: 'in', field: 'parentHost/id', values: [first as string, ...more] });
        const read: string[] = [];
        while (rest !== ')') {
          const one = firstText(rest);
          read.push(one.text);
          rest = one.rest;
        }
        expect(read).toStrictEqual([first, ...more]);
      }),
      { numRuns: 1000, seed: 9 },
    );
  });

  it.each([
    "2026-01-01T00:00:00Z or linkKind eq 'x'",
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+01:00',
    '2026-01-01T00:00:00Z\n',
    '',
  ])('T08 lets nothing but an instant stand without quotes: %j', (instant) => {
    const filter: Filter = { kind: 'compare', field: 'lastSeenDateTime', operator: 'ge', value: { instant } };
    expect(() => filterText(filter)).toThrow(MsGraphError);
  });
});
