import { describe, expect, it } from 'vitest';
import { dateTime, flag, int32, list, type Member, object, text, word } from './reading';

const protocol = word('protocol', ['tcp', 'udp', 'unknownFutureValue']);

/** What a reader makes of a value, and the problems it noted. */
function read<T>(member: Member<T>, value: unknown): [value: T, ...problems: string[]] {
  const issues: { path: string; problem: string; found: string }[] = [];
  const result = member.read(value, { path: 'here', issues, type: 'here', drift: undefined });
  return [result, ...issues.map(({ path, problem, found }) => `${path}: ${problem}: ${found}`)];
}

describe('text', () => {
  it.each<[unknown, string | null, ...string[]]>([
    ['', ''],
    ['a', 'a'],
    [null, null],
    [undefined, null],
    [7, '7', 'here: not text: 7'],
    [false, 'false', 'here: not text: false'],
    [{ a: 1 }, null, 'here: not text: {"a":1}'],
    [['a'], null, 'here: not text: ["a"]'],
  ])('D01 reads %j as %j', (value, ...expected) => {
    expect(read(text, value)).toStrictEqual(expected);
  });

  it('D04 takes lone surrogates and replacement characters as they are, and shows them without half characters', () => {
    expect(read(text, 'a\ud800b\ufffd')).toStrictEqual(['a\ud800b\ufffd']);
    const [, problem] = read(int32, `${'x'.repeat(97)}😀`);
    expect(problem?.isWellFormed()).toBe(true);
    expect(read(int32, '\ud800')).toStrictEqual([null, 'here: not a whole number: "\\ud800"']);
  });

  it('cuts what it shows of a value to 100 characters', () => {
    expect(read(flag, 'x'.repeat(5000))[1]).toBe(`here: not true or false: "${'x'.repeat(98)}…`);
    expect(read(flag, Array(5000).fill(1))[1]).toHaveLength('here: not true or false: '.length + 100);
  });

  it('survives a value that is nested deeper than JSON can be written', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(read(text, deep)).toStrictEqual([null, 'here: not text: something nested too deeply to show']);
  });
});

describe('dateTime', () => {
  it.each([
    '2020-04-01T11:32:34Z',
    '2020-04-01T11:32:34.1Z',
    '2020-04-01T11:32:34.00Z',
    '2020-04-01T11:32:34.1234567Z',
    '2020-02-29T00:00:00Z',
    '2000-02-29T23:59:59Z',
    '2020-12-31T23:59:59.9999999Z',
    '2020-04-01T11:32:34+05:30',
    '0001-01-01T00:00:00Z',
  ])('D02 takes %s', (value) => {
    expect(read(dateTime, value)).toStrictEqual([value]);
  });

  it.each([
    // The first two are in the documentation.
    '2016-17-13T08:43:41.00Z',
    'String (timestamp)',
    '2016-02-30T00:00:00Z',
    '2019-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2016-00-13T00:00:00Z',
    '2016-01-00T00:00:00Z',
    '2016-04-31T00:00:00Z',
    '2016-01-01T24:00:00Z',
    '2016-01-01T00:60:00Z',
    '2016-01-01T00:00:61Z',
    '2016-01-01T00:00:00.12345678Z',
    '2016-01-01T00:00:00+24:00',
    '2016-01-01T00:00:00',
    '2016-01-01',
    '13/01/2016',
    'Infinity',
    '',
    ' 2016-01-01T00:00:00Z',
    '2016-01-01T00:00:00Z\n',
    '٢٠١٦-01-01T00:00:00Z',
  ])('D02 keeps %j as it came, and notes it', (value) => {
    expect(read(dateTime, value)).toStrictEqual([
      value,
      `here: not a date that exists: ${JSON.stringify(value)}`,
    ]);
  });

  it.each<[unknown, null, ...string[]]>([
    [null, null],
    [undefined, null],
    [0, null, 'here: not a date: 0'],
    [{}, null, 'here: not a date: {}'],
  ])('D01 reads %j as no date', (value, ...expected) => {
    expect(read(dateTime, value)).toStrictEqual(expected);
  });
});

