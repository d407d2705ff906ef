import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostPair } from '~/msgraph/resources';
import { mergeEdges, pairEdges } from './pairEdges';
import { sampleRecord } from './sampleEdges';

function at(iso: string): number {
  return Date.parse(iso);
}

describe('pairEdges', () => {
  test('a record becomes a link from parent to child', () => {
    const record = sampleRecord('Shop.example', 'CDN.example', { linkKind: 'Script.src' });
    expect(pairEdges([record])).toEqual([
      {
        key: 'shop.example\ncdn.example\nscript.src',
        parent: 'shop.example',
        child: 'cdn.example',
        kind: 'Script.src',
        window: { first: at('2026-09-01T00:00:00Z'), last: at('2026-09-30T00:00:00Z') },
        records: [record],
      },
    ]);
  });

  test('records of one pair merge, without case, and both stay', () => {
    const one = sampleRecord('a.example', 'b.example', { id: '1' });
    const other = sampleRecord('A.example', 'B.EXAMPLE', {
      id: '2',
      linkKind: 'SCRIPT.SRC',
      firstSeenDateTime: '2026-08-01T00:00:00.1234567Z',
      lastSeenDateTime: '2026-09-02T00:00:00+02:00',
    });
    expect(pairEdges([one, other])).toEqual([
      {
        key: 'a.example\nb.example\nscript.src',
        parent: 'a.example',
        child: 'b.example',
        kind: 'script.src',
        window: { first: at('2026-08-01T00:00:00.123Z'), last: at('2026-09-30T00:00:00Z') },
        records: [one, other],
      },
    ]);
  });

  test('direction and kind keep links apart; null and empty are one kind, the word “unknown” is another', () => {
    const records = [
      sampleRecord('a.example', 'b.example'),
      sampleRecord('b.example', 'a.example'),
      sampleRecord('a.example', 'b.example', { linkKind: 'redirect' }),
      sampleRecord('a.example', 'b.example', { linkKind: null, id: 'null' }),
      sampleRecord('a.example', 'b.example', { linkKind: '', id: 'empty' }),
      sampleRecord('a.example', 'b.example', { linkKind: 'unknown' }),
      sampleRecord('a.example', 'a.example'),
    ];
    expect(
      pairEdges(records).map(({ parent, child, kind, records: own }) => [parent, child, kind, own.length]),
    ).toEqual([
      ['a.example', 'b.example', 'script.src', 1],
      ['b.example', 'a.example', 'script.src', 1],
      ['a.example', 'b.example', 'redirect', 1],
      ['a.example', 'b.example', null, 2],
      ['a.example', 'b.example', 'unknown', 1],
      ['a.example', 'a.example', 'script.src', 1],
    ]);
  });

  test('the same id on three pairs makes three links', () => {
    const ids = { id: 'same' };
    const edges = pairEdges([
      sampleRecord('a.example', 'b.example', ids),
      sampleRecord('a.example', 'c.example', ids),
      sampleRecord('d.example', 'a.example', ids),
    ]);
    expect(edges.map(({ key }) => key)).toEqual([
      'a.example\nb.example\nscript.src',
      'a.example\nc.example\nscript.src',
      'd.example\na.example\nscript.src',
    ]);
  });

  test.each([
    ['absent', null],
    ['no date that exists', '2026-17-13T08:43:41Z'],
    ['no date', 'String (timestamp)'],
  ])('an end that is %s is unknown, for the merged window too', (_, text) => {
    const known = sampleRecord('a.example', 'b.example', { id: '1' });
    const { first, last } = { first: at('2026-09-01T00:00:00Z'), last: at('2026-09-30T00:00:00Z') };
    for (const [odd, window] of [
      [sampleRecord('a.example', 'b.example', { id: '2', firstSeenDateTime: text }), { first: null, last }],
      [sampleRecord('a.example', 'b.example', { id: '2', lastSeenDateTime: text }), { first, last: null }],
    ] as const) {
      const sets = [[odd], [known, odd], [odd, known]];
      expect(sets.map((records) => pairEdges(records)[0]?.window)).toEqual([window, window, window]);
    }
  });

  test('a line break in a host does not make two pairs look like one', () => {
    const edges = pairEdges([
      sampleRecord('a\nb', 'c'),
      sampleRecord('a', 'b\nc'),
      sampleRecord('a', 'b', { linkKind: 'c\nscript.src' }),
    ]);
    expect(new Set(edges.map(({ key }) => key)).size).toBe(3);
  });

  test('hosts named like members of objects are hosts', () => {
    expect(pairEdges([sampleRecord('__proto__', 'constructor')])).toMatchObject([
      { parent: '__proto__', child: 'constructor' },
    ]);
  });

  test('many records of one pair are one link, in time that grows with their number', () => {
    const records = Array.from({ length: 100_000 }, (_, index) =>
      sampleRecord('a.example', 'b.example', { id: `${index}` }),
    );
    const edges = pairEdges(records);
    expect(edges.map((edge) => edge.records.length)).toEqual([100_000]);
  });
});

describe('mergeEdges', () => {
  test('a record that came before adds nothing, and its edge stays the same object', () => {
    const [one, other] = [sampleRecord('a.example', 'b.example'), sampleRecord('a.example', 'c.example')];
    const before = mergeEdges(new Map(), [one, other]);
    const after = mergeEdges(before, [{ ...one }, sampleRecord('d.example', 'a.example')]);
    expect([...after.keys()]).toEqual([...before.keys(), 'd.example\na.example\nscript.src']);
    for (const [key, edge] of before) expect(after.get(key)).toBe(edge);
    expect(before.size).toBe(2);
  });

  test('a record seen again with a longer window widens its edge', () => {
    const before = mergeEdges(new Map(), [sampleRecord('a.example', 'b.example')]);
    const again = sampleRecord('a.example', 'b.example', { lastSeenDateTime: '2026-10-30T00:00:00Z' });
    const [edge] = mergeEdges(before, [again]).values();
    expect(edge?.window).toEqual({ first: at('2026-09-01T00:00:00Z'), last: at('2026-10-30T00:00:00Z') });
    expect(edge?.records).toHaveLength(2);
  });

  test('loading in parts gives what loading at once gives', () => {
    const word = fc.constantFrom('a', 'B', 'b', 'c');
    const date = fc.constantFrom(null, 'odd', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z');
    const record: fc.Arbitrary<HostPair> = fc
      .tuple(word, word, fc.constantFrom(null, '', 'unknown', 'redirect', 'Redirect'), date, date, word)
      .map(([parent, child, linkKind, firstSeenDateTime, lastSeenDateTime, id]) =>
        sampleRecord(parent, child, { id, linkKind, firstSeenDateTime, lastSeenDateTime }),
      );
    fc.assert(
      fc.property(fc.array(record), fc.nat(40), (records, cut) => {
        const inParts = mergeEdges(mergeEdges(new Map(), records.slice(0, cut)), records.slice(cut));
        expect([...inParts.values()]).toEqual(pairEdges(records));
        expect(mergeEdges(inParts, records)).toEqual(inParts);
      }),
    );
  });
});

test('a list that has grown by a page gives the same edges for the records that it had', () => {
  const [one, two] = [sampleRecord('a.example', 'b.example'), sampleRecord('b.example', 'c.example')];
  const [before] = pairEdges([one]);
  const [after, added] = pairEdges([one, two]);
  expect(after).toBe(before);
  expect(added?.parent).toBe('b.example');
});
