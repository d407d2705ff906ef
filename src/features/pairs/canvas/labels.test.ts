import { expect, test } from 'vitest';
import { drawingColours } from './drawingColours';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { byImportance, labelledNodes, type Labels, middleOf } from './labels';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

const drawing = sampleDrawing(
  ['shop'],
  'portal a.href shop',
  'shop script.src a',
  'shop script.src b',
  'shop img.src c',
);
const places = egoColumns(drawing, ['shop']);
const labels: Labels = {
  drawing,
  places,
  label: ({ id }) => id,
  lineNotes: new Map(),
  badges: new Map([['b', { text: '+12', kinds: [] }]]),
  flagged: new Set(['c']),
  pinned: new Set(),
  first: new Set(['a']),
  middle: middleOf(drawing, places),
  colours: drawingColours(false),
};
const view = { zoom: 1, pan: { x: 400, y: 300 } };

test('words stand below a start, and beside others on the side away from it', () => {
  expect(labelledNodes(labels, view, 800, 600).map(({ node, at, side }) => [node.id, at, side])).toEqual([
    ['shop', { x: 400, y: 300 }, 'below'],
    ['portal', { x: 180, y: 300 }, 'left'],
    ['a', { x: 620, y: 274 }, 'right'],
    ['b', { x: 620, y: 300 }, 'right'],
    ['c', { x: 620, y: 326 }, 'right'],
  ]);
});

test('what is out of sight has no words', () => {
  const seen = labelledNodes(labels, view, 500, 600);
  expect(seen.map(({ node }) => node.id)).toEqual(['shop', 'portal']);
});

test('starts come first, then what is looked at, what is flagged, what has a badge, and the rest', () => {
  const seen = labelledNodes(labels, view, 800, 600);
  expect(byImportance(labels, seen, 1).map(({ node }) => node.id)).toEqual(['shop', 'a', 'c', 'b', 'portal']);
});

test('from far away only what comes first has words', () => {
  const seen = labelledNodes(labels, view, 800, 600);
  expect(byImportance(labels, seen, 0.2).map(({ node }) => node.id)).toEqual(['shop', 'a', 'c']);
});

test('without a start all words stand on the right', () => {
  const away = { ...drawing, nodes: drawing.nodes.slice(1) };
  const middle = middleOf(away, places);
  const seen = labelledNodes({ ...labels, drawing: away, middle }, view, 800, 600);
  expect(new Set(seen.map(({ side }) => side))).toEqual(new Set(['right']));
});
