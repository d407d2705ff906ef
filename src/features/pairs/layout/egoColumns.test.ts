import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight } from './columnGrid';
import type { Drawing, Place, Places } from '~/features/pairs/drawing/drawing';
import { egoColumns } from './egoColumns';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { nodeSize } from '~/features/pairs/canvas/nodeSize';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

test('parents stand left of the host and children right of it, each by kind', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'portal script.src shop',
    'blog script.src shop',
    'shop img.src pictures',
    'shop script.src code',
  );
  expect([...egoColumns(drawing, ['shop'])]).toEqual([
    ['shop', { x: 0, y: 0 }],
    ['portal', { x: -220, y: 0 }],
    ['blog', { x: -220, y: 26 }],
    ['pictures', { x: 220, y: 26 }],
    ['code', { x: 220, y: 0 }],
  ]);
});

test('a redirect chain stands on one row, whatever its hops load', () => {
  const drawing = sampleDrawing(
    ['shop'],
    ...['mail', 'track', 'count'].map((host) => `shop script.src ${host}`),
    'shop redirect a',
    'a script.src x1',
    'a redirect b',
    'b script.src x2',
    'b img.src x3',
    'b redirect c',
    'before redirect shop',
  );
  const places = egoColumns(drawing, ['shop']);
  expect(['before', 'shop', 'a', 'b', 'c'].map((id) => places.get(id))).toEqual([
    { x: -220, y: 0 },
    { x: 0, y: 0 },
    { x: 220, y: 0 },
    { x: 480, y: 0 },
    { x: 740, y: 0 },
  ]);
});

/** A chain as a mail's link runs, with the summaries of it, a gate that sends back, and a chain of another time. */
const phish = [
  'mail finalRedirect fake 2026-05-03 2026-05-09',
  'short finalRedirect fake 2026-05-03 2026-05-09',
  'mail redirect news 2019-05-14 2026-11-01',
  'mail redirect short 2026-05-02 2026-05-11',
  'short redirect old 2025-11-04 2025-11-21',
  'short redirect gate 2026-05-03 2026-05-10',
  'old redirect fake 2026-05-07 2026-05-08',
  'gate redirect second 2026-05-04 2026-06-20',
  'second redirect gate 2026-05-04 2026-06-20',
  'second topLevelRedirect prize 2026-05-06 2026-06-02',
  'gate topLevelRedirect fake 2026-05-03 2026-05-09',
];

test('a chain whose end is also named by final redirects stands on one row up to that end', () => {
  const places = egoColumns(sampleDrawing(['mail'], ...phish), ['mail']);
  expect(['mail', 'short', 'gate', 'fake'].map((id) => places.get(id))).toEqual([
    { x: 0, y: 0 },
    { x: 220, y: 0 },
    { x: 480, y: 0 },
    { x: 740, y: 0 },
  ]);
});

test('of several starts, each keeps its own chain straight, and hosts in a circle overlap nothing', () => {
  const drawing = sampleDrawing(
    ['mail', 'a'],
    ...phish,
    'a redirect b',
    'b redirect a',
    'b redirect c',
    'a finalRedirect c',
  );
  const places = egoColumns(drawing, ['mail', 'a']);
  const rows = [
    ['mail', 'short', 'gate', 'fake'],
    ['a', 'b', 'c'],
  ].map((chain) => new Set(chain.map((id) => placeOf(places, id).y)).size);
  expect(rows).toEqual([1, 1]);
  expect(overlaps(drawing, places)).toEqual([]);
});

test('a chain that begins among many children begins in their last column, with nothing before it on its row', () => {
  const many = Array.from({ length: 120 }, (_, at) => `shop script.src h${at}`);
  const drawing = sampleDrawing(['shop'], ...many, 'shop redirect a', 'a redirect b');
  const places = egoColumns(drawing, ['shop']);
  const { x, y } = placeOf(places, 'a');
  expect(placeOf(places, 'b')).toEqual({ x: x + 260, y });
  expect([...places].filter(([, place]) => place.y === y).map(([id]) => id)).toEqual(['shop', 'a', 'b']);
  expect(Math.max(...many.map((_, at) => placeOf(places, `h${at}`).x))).toBeLessThan(x);
});

