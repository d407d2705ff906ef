import { expect, test } from 'vitest';
import { stillToMove } from './stillToMove';

test('what was pinned or moved while a layout ran stays where it was put', () => {
  const before = new Map(['a', 'b', 'c'].map((id, at) => [id, { x: at, y: 0 }]));
  const made = new Map(['a', 'b', 'c'].map((id, at) => [id, { x: at, y: 9 }]));
  const now = { places: new Map([...before, ['b', { x: 5, y: 5 }]]), pinned: ['c'] };
  expect([...stillToMove(made, before, now)]).toEqual([['a', { x: 0, y: 9 }]]);
});
