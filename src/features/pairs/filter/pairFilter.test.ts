import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterFields } from './filterFields';
import { filterPresets } from './filterPresets';
import { filterTokens, filterValue } from './filterTokens';
import { type FilterContext, pairFilter } from './pairFilter';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

const edges = sampleEdges(
  'shop.example script.src cdn.example 2024-01-01 2026-09-30',
  'shop.example Script.SRC skimmer.test 2026-09-10 2026-09-13',
  'shop.example - www.cdn.example 2026-09-20 2026-09-30',
  'a.example redirect shop.example - 2025-01-01',
  'a.example unknown 192.0.2.1 2026-09-01 -',
  'shop.example parentPage shop.example 2024-01-01 2026-09-30',
);

const context: FilterContext = {
  now: Date.parse('2026-09-30T12:00:00Z'),
  t0: Date.parse('2026-09-12T14:30:00Z'),
  starts: ['shop.example'],
  flagged: new Set(['skimmer.test']),
  edges,
};

/** The numbers of the edges that an expression leaves. */
function left(text: string, more: Partial<FilterContext> = {}): number[] {
  const given = { ...context, ...more };
  const filter = pairFilter(text, given.t0);
  if (filter.kind === 'error') throw new Error(filter.sentence);
  return [...edges.keys()].filter((index) => {
    const edge = edges[index];
    return edge && filter.test(edge, given);
  });
}

const all = [0, 1, 2, 3, 4, 5];

describe('comparisons', () => {
  test.each<[string, number[]]>([
    ['kind = script.src', [0, 1]],
    ['KIND = SCRIPT.SRC', [0, 1]],
    ['kind != script.src', [2, 3, 4, 5]],
    ['kind contains rip', [0, 1]],
    ['kind starts re', [3]],
    ['kind ends .src', [0, 1]],
    ['kind = unknown', [4]],
    ['kind = ""', [2]],
    ["kind = ''", [2]],
    ['kind=redirect', [3]],
    ['host = shop.example', [0, 1, 2, 3, 5]],
    ['host != shop.example', [4]],
    ['host contains CDN', [0, 2]],
    ['parent = a.example', [3, 4]],
    ['parent != a.example', [0, 1, 2, 5]],
    ['child ends .example', [0, 2, 3, 5]],
    ['domain = cdn.example', [0, 2]],
    ['domain = www.cdn.example', [2]],
    ['domain = example', [0, 1, 2, 3, 4, 5]],
    ['domain = dn.example', []],
    ['domain != cdn.example', [1, 3, 4, 5]],
    ['domain = 192.0.2.1', [4]],
    ['domain = 2.1', []],
    ['domain contains skim', [1]],
    ['age < 14d', [2]],
    ['age <= 3w', [1, 2]],
    ['age > 2y', [0, 5]],
    ['age = 10d', [2]],
    ['age != 10d', [0, 1, 4, 5]],
    ['age < 264h', [2]],
    ['life < 7d', [1]],
    ['life = 3d', [1]],
    ['life >= 10d', [0, 2, 5]],
    ['first = 2026-09-10', [1]],
    ['first = 2026-09', [1, 2, 4]],
    ['first = 2026', [1, 2, 4]],
    ['first != 2026', [0, 5]],
    ['first < 2026-09-10', [0, 4, 5]],
    ['first <= 2026-09-10', [0, 1, 4, 5]],
    ['first > 2026-09-10', [2]],
    ['first >= 2026-09-10', [1, 2]],
    ['first > 2026-09-09T23:59Z', [1, 2]],
    ['first = 2026-09-10T02:00+02:00', [1]],
    ['first = "10 Sep 2026"', [1]],
    ['last < 2026', [3]],
    ['near <= 3d', [1]],
    ['near = 3d', [1]],
    ['near = 3', [1]],
    ['near > 3d', [0, 2, 3, 4, 5]],
    ['near != 3d', [0, 2, 3, 4, 5]],
    ['degree = 1', [0, 1, 2, 4]],
    ['degree >= 2', [3, 4]],
    ['flagged', [1]],
    ['flagged = yes', [1]],
    ['flagged = no', [0, 2, 3, 4, 5]],
    ['flagged != yes', [0, 2, 3, 4, 5]],
    ['direction = parents', [3]],
    ['direction = children', [0, 1, 2]],
    ['direction = self', [5]],
    ['direction != self', [0, 1, 2, 3, 4]],
    ['cdn', [0, 2]],
    ['"SHOP.example"', [0, 1, 2, 3, 5]],
    ['host = hxxps[://]skimmer[.]test/x.js', [1]],
    ['parent = A[.]example', [3, 4]],
    ['child = 192[.]0[.]2[.]1', [4]],
    ['child != skimmer[.]test', [0, 2, 3, 4, 5]],
    ['host contains r[.]te', [1]],
    ['child ends [.]cdn[.]example', [2]],
    ['domain = https://cdn[.]example/', [0, 2]],
    ['domain contains cdn[.]', [0, 2]],
    ['skimmer[.]test', [1]],
    ['kind = “script.src”', [0, 1]],
    ['kind = ‘script.src’', [0, 1]],
    ['kind = „script.src“', [0, 1]],
    ['kind = “script.src"and flagged', [1]],
    ['kind = “”', [2]],
    ['', all],
    ['   ', all],
  ])('%s', (text, found) => {
    expect(left(text)).toEqual(found);
  });

  test('a mark of defanging is text in other fields', () => {
    expect(left('kind = script[.]src')).toEqual([]);
  });
});

