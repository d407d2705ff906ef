import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '~/emulator/dataSource';
import { GraphFault } from '~/emulator/GraphFault';
import type { FilterMember } from './filterMember';
import { filterPredicate } from './filterPredicate';

const members: readonly FilterMember[] = [
  { path: 'id', type: 'text' },
  { path: 'linkKind', type: 'text' },
  { path: 'firstSeenDateTime', type: 'date' },
  { path: 'lastSeenDateTime', type: 'date' },
  { path: 'parentHost/id', type: 'host' },
  { path: 'childHost/id', type: 'host' },
];

const pairs: readonly Resource[] = [
  {
    id: 'a',
    linkKind: 'redirect',
    firstSeenDateTime: '2022-05-11T01:27:14.187Z',
    lastSeenDateTime: null,
    parentHost: { id: 'Shop.example' },
    childHost: { id: 'pay.example' },
  },
  {
    id: 'b',
    linkKind: 'Redirect',
    firstSeenDateTime: '2023-01-01T00:00:00Z',
    lastSeenDateTime: '2016-17-13T08:43:41.00Z',
    parentHost: { id: 'pay.example' },
    childHost: { id: 'PAY.example' },
  },
  {
    id: 'c',
    linkKind: "it's",
    firstSeenDateTime: '2023-01-01T02:00:00+02:00',
    parentHost: { id: '192.0.2.1' },
    childHost: null,
  },
  { id: 'd', linkKind: null, firstSeenDateTime: 7 },
];

function ids(expression: string): string {
  return pairs
    .filter(filterPredicate(expression, members))
    .map(({ id }) => String(id))
    .join('');
}

