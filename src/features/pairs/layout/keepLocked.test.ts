import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight } from './columnGrid';
import type { Places } from '~/features/pairs/drawing/drawing';
import { keepLocked } from './keepLocked';

const found: Places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 200, y: 0 }],
  ['c', { x: 200, y: 26 }],
]);
const nobody = () => false;

test('without locked nodes everything stands where the layout found it', () => {
  expect(keepLocked(found, new Map([['a', { x: 50, y: 50 }]]), nobody)).toEqual(found);
});

test('all moves along with what is locked', () => {
  const before = new Map([
    ['a', { x: 100, y: 10 }],
    ['b', { x: 7, y: 7 }],
  ]);
  expect(keepLocked(found, before, (id) => id === 'a')).toEqual(
    new Map([
      ['a', { x: 100, y: 10 }],
      ['b', { x: 300, y: 10 }],
      ['c', { x: 300, y: 36 }],
    ]),
  );
});

test('who would stand on a locked node goes to the next free row', () => {
  const before = new Map([
    ['a', { x: 0, y: 0 }],
    ['c', { x: 200, y: 0 }],
  ]);
  const isLocked = (id: string) => id !== 'b';
  expect(keepLocked(found, before, isLocked)).toEqual(
    new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 200, y: -13 - rowHeight }],
      ['c', { x: 200, y: 0 }],
    ]),
  );
});

const grid = fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -9, max: 9 })), {
  selector: ([x, y]) => `${x} ${y}`,
  minLength: 1,
  maxLength: 40,
});

test('locked nodes stay, and nobody stands on anybody', () => {
  fc.assert(
    fc.property(grid, grid, (cells, old) => {
      const layout = new Map(cells.map(([x, y], at) => [`h${at}`, { x: 200 * x, y: rowHeight * y }]));
      const before = new Map(old.map(([x, y], at) => [`h${at}`, { x: 200 * x, y: rowHeight * y }]));
      const isLocked = (id: string) => Number(id.slice(1)) % 3 === 0;
      const places = keepLocked(layout, before, isLocked);
      const wrong = [...before].filter(([id, place]) => {
        return isLocked(id) && layout.has(id) && places.get(id) !== place;
      });
      expect(wrong).toEqual([]);
      expect(places.size).toBe(layout.size);
      const all = [...places.values()];
      const overlaps = all.filter((a, at) =>
        all.slice(at + 1).some((b) => Math.abs(a.x - b.x) < 80 && Math.abs(a.y - b.y) < rowHeight),
      );
      expect(overlaps).toEqual([]);
    }),
  );
});