describe('and, or, not', () => {
  test.each<[string, number[]]>([
    ['kind = script.src and age < 30d and not domain = cdn.example', [1]],
    ['kind = redirect or kind = unknown', [3, 4]],
    ['kind = redirect or kind = script.src and life < 7d', [1, 3]],
    ['(kind = redirect or kind = script.src) and life < 7d', [1]],
    ['not kind = script.src', [2, 3, 4, 5]],
    ['not (kind = script.src or flagged)', [2, 3, 4, 5]],
    ['not not flagged', [1]],
    ['not flagged and kind = script.src', [0]],
    ['NOT Flagged AND Kind = script.src', [0]],
    ['not near <= 3d', [0, 2, 3, 4, 5]],
    ['cdn and not www', [0]],
    ['((flagged))', [1]],
    ['(flagged)and(kind=script.src)', [1]],
  ])('%s', (text, found) => {
    expect(left(text)).toEqual(found);
  });
});

describe('what is wrong is said in words, with its place', () => {
  const fields = [...filterFields.keys()].join(', ');
  test.each([
    ['knd = script.src', `“knd” is no field. Did you mean “kind”? There are ${fields}.`, 0],
    ['x = 1', `“x” is no field. There are ${fields}.`, 0],
    [
      'flagged and dirction = self',
      `“dirction” is no field. Did you mean “direction”? There are ${fields}.`,
      12,
    ],
    ['kind', 'An operator is missing after “kind”: =, !=, contains, starts, ends.', 4],
    ['kind script.src', 'An operator is missing after “kind”: =, !=, contains, starts, ends.', 4],
    ['kind == script.src', '“==” is no operator: there are =, !=, <, <=, >, >=, contains, starts, ends.', 5],
    ['kind < script.src', '“kind” is compared by =, !=, contains, starts, ends.', 5],
    ['age contains 1', '“age” is compared by <, <=, >, >=, =, !=.', 4],
    ['kind =', 'A value is missing after “=”.', 6],
    ['kind = and flagged', 'A value is missing after “=”.', 7],
    ['kind = )', 'A value is missing after “=”.', 7],
    ['age < 14', '“14” is no length of time: write it like 6h, 14d, 3w or 2y.', 6],
    ['age < 14x', '“14x” is no length of time: write it like 6h, 14d, 3w or 2y.', 6],
    ['first > 2026-02-30', '“2026-02-30” is no date: February 2026 has 28 days.', 8],
    [
      'first > 9/12/2026',
      '“9/12/2026” can be 9 December 2026 or 12 September 2026. Choose one, or write the month as a word.',
      8,
    ],
    ['first > ""', 'Write a date, like 2026-09-12.', 8],
    ['degree > many', '“many” is no whole number.', 9],
    ['flagged = maybe', '“maybe” is not one of yes, no.', 10],
    ['direction = up', '“up” is not one of parents, children, self.', 12],
    ['flagged and', 'Something is missing after “and”.', 11],
    ['not', 'Something is missing after “not”.', 3],
    ['and flagged', 'Something is missing before “and”.', 0],
    ['!flagged', 'Something is missing before “!”.', 0],
    ['flagged and or cdn', 'Something is missing between “and” and “or”.', 12],
    ['()', 'Something is missing between “(” and “)”.', 1],
    ['(flagged', 'The “)” for this “(” is missing.', 0],
    ['flagged)', 'There is no “(” for this “)”.', 7],
    ['flagged kind = redirect', '“and” or “or” is missing before “kind”.', 8],
    ['cdn example', '“and” or “or” is missing before “example”.', 4],
    ['kind = “script', 'The second quotation mark is missing.', 7],
    ['kind = "script”', 'The second quotation mark is missing.', 7],
    ['kind = "script', 'The second quotation mark is missing.', 7],
    [`${'('.repeat(51)}flagged${')'.repeat(51)}`, 'There are too many parentheses in each other.', 50],
    ['x'.repeat(100_000), 'The expression is too long.', 2000],
  ])('%j', (text, sentence, at) => {
    expect(pairFilter(text, null)).toEqual({ kind: 'error', sentence, at });
  });
});

