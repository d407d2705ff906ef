import { expect, test } from 'vitest';
import { typedCount } from './typedCount';

test.each([
  ['30', 30],
  ['1', 1],
  ['007', 7],
  ['52', 52],
  ['130', 52],
  ['9'.repeat(400), 52],
])('%s is a number of 52 at most', (text, expected) => {
  expect(typedCount(text, 52)).toBe(expected);
});

test.each(['', '0', '-3', '1.5', '1e1', ' '])('%j is none', (text) => {
  expect(typedCount(text, 52)).toBeNull();
});
