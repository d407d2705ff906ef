import { expect, test } from 'vitest';
import { progressWords } from './progressWords';

test.each([
  [{ from: 1200, to: 4 }, '3 of 40 requests; 1,204 hosts still to ask'],
  [{ from: 0, to: 1 }, '3 of 40 requests; 1 host still to ask'],
])('hosts at both ends are still to ask: %j', (waiting, words) => {
  expect(progressWords({ asked: 3, budget: 40, waiting, depth: { from: 1, to: 1 }, isBack: false })).toBe(
    words,
  );
});
