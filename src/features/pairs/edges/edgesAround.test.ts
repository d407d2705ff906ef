import { expect, test } from 'vitest';
import { edgesAround } from './edgesAround';
import { sampleEdges } from './sampleEdges';

const edges = sampleEdges(
  'shop a.href shop',
  'news a.href shop',
  'shop script.src cdn',
  'news script.src cdn',
  'cdn img.src far',
);

test('a host stands with those that it has pairs with, and what these have with each other', () => {
  expect(edgesAround(edges, 'shop').map(({ parent, child }) => `${parent} ${child}`)).toEqual([
    'shop shop',
    'news shop',
    'shop cdn',
    'news cdn',
  ]);
});

test('without a host all pairs stay, the same list', () => {
  expect(edgesAround(edges, null)).toBe(edges);
});
