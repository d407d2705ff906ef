import { expect, test } from 'vitest';
import { type CyContent, cyPatch } from './cyPatch';
import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';

const empty: CyContent = { nodes: [], places: new Map() };

function host(id: string, isStart = false): DrawnNode {
  return { kind: 'host', id, isStart, isFlagged: false };
}

function group(id: string, count: number): DrawnNode {
  const hosts = Array.from({ length: count }, (_, at) => `x${at}`);
  return { kind: 'group', id, of: 'a', direction: 'children', linkKind: null, domain: null, hosts };
}

function content(nodes: readonly DrawnNode[], places: Readonly<Record<string, Place>>): CyContent {
  return { nodes, places: new Map(Object.entries(places)) };
}

test('an empty instance is filled; nodes without a place are left out', () => {
  const nodes = [host('a', true), host('b'), group('Group:g', 4812), host('c')];
  const places = { a: { x: 1, y: 2 }, b: { x: 3, y: 4 }, 'Group:g': { x: 5, y: 6 } };
  expect(cyPatch(empty, content(nodes, places))).toEqual({
    gone: [],
    added: [
      { group: 'nodes', data: { id: 'a' }, classes: 'start', position: { x: 1, y: 2 } },
      { group: 'nodes', data: { id: 'b' }, classes: 'host', position: { x: 3, y: 4 } },
      {
        group: 'nodes',
        data: { id: 'Group:g', width: 47, height: 20 },
        classes: 'group',
        position: { x: 5, y: 6 },
      },
    ],
    changed: [],
    moved: [],
  });
});

test('what comes, goes, changes and moves is told apart; what is the same is not named', () => {
  const [a, b, c, g] = [host('a'), host('b'), host('c'), group('g', 9)];
  const before = content([a, b, c, g], {
    a: { x: 0, y: 0 },
    b: { x: 1, y: 1 },
    c: { x: 2, y: 2 },
    g: { x: 3, y: 3 },
  });
  const larger = group('g', 100);
  const after = content([a, c, larger, host('d')], {
    a: { x: 0, y: 0 },
    c: { x: 9, y: 2 },
    g: { x: 3, y: 3 },
    d: { x: 4, y: 4 },
  });
  expect(cyPatch(before, after)).toEqual({
    gone: ['b'],
    added: [{ group: 'nodes', data: { id: 'd' }, classes: 'host', position: { x: 4, y: 4 } }],
    changed: [larger],
    moved: [{ id: 'c', place: { x: 9, y: 2 } }],
  });
});

test('a node that loses its place goes, and comes when it has one', () => {
  const a = host('a');
  const placed = content([a], { a: { x: 0, y: 0 } });
  const homeless = content([a], {});
  expect(cyPatch(placed, homeless).gone).toEqual(['a']);
  expect(cyPatch(homeless, placed).added.length).toBe(1);
});

test('any text is an id', () => {
  const hostile = ['a"] , *', '#x', 'a\nb', '__proto__', 'constructor'];
  const all = {
    nodes: hostile.map((id) => host(id)),
    places: new Map(hostile.map((id) => [id, { x: 0, y: 0 }])),
  };
  expect(cyPatch(empty, all).added.map(({ data }) => data.id)).toEqual(hostile);
  expect(cyPatch(all, empty).gone).toEqual(hostile);
});
