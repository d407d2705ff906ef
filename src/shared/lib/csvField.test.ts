import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, csvText } from './csvField';

describe('T20 formulas are neutralised', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://shop.example","x")',
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\rx',
    '\nx',
    '\0x',
    '\0=1',
    ' =1',
    '   \u00a0+1',
    '\u3000=1',
    '\ufeff=1',
    '\u200b@x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('%j', (formula) => {
    expect(csvField(formula)).toBe(`"'${formula.replaceAll('"', '""')}"`);
  });

  test.each(['', 'nginx', "'quoted", '1.2', 'a=b', '192.0.2.1', 'x\t=1', ' ', 'é', '"=1"'])(
    '%j stays',
    (harmless) => {
      expect(csvField(harmless)).toBe(`"${harmless.replaceAll('"', '""')}"`);
    },
  );
});

test('a file has a header and CR LF after each line', () => {
  expect(
    csvText(
      ['port', 'banner'],
      [
        ['22', 'SSH "2.0", ok\r\n'],
        ['23', ''],
      ],
    ),
  ).toBe('"port","banner"\r\n"22","SSH ""2.0"", ok\r\n"\r\n"23",""\r\n');
});

test('T20 a CSV reader gets back what went in, with an apostrophe before formulas and nothing else', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '"', ',', ';', '\r', '\n', ' ', "'", 'a', '\0') }),
  );
  const row = fc.tuple(field, field, field);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const read: string[][] = parse(csvText(['a', 'b', 'c'], rows), { recordDelimiter: '\r\n' });
      const bare = (value: string) =>
        csvField(value).startsWith(`"'`) && !value.startsWith("'") ? `'${value}` : value;
      expect(read).toEqual([['a', 'b', 'c'], ...rows.map((fields) => fields.map(bare))]);
      expect(read.flat().filter((value) => /^[\s\0]*[=+@-]/.test(value))).toEqual([]);
    }),
  );
});