function refused(expression: string): string {
  try {
    filterPredicate(expression, members);
  } catch (error) {
    if (error instanceof GraphFault) return `${error.status} ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('$filter takes', () => {
  it.each([
    ["linkKind eq 'redirect'", 'a'],
    ["(linkKind eq 'redirect')", 'a'],
    ["((linkKind) eq ('redirect'))", 'a'],
    ["'redirect' eq linkKind", 'a'],
    ["linkKind ne 'redirect'", 'bcd'],
    ["linkKind eq 'it''s'", 'c'],
    ["linkKind in ('redirect','it''s')", 'ac'],
    ["linkKind in('redirect')", 'a'],
    ['linkKind eq null', 'd'],
    ['linkKind ne null', 'abc'],
    ['linkKind in (null)', 'd'],
    ["linkKind gt 'Redirect'", 'ac'],
    ["not (linkKind eq 'redirect')", 'bcd'],
    ["not(linkKind eq 'redirect')", 'bcd'],
    ["not linkKind in ('redirect','Redirect')", 'cd'],
    ["not not (linkKind eq 'redirect')", 'a'],
    ["NOT (linkKind EQ 'redirect') AND linkKind NE null", 'bc'],
    ["parentHost/id eq 'shop.EXAMPLE'", 'a'],
    ["parentHost/id in ('shop.example','192.0.2.1')", 'ac'],
    ['parentHost/id eq childHost/id', 'bd'],
    ['childHost/id eq null', 'cd'],
    ["id eq 'b' or id eq 'c'", 'bc'],
    ["id eq 'a' or id eq 'b' and linkKind eq 'none'", 'a'],
    ["(id eq 'a' or id eq 'b') and linkKind eq 'Redirect'", 'b'],
    ["id eq 'a' or not (id eq 'b') and linkKind ne null", 'ac'],
    ['firstSeenDateTime eq 2022-05-11T01:27:14.187Z', 'a'],
    ['firstSeenDateTime eq 2022-05-11T01:27:14.1870000Z', 'a'],
    ['firstSeenDateTime eq 2023-01-01T00:00:00Z', 'bc'],
    ['firstSeenDateTime ge 2023-01-01', 'bc'],
    ['firstSeenDateTime gt 2023-01-01', ''],
    ['firstSeenDateTime lt 2023-01-01T00:00:00.0000001Z', 'abc'],
    ['firstSeenDateTime le 2022-05-11T03:27:14.187+02:00', 'a'],
    ['firstSeenDateTime ge 2022-01-01T00:00Z and firstSeenDateTime lt 2023-01-01T00:00Z', 'a'],
    ['firstSeenDateTime in (2022-05-11T01:27:14.187Z,2023-01-01)', 'abc'],
    ['lastSeenDateTime eq null', 'acd'],
    ['lastSeenDateTime ge null', 'acd'],
    ['lastSeenDateTime gt null', ''],
    ['lastSeenDateTime lt 2030-01-01T00:00:00Z', ''],
    ['firstSeenDateTime ne 2030-01-01T00:00:00Z', 'abcd'],
    ["\tlinkKind  eq\t'redirect' ", 'a'],
  ])('%s', (expression, expected) => {
    expect(ids(expression)).toBe(expected);
  });
});

describe('$filter refuses', () => {
  const start = '400 The query specified in the URI is not valid.';
  it.each([
    ["startswith(linkKind,'re')", "The function or operator 'startswith' is not supported here."],
    ["contains(parentHost/id,'shop')", "The function or operator 'contains' is not supported here."],
    ["banners/any(b:b/banner eq 'x')", "The function or operator 'banners/any' is not supported here."],
    ["parentHost/all(p:p eq 'x')", "The function or operator 'parentHost/all' is not supported here."],
    ["tolower(linkKind) eq 'redirect'", "The function or operator 'tolower' is not supported here."],
    ["linkKind has 'redirect'", "Syntax error at position 9 in 'linkKind has 'redirect''."],
    ["linkKind add 1 eq 'a'", "Syntax error at position 9 in 'linkKind add 1 eq 'a''."],
    ["linkkind eq 'redirect'", "Could not find a property named 'linkkind' that can be filtered."],
    ["parentHost eq 'a'", "Could not find a property named 'parentHost' that can be filtered."],
    ["parentHost/name eq 'a'", "Could not find a property named 'parentHost/name' that can be filtered."],
    ['linkKind eq redirect', "Could not find a property named 'redirect' that can be filtered."],
    ['linkKind eq "redirect"', 'Could not find a property named \'"redirect"\' that can be filtered.'],
    ['linkKind eq 5', "Could not find a property named '5' that can be filtered."],
    ['linkKind eq true', "Could not find a property named 'true' that can be filtered."],
    ['linkKind eq @kind', "Could not find a property named '@kind' that can be filtered."],
    ["duration'P1D' eq linkKind", "Could not find a property named 'duration' that can be filtered."],
    ['linkKind eq 2023-01-01', 'A binary operator with incompatible types was detected.'],
    [
      "firstSeenDateTime gt '2023-01-01T00:00:00Z'",
      'A binary operator with incompatible types was detected.',
    ],
    ["firstSeenDateTime in ('2023-01-01')", 'A binary operator with incompatible types was detected.'],
    [
      'firstSeenDateTime gt 2023-17-01T00:00:00Z',
      "Could not find a property named '2023-17-01T00:00:00Z' that can be filtered.",
    ],
    ['firstSeenDateTime gt 2023-02-30', "Could not find a property named '2023-02-30' that can be filtered."],
    ["not linkKind eq 'redirect'", 'An expression that is true or false is needed where a value was found.'],
    ['linkKind', 'An expression that is true or false is needed where a value was found.'],
    ["linkKind and id eq 'a'", 'An expression that is true or false is needed where a value was found.'],
    ["(id eq 'a') eq (id eq 'b')", 'A value is needed where an expression that is true or false was found.'],
    ["id eq 'a' eq 'b'", "Syntax error at position 10 in 'id eq 'a' eq 'b''."],
    ["linkKind in ('a',id)", "A list after 'in' holds literals, not 'id'."],
    ['linkKind in ()', "Syntax error at position 13 in 'linkKind in ()'."],
    ["linkKind in ('a',)", "Syntax error at position 17 in 'linkKind in ('a',)'."],
    ["linkKind in 'a'", "Syntax error at position 12 in 'linkKind in 'a''."],
    ["linkKind eq 'a", "There is an unterminated string literal at position 12 in 'linkKind eq 'a'."],
    ["linkKind eq 'it's'", "There is an unterminated string literal at position 17 in 'linkKind eq 'it's''."],
    ["(linkKind eq 'a'", "Syntax error at position 16 in '(linkKind eq 'a''."],
    ["linkKind eq 'a')", "Syntax error at position 15 in 'linkKind eq 'a')'."],
    ["linkKind eq 'a' or", "Syntax error at position 18 in 'linkKind eq 'a' or'."],
    ["linkKind eq 'a';id eq 'b'", "Syntax error at position 15 in 'linkKind eq 'a';id eq 'b''."],
    ["linkKind eq 'a'\nor id eq 'b'", "Syntax error at position 15 in 'linkKind eq 'a'\nor id eq 'b''."],
  ])('%s', (expression, message) => {
    expect(refused(expression)).toBe(`${start} ${message}`);
  });

  it('nesting deeper than 50 levels, and not one of exactly 50', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}id eq 'a'${')'.repeat(depth)}`;
    expect(ids(nested(50))).toBe('a');
    expect(refused(nested(51))).toBe(`${start} The expression is nested more than 50 levels deep.`);
    expect(refused(`${'not '.repeat(51)}(id eq 'a')`)).toBe(
      `${start} The expression is nested more than 50 levels deep.`,
    );
  });
});

describe('properties', () => {
  it('T08 any text in doubled quotes selects the records with just this text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
        const records = [{ linkKind: text }, { linkKind: `${text}x` }, { linkKind: other }];
        const predicate = filterPredicate(`linkKind eq '${text.replaceAll("'", "''")}'`, members);
        expect(records.map(predicate)).toEqual([true, false, other === text]);
      }),
    );
  });

  it('and, or, not mean what they mean in the language of the emulator', () => {
    const tree = fc.letrec<{ expression: readonly [text: string, value: boolean] }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 6 },
        fc.boolean().map((value) => [value ? "id eq 'a'" : "id eq 'z'", value] as const),
        fc
          .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
          .map(
            ([[a, x], word, [b, y]]) => [`(${a}) ${word} (${b})`, word === 'and' ? x && y : x || y] as const,
          ),
        tie('expression').map(([text, value]) => [`not (${text})`, !value] as const),
      ),
    })).expression;
    fc.assert(
      fc.property(tree, ([text, value]) => {
        expect(filterPredicate(text, members)({ id: 'a' })).toBe(value);
      }),
    );
  });

  it('T26 any text is compiled or refused with 400', () => {
    const words = fc.constantFrom(
      'id',
      'eq',
      'not',
      'and',
      'or',
      'in',
      '(',
      ')',
      ',',
      "'a'",
      "'",
      'null',
      '2023-01-01',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (text) => {
          expect(refused(text)).toMatch(/^(accepted$|400 )/);
        },
      ),
    );
  });
});
