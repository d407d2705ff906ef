import { expect, test } from 'vitest';
import type { PairEdge } from './pairEdge';
import { sortEdges } from './sortEdges';
import type { NearT0 } from '~/features/pairs/time/timeRange';

function edge(
  parent: string,
  child: string,
  first: number | null,
  last: number | null,
  kind = 'img.src',
): PairEdge {
  return { key: `${parent} ${child} ${kind}`, parent, child, kind, window: { first, last }, records: [] };
}

const edges = [
  edge('b.example', 'x.example', 20, null),
  edge('a.example', 'y.example', 10, 50),
  edge('a.example', 'x.example', null, 40, 'redirect'),
];
const near = new Map<string, NearT0>([['b.example x.example img.src', 'appeared']]);

test.each([
  ['parent', 'asc', ['a x', 'a y', 'b x']],
  ['parent', 'desc', ['b x', 'a x', 'a y']],
  ['child', 'asc', ['a x', 'b x', 'a y']],
  ['kind', 'asc', ['a x', 'a y', 'b x']],
  ['first', 'asc', ['a y', 'b x', 'a x']],
  ['first', 'desc', ['b x', 'a y', 'a x']],
  ['last', 'asc', ['a x', 'a y', 'b x']],
  ['last', 'desc', ['a y', 'a x', 'b x']],
  ['near', 'desc', ['b x', 'a x', 'a y']],
] as const)('by %s, %s', (column, direction, expected) => {
  const sorted = sortEdges(edges, { column, direction }, near);
  expect(sorted.map(({ parent, child }) => `${parent.charAt(0)} ${child.charAt(0)}`)).toEqual(expected);
});

test('spellings of one kind are one kind', () => {
  const mixed = [
    edge('c.example', 'x.example', 1, 2, 'Script.src'),
    edge('b.example', 'x.example', 1, 2, 'script.src'),
    edge('a.example', 'x.example', 1, 2, 'SCRIPT.SRC'),
  ];
  const sorted = sortEdges(mixed, { column: 'kind', direction: 'asc' }, new Map());
  expect(sorted.map(({ parent }) => parent)).toEqual(['a.example', 'b.example', 'c.example']);
});
