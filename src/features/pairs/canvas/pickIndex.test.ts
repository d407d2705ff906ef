import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnNode, Places } from '~/features/pairs/drawing/drawing';
import { nodeSize } from './nodeSize';
import { pickIndex } from './pickIndex';

const hosts = Array.from({ length: 30 }, (_, at): DrawnNode => {
  return { kind: 'host', id: `h${at}`, isStart: false, isFlagged: false };
});
const group: DrawnNode = {
  kind: 'group',
  id: 'G',
  of: 'h0',
  direction: 'children',
  linkKind: null,
  domain: null,
  hosts: Array.from({ length: 50_000 }, (_, at) => `x${at}`),
};

test('a node is found within its shape and the slack around it', () => {
  const index = pickIndex({ nodes: hosts, links: [] }, new Map([['h0', { x: 100, y: 100 }]]));
  expect(index.at({ x: 106, y: 100 }, 0)).toBe('h0');
  expect(index.at({ x: 110, y: 100 }, 0)).toBe(null);
  expect(index.at({ x: 110, y: 100 }, 4)).toBe('h0');
});

test('a group is found anywhere on its wide shape', () => {
  const index = pickIndex({ nodes: [group], links: [] }, new Map([['G', { x: 0, y: 0 }]]));
  expect(nodeSize(group)).toEqual({ width: 54, height: 20 });
  expect(index.at({ x: 26, y: 9 }, 0)).toBe('G');
  expect(index.at({ x: 26, y: 11 }, 0)).toBe(null);
});

const places = fc
  .array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
    minLength: 30,
    maxLength: 30,
  })
  .map((all): Places => new Map(all.map(([x, y], at) => [`h${at}`, { x, y }])));

test('it finds what looking at all nodes finds', () => {
  fc.assert(
    fc.property(
      places,
      fc.integer({ min: -320, max: 320 }),
      fc.integer({ min: -320, max: 320 }),
      fc.integer({ min: 0, max: 200 }),
      (all, x, y, slack) => {
        const reach = 13 / 2 + slack;
        const near = [...all]
          .filter(([, place]) => Math.abs(place.x - x) <= reach && Math.abs(place.y - y) <= reach)
          .map(([id, place]) => ({ id, distance: Math.hypot(place.x - x, place.y - y) }));
        const least = Math.min(...near.map(({ distance }) => distance));
        const nearest = near.filter(({ distance }) => distance === least).map(({ id }) => id);
        const found = pickIndex({ nodes: hosts, links: [] }, all).at({ x, y }, slack);
        expect(found === null ? [] : nearest).toEqual(nearest);
        expect(found === null || nearest.includes(found)).toBe(true);
      },
    ),
  );
});
