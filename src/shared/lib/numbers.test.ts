import { expect, test } from 'vitest';
import { formatCount } from './numbers';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1204, '1,204'],
  [131_070, '131,070'],
  [-1204, '-1,204'],
  [2.5, '2.5'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
])('formatCount(%d)', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test.each([
  ['9007199254740992', '≈ 9,007,199,254,740,992'],
  ['9007199254740993', '≈ 9,007,199,254,740,992'],
  ['-9007199254740993', '≈ -9,007,199,254,740,992'],
  ['1e21', '≈ 1,000,000,000,000,000,000,000'],
])('D03 %s, as JSON reads it, is marked as approximate', (json, text) => {
  expect(formatCount(JSON.parse(json))).toBe(text);
});
