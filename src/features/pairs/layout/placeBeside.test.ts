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

test('the next hop gets the row, whatever else comes, and the chain goes on from there', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop finalRedirect c',
    'shop script.src x',
    'shop redirect y 2019-01-01 2026-09-30',
    'shop redirect a',
    'a script.src z',
    'a redirect b',
    'b topLevelRedirect c',
  );
  const places = placeBeside(shop, drawing, ['x', 'y', 'z', 'a', 'b', 'c']);
  expect(['a', 'b', 'c'].map((id) => places.get(id))).toEqual([
    { x: 360, y: 50 },
    { x: 620, y: 50 },
    { x: 880, y: 50 },
  ]);
});

test('of hops that lead no further, the one gets the row that was seen with the hop before', () => {
  const drawing = sampleDrawing(
    ['mail'],
    'mail redirect short 2026-05-02 2026-05-11',
    'short redirect docs 2021-09-30 2026-11-01',
    'short redirect gate 2026-05-03 2026-05-10',
    'short redirect old 2025-11-04 2025-11-21',
  );
  const standing: Places = new Map([
    ['mail', { x: 0, y: 0 }],
    ['short', { x: 220, y: 0 }],
  ]);
  expect(placeBeside(standing, drawing, ['docs', 'gate', 'old']).get('gate')).toEqual({ x: 480, y: 0 });
});

test('of several hops before, the one on the row counts', () => {
  const drawing = sampleDrawing(
    ['mail'],
    'x redirect short 2021-09-30 2026-11-01',
    'mail redirect short 2026-05-02 2026-05-11',
    'short redirect docs 2021-09-30 2026-11-01',
    'short redirect gate 2026-05-03 2026-05-10',
  );
  const standing: Places = new Map([
    ['mail', { x: 0, y: 0 }],
    ['x', { x: 0, y: 52 }],
    ['short', { x: 220, y: 0 }],
  ]);
  expect(placeBeside(standing, drawing, ['docs', 'gate']).get('gate')).toEqual({ x: 480, y: 0 });
});

test('a hop to where a final redirect ends counts as leading on', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop redirect a 2026-09-01 2026-09-30',
    'shop redirect b 2026-09-01 2026-09-02',
    'x finalRedirect b',
  );
  expect(placeBeside(shop, drawing, ['a', 'b', 'x']).get('b')).toEqual({ x: 360, y: 50 });
});

test('a host comes beside the one that redirects to it, even if others before lead to it as well', () => {
  const drawing = sampleDrawing(['shop'], 'shop script.src b', 'shop redirect a', 'a redirect b');
  const standing = new Map([...shop, ['a', { x: 320, y: 50 }]]);
  expect(placeBeside(standing, drawing, ['b']).get('b')).toEqual({ x: 580, y: 50 });
});

test('hosts beside a chain keep their own chains straight', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop script.src x',
    'x img.src y',
    'x redirect z',
    'before redirect x',
  );
  const places = placeBeside(new Map([...shop, ['w', { x: 360, y: 50 }]]), drawing, [
    'x',
    'y',
    'z',
    'before',
  ]);
  expect(['x', 'z', 'before'].map((id) => places.get(id))).toEqual([
    { x: 360, y: 50 - rowHeight },
    { x: 620, y: 50 - rowHeight },
    { x: 100, y: 50 - rowHeight },
  ]);
});

test('the end that a final redirect names comes where the last hop puts it, on whichever row', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop finalRedirect c',
    'shop redirect a',
    'a redirect d',
    'd redirect e',
    'shop redirect b 2026-09-01 2026-09-02',
    'b redirect c',
  );
  const places = placeBeside(shop, drawing, ['c', 'a', 'd', 'e', 'b']);
  expect([places.get('b'), places.get('c')]).toEqual([
    { x: 360, y: 50 - rowHeight },
    { x: 620, y: 50 - rowHeight },
  ]);
});

test('a hop that only leads back does not count as leading on', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop redirect a 2026-09-01 2026-09-30',
    'a redirect shop',
    'shop redirect b 2026-09-01 2026-09-02',
    'b redirect c',
  );
  const places = placeBeside(shop, drawing, ['a', 'b', 'c']);
  expect([places.get('b'), places.get('c')]).toEqual([
    { x: 360, y: 50 },
    { x: 620, y: 50 },
  ]);
  expect(places.get('a')).toEqual({ x: 360, y: 50 - rowHeight });
});

test('hosts that redirect to each other are placed once, beside each other', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop redirect a',
    'a redirect b',
    'b redirect a',
    'b finalRedirect a',
  );
  expect([...placeBeside(shop, drawing, ['a', 'b'])]).toEqual([
    ['shop', { x: 100, y: 50 }],
    ['a', { x: 360, y: 50 }],
    ['b', { x: 620, y: 50 }],
  ]);
});

test('a hop before a host comes to its left on its row', () => {
  const drawing = sampleDrawing(['shop'], 'x a.href shop', 'a redirect shop', 'b redirect a');
  const places = placeBeside(shop, drawing, ['x', 'a', 'b']);
  expect([places.get('a'), places.get('b')]).toEqual([
    { x: -160, y: 50 },
    { x: -420, y: 50 },
  ]);
});

test('a row that is taken is not passed through: the hop stands on the next free one', () => {
  const standing = new Map([...shop, ['other', { x: 300, y: 50 }]]);
  const drawing = sampleDrawing(['shop', 'other'], 'shop redirect a', 'a redirect b');
  expect([...placeBeside(standing, drawing, ['a', 'b'])].slice(2)).toEqual([
    ['a', { x: 360, y: 50 - rowHeight }],
    ['b', { x: 620, y: 50 - rowHeight }],
  ]);
});

test('many that come with a hop leave the row behind it free for the hops that come later', () => {
  const many = Array.from({ length: 90 }, (_, at) => `shop script.src h${at}`);
  const first = sampleDrawing(['shop'], ...many, 'shop redirect a');
  const before = placeBeside(
    shop,
    first,
    first.nodes.map(({ id }) => id),
  );
  const later = sampleDrawing(['shop'], ...many, 'shop redirect a', 'a redirect b');
  expect(placeBeside(before, later, ['b']).get('b')).toEqual({ x: 620, y: 50 });
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
const line = fc
  .tuple(host, fc.constantFrom('script.src', 'redirect', 'finalRedirect'), host)
  .map((words) => words.join(' '));
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
