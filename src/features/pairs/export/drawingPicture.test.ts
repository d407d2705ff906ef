import { describe, expect, test } from 'vitest';
import { kindStroke } from '~/features/pairs/canvas/kindStroke';
import type { Drawing, DrawnGroup } from '~/features/pairs/drawing/drawing';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { drawingPicture, type PictureSource } from './drawingPicture';
import { pictureSvg } from './pictureSvg';

const group: DrawnGroup = {
  kind: 'group',
  id: 'Group:x',
  of: 'shop.example',
  direction: 'children',
  linkKind: 'img.src',
  domain: null,
  hosts: ['a.example', 'b.example'],
};
const drawing: Drawing = {
  nodes: [
    { kind: 'host', id: 'shop.example', isStart: true, isFlagged: false },
    { kind: 'host', id: 'cdn.example', isStart: false, isFlagged: true },
    group,
  ],
  links: [
    {
      id: '1',
      from: 'shop.example',
      to: 'cdn.example',
      edges: sampleEdges('shop.example script.src cdn.example', 'shop.example img.src cdn.example'),
    },
    { id: '2', from: 'shop.example', to: 'Group:x', edges: sampleEdges('shop.example img.src a.example') },
    {
      id: '3',
      from: 'shop.example',
      to: 'shop.example',
      edges: sampleEdges('shop.example a.href shop.example'),
    },
  ],
};
const source: PictureSource = {
  drawing,
  places: egoColumns(drawing, ['shop.example']),
  linkLook: (link) => kindStroke(link, false),
  label: (node) => (node.kind === 'group' ? '2 children' : node.id),
  lineNotes: new Map(),
  flagged: new Set(['cdn.example']),
  isDark: false,
  title: 'Pairs of shop.example',
  details: ['Of all time.', 'Source: demo data. Made 2026-11-21 07:31:02 UTC with Hostscope.'],
};

function textsOf(of: PictureSource): readonly string[] {
  return drawingPicture(of).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}

test('a picture says what it shows, and names every node, count and kind', () => {
  expect(textsOf(source).toSorted()).toEqual(
    [
      '2',
      '2 children',
      'Of all time.',
      'Pairs of shop.example',
      'Source: demo data. Made 2026-11-21 07:31:02 UTC with Hostscope.',
      'a.href 1',
      'cdn.example',
      'img.src 2',
      'script.src 1',
      'shop.example',
      '×2',
    ].toSorted(),
  );
});

test('all of it lies inside the picture, however far apart the nodes are', () => {
  const places = new Map([
    ['shop.example', { x: -4000, y: 900 }],
    ['cdn.example', { x: 3000, y: -2500 }],
    ['Group:x', { x: 100, y: 100 }],
  ]);
  const { width, height, shapes } = drawingPicture({ ...source, places });
  const outside = shapes.filter(
    (shape) =>
      (shape.kind === 'text' || shape.kind === 'circle') &&
      (shape.at.x < 0 || shape.at.y < 0 || shape.at.x > width || shape.at.y > height),
  );
  expect(outside).toEqual([]);
  expect([width > 7000, height > 3400]).toEqual([true, true]);
});

test('each line has its dash, its colour and an arrow; the loop is a ring', () => {
  const { shapes } = drawingPicture(source);
  expect(shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.outline.dash.join(' ')] : []))).toEqual([
    '9 4',
    '4 3',
    // The legend.
    '9 4',
    '4 3',
    '12 8',
  ]);
  expect(shapes.filter(({ kind }) => kind === 'polygon')).toHaveLength(3);
  expect(shapes.filter((shape) => shape.kind === 'circle' && shape.outline?.dash.length)).toHaveLength(1);
});

/** Two hosts that led to the start, the upper one of which leads to the lower. */
const column = {
  ...source,
  drawing: {
    nodes: [
      ...drawing.nodes,
      { kind: 'host', id: 'a.example', isStart: false, isFlagged: false },
      { kind: 'host', id: 'b.example', isStart: false, isFlagged: false },
    ],
    links: [
      ...drawing.links,
      { id: '4', from: 'a.example', to: 'b.example', edges: sampleEdges('a.example script.src b.example') },
    ],
  },
  places: new Map([...source.places, ['a.example', { x: -300, y: -80 }], ['b.example', { x: -300, y: 80 }]]),
} satisfies PictureSource;

test('a line along a column is bent to the side of the start, away from the names', () => {
  const curves = drawingPicture(column).shapes.flatMap((shape) => (shape.kind === 'curve' ? [shape] : []));
  expect(curves.map(({ from, control }) => Math.round(control.x - from.x))).toEqual([64]);
});

test('a drawing without anything on it is a picture of its words', () => {
  const empty = { ...source, drawing: { nodes: [], links: [] }, places: new Map() };
  expect(textsOf(empty)).toEqual([source.title, ...source.details]);
});

describe('SVG', () => {
  test('T01 names of hosts are text and nothing else', () => {
    const hostile = '"><script>alert(1)</script><a href="javascript:alert(2)">&amp;\u0000\ud800';
    const svg = pictureSvg(drawingPicture({ ...source, title: hostile, label: () => hostile }));
    const tags = (svg.match(/<[^>]*>/g) ?? []).join('\n');
    expect(tags).not.toMatch(/<(?:script|a|foreignObject|style|image|use)\b/i);
    expect(tags).not.toMatch(/\s(?:on\w+|href|xlink:href|style|class)=/i);
    const escaped =
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=&quot;javascript:alert(2)&quot;&gt;&amp;amp;';
    expect(svg).toContain(`<title>${escaped}\ufffd</title>`);
  });

  test('T21 holds no more than shapes, text and a title', () => {
    const svg = pictureSvg(drawingPicture(column));
    const elements = new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, name]) => name));
    expect(elements).toEqual(new Set(['circle', 'line', 'path', 'polygon', 'rect', 'svg', 'text', 'title']));
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });
});
