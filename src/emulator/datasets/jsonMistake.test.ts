import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonMistake } from './jsonMistake';

describe('the first mistake', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{', 1, 2, 'a member name in double quotes'],
    ['{"a"', 1, 5, 'a colon'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a":}', 1, 6, 'a value'],
    ["{'a':1}", 1, 2, 'a member name in double quotes'],
    ['{"a":1 "b":2}', 1, 8, 'a comma or the end of the object'],
    ['[1 2]', 1, 4, 'a comma or the end of the array'],
    ['[1,]', 1, 4, 'a value'],
    ['[1}', 1, 3, 'a comma or the end of the array'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['[01]', 1, 3, 'a comma or the end of the array'],
    ['[1.]', 1, 3, 'a comma or the end of the array'],
    ['[+1]', 1, 2, 'a value'],
    ['[NaN]', 1, 2, 'a value'],
    ['["a]', 1, 2, 'a value'],
    ['["\\x"]', 1, 2, 'a value'],
    ['["\\u12g4"]', 1, 2, 'a value'],
    ['["a\nb"]', 1, 2, 'a value'],
    ['[\n  1,\n  // no comments\n  2]', 3, 3, 'a value'],
    ['{\n"a": [\n],\n}', 4, 1, 'a member name in double quotes'],
  ])('%j', (text, line, column, expected) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(jsonMistake(text)).toEqual({ line, column, expected });
  });
});

it('is found in whatever JSON.parse refuses', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"a"',
    '"',
    ':',
    ',',
    '1',
    '-',
    '.',
    'null',
    ' ',
    '\\',
    '\n',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      fc.pre(!isJson(text));
      const { line, column } = jsonMistake(text);
      const lines = text.split('\n');
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
