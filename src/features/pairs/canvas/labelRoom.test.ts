import { expect, test } from 'vitest';
import { labelRoom } from './labelRoom';

test('words get room once, and beside each other, but not over what is blocked', () => {
  const room = labelRoom();
  room.block({ x1: 0, y1: 0, x2: 10, y2: 10 });
  expect(room.take({ x1: 5, y1: 5, x2: 20, y2: 12 })).toBe(false);
  expect(room.take({ x1: 10, y1: 0, x2: 20, y2: 10 })).toBe(true);
  expect(room.take({ x1: 10, y1: 0, x2: 20, y2: 10 })).toBe(false);
});

test('lines of text that share some pixels of a row, but none of each other, both get room', () => {
  const room = labelRoom();
  expect(room.take({ x1: 0, y1: 0, x2: 50, y2: 12 })).toBe(true);
  expect(room.take({ x1: 0, y1: 12, x2: 50, y2: 24 })).toBe(true);
  expect(room.take({ x1: 0, y1: 23, x2: 50, y2: 30 })).toBe(false);
});

test('what lies beyond the upper left corner is room like any other', () => {
  const room = labelRoom();
  expect(room.take({ x1: -50, y1: -20, x2: -10, y2: -8 })).toBe(true);
  expect(room.take({ x1: -20, y1: -9, x2: 5, y2: 3 })).toBe(false);
});