describe('int32', () => {
  it.each<[unknown, number | null, ...string[]]>([
    [0, 0],
    [-1, -1],
    [null, null],
    [undefined, null],
    ['443', 443, 'here: a number written as text: "443"'],
    ['-1', -1, 'here: a number written as text: "-1"'],
    ['443 ', null, 'here: not a whole number: "443 "'],
    ['0x1bb', null, 'here: not a whole number: "0x1bb"'],
    ['', null, 'here: not a whole number: ""'],
    [1.5, null, 'here: not a whole number: 1.5'],
    [true, null, 'here: not a whole number: true'],
    [[443], null, 'here: not a whole number: [443]'],
    [JSON.parse('1e400'), null, 'here: not a whole number: null'],
  ])('D01 reads %j as %j', (value, ...expected) => {
    expect(read(int32, value)).toStrictEqual(expected);
  });

  it('D03 marks what JSON has rounded', () => {
    expect(read(int32, JSON.parse('9007199254740993'))).toStrictEqual([
      9_007_199_254_740_992,
      'here: a number too large to be exact: 9007199254740992',
    ]);
    expect(read(int32, JSON.parse('9007199254740991'))).toStrictEqual([9_007_199_254_740_991]);
  });
});

describe('flag', () => {
  it.each<[unknown, boolean | null, ...string[]]>([
    [true, true],
    [false, false],
    [null, null],
    [undefined, null],
    [0, null, 'here: not true or false: 0'],
    ['true', null, 'here: not true or false: "true"'],
  ])('D01 reads %j as %j', (value, ...expected) => {
    expect(read(flag, value)).toStrictEqual(expected);
  });
});

describe('word', () => {
  it.each<[unknown, string | null, ...string[]]>([
    ['tcp', 'tcp'],
    ['TCP', 'tcp'],
    ['unknownfuturevalue', 'unknownFutureValue'],
    ['sctp', 'sctp', 'here: a word that the documentation does not list: "sctp"'],
    ['', '', 'here: a word that the documentation does not list: ""'],
    ['__proto__', '__proto__', 'here: a word that the documentation does not list: "__proto__"'],
    [null, null],
    [undefined, null],
    [{}, null, 'here: not text: {}'],
  ])('P16 reads %j as %j', (value, ...expected) => {
    expect(read(protocol, value)).toStrictEqual(expected);
  });
});

describe('list', () => {
  it('D01 leaves out what cannot be read, and notes where it was', () => {
    expect(read(list(text), ['a', null, 'b', {}, 'c'])).toStrictEqual([
      ['a', 'b', 'c'],
      'here[1]: an empty item: null',
      'here[3]: not text: {}',
    ]);
  });

  it.each<[unknown, unknown[], ...string[]]>([
    [[], []],
    [null, []],
    [undefined, []],
    ['a', [], 'here: not a list: "a"'],
    [{ 0: 'a', length: 1 }, [], 'here: not a list: {"0":"a","length":1}'],
  ])('D01 reads %j as %j', (value, ...expected) => {
    expect(read(list(text), value)).toStrictEqual(expected);
  });
});

describe('object', () => {
  const point = object('point', { x: int32, label: text });

  it('P15 T23 reads the members it knows, and of the value’s own ones only', () => {
    const value: unknown = JSON.parse(
      '{"@odata.type":"#microsoft.graph.x","x":1,"y":2,"__proto__":{"label":"polluted"}}',
    );
    expect(read(point, value)).toStrictEqual([{ x: 1, label: null }]);
  });

  it.each<[unknown, ...string[]]>([
    [null],
    [undefined],
    ['x', 'here: not an object: "x"'],
    [[1], 'here: not an object: [1]'],
  ])('D01 reads %j as none', (value, ...problems) => {
    expect(read(point, value)).toStrictEqual([null, ...problems]);
  });

  it('notes problems by path', () => {
    expect(read(point, { x: 'one', label: {} })).toStrictEqual([
      { x: null, label: null },
      'here.x: not a whole number: "one"',
      'here.label: not text: {}',
    ]);
  });
});
