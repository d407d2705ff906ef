import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { chainEnds, mostTelling, type Rival } from './chainRivals';

const drawing = sampleDrawing(
  ['shop'],
  'shop redirect a 2026-05-01 2026-05-02',
  'shop redirect b 2026-05-01 2026-05-03',
  'shop redirect c 2026-05-01 2026-05-03',
);
const a: Rival = { node: 1, link: 0, lead: 0, inTime: 0, hops: 0 };
const b: Rival = { ...a, node: 2, link: 1 };
const c: Rival = { ...a, node: 3, link: 2 };

test('the chain goes on by who leads on, then in time with it, then farthest, then seen last, then first', () => {
  expect(mostTelling(drawing, [a, { ...b, inTime: 1, hops: 9 }, { ...c, lead: 1 }])).toBe(3);
  expect(mostTelling(drawing, [{ ...a, inTime: 0.5 }, { ...b, hops: 9 }, c])).toBe(1);
  expect(mostTelling(drawing, [{ ...a, hops: 1 }, b, c])).toBe(1);
  expect(mostTelling(drawing, [a, b, c])).toBe(2);
  expect(mostTelling(drawing, [])).toBeUndefined();
});

test('a host goes before a group that was seen later', () => {
  const group = { kind: 'group', id: 'g', of: 'shop', direction: 'children', domain: null } as const;
  const nodes = drawing.nodes.with(2, { ...group, linkKind: 'redirect', hosts: ['x', 'y'] });
  expect(mostTelling({ ...drawing, nodes }, [b, a])).toBe(1);
});

test('a summary names where a chain ends, and on the left where it begins; one of a host to itself nothing', () => {
  const named = sampleDrawing([], 'a finalRedirect b', 'c finalRedirect c', 'd redirect e');
  const isEnd = chainEnds(named);
  const found = named.nodes.map(({ id }, node) => [id, isEnd(node, 1), isEnd(node, -1)]);
  expect(found).toEqual([
    ['a', false, true],
    ['b', true, false],
    ['c', false, false],
    ['d', false, false],
    ['e', false, false],
  ]);
});
