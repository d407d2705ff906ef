import { expect, test } from 'vitest';
import type { Drawing, DrawnGroup } from './drawing';
import { nodeWords } from './nodeWords';
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
const plain = { badge: undefined, isFlagged: false, isSelected: false };

function words(id: string, state: Partial<Parameters<typeof nodeWords>[2]> = {}): string {
  const node = drawing.nodes.find((one) => one.id === id);
  return node ? nodeWords(drawing, node, { name: id, ...plain, ...state }) : '';
}

test('a node is said with what is drawn around it', () => {
  expect(words('shop')).toBe('shop, start, 1 parent and 3 children drawn');
  expect(words('portal')).toBe('portal, 0 parents and 1 child drawn');
});

test('a group is said with its count', () => {
  expect(words('Group:x', { name: 'more pictures' })).toBe(
    'more pictures, 4,812 hosts, 1 parent and 0 children drawn',
  );
});

test('what is marked, chosen and left out is said', () => {
  expect(words('a', { isFlagged: true, isSelected: true, badge: '+12' })).toBe(
    'a, flagged, selected, 1 parent and 0 children drawn, +12 not drawn',
  );
});