describe('without an incident', () => {
  test.each([
    ['near <= 3d', 0],
    ['flagged or not (Near', 16],
    ['near', 0],
  ])('%j is a mistake', (text, at) => {
    const sentence = '“near” needs an incident time: enter T0 first.';
    expect(pairFilter(text, null)).toEqual({ kind: 'error', sentence, at });
  });

  test.each([
    ['near <= 3d', 0],
    ['host = near', null],
    ['age < 14d', null],
  ])('%j is none at %j', (text, t0) => {
    expect(pairFilter(text, t0).kind).toBe('ok');
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'kind age near flagged domain first and or not ( ) = != < <= " \' contains “ ” ’ [.] 14d 2026 script.src cdn __proto__ .* [ \\'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join(' ')),
  );

  test('is read or refused in words, and never throws', () => {
    fc.assert(
      fc.property(text, (some) => {
        const filter = pairFilter(some, context.t0);
        const isSound =
          filter.kind === 'error'
            ? /[.?]$/.test(filter.sentence) && filter.at >= 0 && filter.at <= some.length
            : edges.every((edge) => typeof filter.test(edge, context) === 'boolean');
        expect(isSound).toBe(true);
      }),
    );
  });

  test('“not” gives what is left over', () => {
    fc.assert(
      fc.property(text, (some) => {
        const filter = pairFilter(some, context.t0);
        if (filter.kind === 'error' || some.trim() === '') return;
        const found = left(some);
        expect(left(`not (${some})`)).toEqual(all.filter((index) => !found.includes(index)));
      }),
    );
  });

  test('is taken apart without losing anything but spaces', () => {
    fc.assert(
      fc.property(text, (some) => {
        const tokens = filterTokens(some);
        const between = tokens.map(({ from }, index) => some.slice(tokens[index - 1]?.to ?? 0, from));
        expect(between.join('').trim()).toBe('');
        expect(tokens.at(-1)).toEqual({
          kind: 'end',
          text: '',
          from: some.length,
          to: some.length,
          isUnclosed: false,
        });
      }),
    );
  });

  test('stands in an expression as a value', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '“', '”', '„', '‘', '’', '‚') }),
        ),
        (value) => {
          fc.pre(!value.includes('"') || !value.includes("'"));
          const tokens = filterTokens(`kind = ${filterValue(value)} and flagged`);
          expect(tokens.map((token) => token.text)).toEqual(['kind', '=', value, 'and', 'flagged', '']);
        },
      ),
    );
  });
});

test('presets can be read', () => {
  expect(filterPresets.map(({ name, text }) => [name, left(text)])).toEqual([
    ['New scripts', []],
    ['Short-lived active content', [1]],
    ['Redirects', [3]],
    ['Around T0', [1]],
    ['Flagged', [1]],
    ['Hosts with one pair', [0, 1, 2, 4]],
    ['Hosts with many pairs', []],
    ['Kind unknown or not stated', [2, 4]],
  ]);
});
