import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight } from './columnGrid';
import type { Places } from '~/features/pairs/drawing/drawing';
import { egoColumns } from './egoColumns';
import { placeBeside } from './placeBeside';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

const shop: Places = new Map([['shop', { x: 100, y: 50 }]]);

test('children come to the right, parents to the left, on the row of their neighbour or next to it', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop script.src a',
    'shop img.src b',
    'shop img.src c',
    'd a.href shop',
  );
  expect(placeBeside(shop, drawing, ['a', 'b', 'c', 'd'])).toEqual(
    new Map([
      ['shop', { x: 100, y: 50 }],
      ['a', { x: 360, y: 50 }],
      ['b', { x: 360, y: 50 - rowHeight }],
      ['c', { x: 360, y: 50 + rowHeight }],
      ['d', { x: -160, y: 50 }],
    ]),
  );
});

test('a chain that comes at once is placed hop by hop on one row', () => {
  const drawing = sampleDrawing(['shop'], 'shop redirect a', 'a redirect b', 'b redirect c');
  expect([...placeBeside(shop, drawing, ['c', 'b', 'a']).values()]).toEqual([
    { x: 100, y: 50 },
    { x: 360, y: 50 },
    { x: 620, y: 50 },
    { x: 880, y: 50 },
  ]);
});

test('a node moved by hand keeps its place, and new ones go around it', () => {
  const moved = new Map([...shop, ['a', { x: 350, y: 45 }]]);
  const drawing = sampleDrawing(['shop'], 'shop script.src a', 'shop script.src b');
  expect(placeBeside(moved, drawing, ['b']).get('b')).toEqual({ x: 360, y: 50 + rowHeight });
});

test('what has no neighbour with a place stands below; ids that are not drawn are left out', () => {
  const drawing = sampleDrawing(['shop'], 'lost script.src gone');
  expect(placeBeside(shop, drawing, ['lost', 'gone', 'absent'])).toEqual(
    new Map([
      ['shop', { x: 100, y: 50 }],
      ['lost', { x: 100, y: 50 + 2 * rowHeight }],
      ['gone', { x: 100, y: 50 + 3 * rowHeight }],
    ]),
  );
});

const host = fc.integer({ min: 0, max: 80 }).map((number) => `h${number}`);
const line = fc.tuple(host, fc.constantFrom('script.src', 'redirect'), host).map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 100 });

test('old places stay the same objects, all new nodes get one, and none is within a cell of another', () => {
  fc.assert(
    fc.property(lines, lines, (first, more) => {
      const before = egoColumns(sampleDrawing(['h0'], ...first), ['h0']);
      const drawing = sampleDrawing(['h0'], ...first, ...more);
      const ids = drawing.nodes.map(({ id }) => id);
      const places = placeBeside(before, drawing, ids);
      expect([...before].filter(([id, place]) => places.get(id) !== place)).toEqual([]);
      expect(ids.filter((id) => !places.has(id))).toEqual([]);
      expect(tooNear([...places.values()])).toEqual([]);
    }),
  );
});

function tooNear(places: readonly { x: number; y: number }[]): unknown[] {
  return places.flatMap((a, at) =>
    places
      .slice(at + 1)
      .filter((b) => Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < rowHeight)
      .map((b) => [a, b]),
  );
}
