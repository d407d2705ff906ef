import { describe, expect, test } from 'vitest';
import { counted, daySpan, lengthWords } from './daySpan';

const day = 86_400_000;

describe('days in words', () => {
  test.each([
    ['2026-05-09T00:00:00Z', '2026-05-09T23:59:59.999Z', '9 May 2026'],
    ['2026-05-03T11:00:00Z', '2026-05-09T02:00:00Z', '3–9 May 2026'],
    ['2026-04-28T00:00:00Z', '2026-05-09T00:00:00Z', '28 April – 9 May 2026'],
    ['2025-12-30T00:00:00Z', '2026-01-02T00:00:00Z', '30 December 2025 – 2 January 2026'],
    ['2025-05-03T00:00:00Z', '2026-05-03T00:00:00Z', '3 May 2025 – 3 May 2026'],
    // The day is that of UTC, wherever the reader is.
    ['2026-05-03T23:30:00-02:00', '2026-05-04T01:30:00Z', '4 May 2026'],
  ])('%s to %s is %s', (first, last, words) => {
    expect(daySpan(Date.parse(first), Date.parse(last))).toBe(words);
  });
});

test.each([
  [0, 'less than a day'],
  [day - 1, 'less than a day'],
  [day, '1 day'],
  [60 * day, '60 days'],
  [61 * day, '2 months'],
  [730 * day, '23 months'],
  [731 * day, '2 years'],
  [3_000 * day, '8 years'],
])('%d ms last %s', (ms, words) => {
  expect(lengthWords(ms)).toBe(words);
});

test('counts have a noun in its number', () => {
  expect([0, 1, 4_812].map((count) => counted(count, 'pair'))).toEqual(['0 pairs', '1 pair', '4,812 pairs']);
});
