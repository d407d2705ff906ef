import { expect, test } from 'vitest';
import type { Drawing, DrawnGroup } from '~/features/pairs/drawing/drawing';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { lineTexts } from './lineTexts';

test('a line says its note and how many pairs it stands for, one pair nothing', () => {
  const drawing = sampleDrawing(['shop'], 'shop script.src a', 'shop script.src b', 'shop img.src b');
  const textOf = lineTexts(
    drawing,
    new Map([
      ['shop\na', '▲'],
      ['shop\nb', '▲ 2'],
    ]),
  );
  expect(drawing.links.map(textOf)).toEqual(['▲', '▲ 2 ×2']);
  expect(drawing.links.map(lineTexts(drawing, new Map()))).toEqual(['', '×2']);
});

test('a line to a group says its pairs only where they are not as many as the hosts in it', () => {
  const group: DrawnGroup = {
    kind: 'group',
    id: 'Group:x',
    of: 'shop',
    direction: 'children',
    linkKind: 'script.src',
    domain: null,
    hosts: ['a', 'b'],
  };
  const edges = sampleEdges('shop script.src a', 'shop script.src b', 'shop img.src b');
  const drawing: Drawing = { nodes: [group], links: [] };
  const link = { id: 'x', from: 'shop', to: group.id };
  const textOf = lineTexts(drawing, new Map());
  expect(textOf({ ...link, edges: edges.slice(0, 2) })).toBe('');
  expect(textOf({ ...link, edges })).toBe('×3');
});
