import { expect, test } from 'vitest';
import type { Drawing, DrawnGroup, DrawnNode } from './drawing';
import { nodeName, nodeSentence } from './nodeWords';
import { sampleDrawing } from './sampleDrawing';

const group: DrawnGroup = {
  kind: 'group',
  id: 'Group:x',
  of: 'shop',
  direction: 'children',
  linkKind: 'img.src',
  domain: null,
  hosts: Array.from({ length: 4812 }, (_, at) => `x${at}`),
};
const sample = sampleDrawing(['shop'], 'portal a.href shop', 'shop script.src a', 'shop script.src b');
const drawing: Drawing = {
  nodes: [...sample.nodes, group],
  links: [...sample.links, { id: 'shop\nGroup:x', from: 'shop', to: 'Group:x', edges: [] }],
};
const none: ReadonlySet<string> = new Set();

function nodeOf(id: string): DrawnNode {
  const node = drawing.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`${id} is not drawn`);
  return node;
}

test('a node is named with what is true of it', () => {
  const plain = { isFlagged: false, isSelected: false, isPinned: false };
  expect(nodeName(nodeOf('shop'), { ...plain, name: 'shop' })).toBe('shop, start');
  expect(nodeName(nodeOf('a'), { name: 'a', isFlagged: true, isSelected: true, isPinned: true })).toBe(
    'a, flagged, selected, pinned',
  );
});

test('what stands around it is told host by host, groups too, with how many are flagged', () => {
  expect(nodeSentence(drawing, nodeOf('shop'), 'shop', new Set(['a', 'b']), null)).toBe(
    'shop: 1 parent, 4,814 children, 2 flagged',
  );
  expect(nodeSentence(drawing, group, '4,812 pictures', none, null)).toBe(
    '4,812 pictures: 1 parent, no children',
  );
});

test('what the service knows beyond the drawing is told beside it', () => {
  const inAll = {
    parents: { count: 1, kinds: [] },
    children: { count: 12, kinds: [] },
    isOwnParent: false,
    of: 'hosts' as const,
  };
  expect(nodeSentence(drawing, nodeOf('a'), 'a', none, inAll)).toBe(
    'a: 1 parent, no children, in all 1 parent, 12 children',
  );
  expect(nodeSentence(drawing, nodeOf('a'), 'a', none, { ...inAll, of: 'pairs' })).toBe(
    'a: 1 parent, no children, in all 1 pair with parents, 12 pairs with children',
  );
});