test('a rank is cut into columns of at most 40', () => {
  const lines = Array.from({ length: 130 }, (_, at) => `shop script.src h${at}`);
  const places = egoColumns(sampleDrawing(['shop'], ...lines), ['shop']);
  const columns = groupedBy([...places.values()], ({ x }) => x);
  expect([...columns].map(([x, column]) => [x, column.length])).toEqual([
    [0, 1],
    [220, 33],
    [420, 33],
    [620, 33],
    [820, 31],
  ]);
});

test('start hosts stand in one column, apart by what hangs on them', () => {
  const drawing = sampleDrawing(
    ['one', 'two'],
    ...Array.from({ length: 9 }, (_, at) => `one script.src a${at}`),
    'two script.src b',
  );
  const places = egoColumns(drawing, ['one', 'two']);
  expect([placeOf(places, 'one'), placeOf(places, 'two'), placeOf(places, 'b')]).toEqual([
    { x: 0, y: -rowHeight },
    { x: 0, y: 5 * rowHeight },
    { x: 220, y: 5 * rowHeight },
  ]);
});

test('what is not connected stands below, and loops move nothing', () => {
  const drawing = sampleDrawing(
    ['shop'],
    'shop script.src code',
    'lost script.src gone',
    'shop img.src shop',
  );
  expect([...egoColumns(drawing, ['shop'])]).toEqual([
    ['shop', { x: 0, y: 0 }],
    ['code', { x: 220, y: 0 }],
    ['lost', { x: 0, y: 3 * rowHeight }],
    ['gone', { x: 200, y: 3 * rowHeight }],
  ]);
});

test('the first node is the start where no start is on the drawing; an empty drawing has no places', () => {
  expect(egoColumns(sampleDrawing([], 'a script.src b'), ['elsewhere'])).toEqual(
    new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 220, y: 0 }],
    ]),
  );
  expect(egoColumns({ nodes: [], links: [] }, ['a'])).toEqual(new Map());
});

const host = fc.integer({ min: 0, max: 60 }).map((number) => `h${number}`);
const line = fc
  .tuple(host, fc.constantFrom('script.src', 'redirect', 'img.src', 'finalRedirect'), host)
  .map((words) => words.join(' '));
const drawings = fc
  .array(line, { minLength: 1, maxLength: 150 })
  .map((lines) => sampleDrawing(['h0', 'h1'], ...lines));

test('no two nodes overlap, and the same drawing has the same places', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const places = egoColumns(drawing, ['h0', 'h1']);
      expect(overlaps(drawing, places)).toEqual([]);
      expect([...egoColumns({ ...drawing }, ['h0', 'h1'])]).toEqual([...places]);
      expect([...places.keys()]).toEqual(drawing.nodes.map(({ id }) => id));
    }),
  );
});

test('a straight chain has one height, wherever on it the start is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), (length, seed) => {
      const lines = Array.from({ length }, (_, at) => `h${at} redirect h${at + 1}`);
      const places = egoColumns(sampleDrawing([`h${seed % length}`], ...lines), [`h${seed % length}`]);
      expect(new Set([...places.values()].map(({ y }) => y)).size).toBe(1);
    }),
  );
});

function placeOf(places: Places, id: string): Place {
  const place = places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return place;
}

/** Pairs of nodes whose shapes have a point in common. */
function overlaps(drawing: Drawing, places: Places): string[] {
  const boxes = drawing.nodes.map((node) => ({
    ...nodeSize(node),
    ...placeOf(places, node.id),
    id: node.id,
  }));
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) => 2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}
