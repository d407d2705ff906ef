import { expect, test } from 'vitest';
import { chaosWishes } from './chaos.mjs';

const now = () => 1_767_225_600_123;

test('a chaos run takes a seed and a number of steps, else a seed of the clock and two hundred', () => {
  expect(chaosWishes(['--seed', '7', '--steps', '50'], now)).toEqual({ seed: '7', steps: 50 });
  expect(chaosWishes([], now)).toEqual({ seed: '600123', steps: 200 });
});

test.each(['0', '-1', '2.5', 'many'])('%s steps are refused in words', (steps) => {
  expect(() => chaosWishes([`--steps=${steps}`], now)).toThrow(
    `--steps takes a number from 1 to 100000, not "${steps}".`,
  );
});
