import { expect, test } from 'vitest';
import { dayRange } from './dayRange';

test.each([
  ['', '', null, null],
  ['2026-09-12', '', '2026-09-12T00:00:00Z', null],
  ['', '2026-09-12', null, '2026-09-12T23:59:59Z'],
  ['2026-09-12', '2026-09-12', '2026-09-12T00:00:00Z', '2026-09-12T23:59:59Z'],
])('%j to %j is a range that holds both days', (first, last, from, to) => {
  expect(dayRange(first, last)).toEqual({ kind: 'range', from, to });
});

test('a range that ends before it begins is none', () => {
  expect(dayRange('2024-01-01', '2020-12-31')).toEqual({
    kind: 'error',
    sentence: 'The first day, 2024-01-01, is after the last one, 2020-12-31.',
  });
});

test.each([
  ['0002-09-12', ''],
  ['0202-09-12', ''],
  ['', '0020-09-12'],
  ['2026-09-12', '12026-09-12'],
])('%j to %j is not finished', (from, to) => {
  expect(dayRange(from, to)).toEqual({ kind: 'error', sentence: 'The year has to have four digits.' });
});
