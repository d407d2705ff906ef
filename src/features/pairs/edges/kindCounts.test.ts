import { expect, test } from 'vitest';
import { kindCounts } from './kindCounts';
import { sampleEdges } from './sampleEdges';

test('kinds are counted without case, the most telling first, and what is not stated on its own', () => {
  const edges = sampleEdges(
    'a img.src b',
    'a script.src b',
    'a SCRIPT.SRC c',
    'a - b',
    'a unknown b',
    'a redirect b',
  );
  expect(kindCounts(edges).map(({ label, count }) => `${label} ${count}`)).toEqual([
    'redirect 1',
    'script.src 2',
    'img.src 1',
    'unknown 1',
    'Not stated 1',
  ]);
});

test('kinds that are cut to the same words stand together', () => {
  const long = 'x'.repeat(80);
  const edges = sampleEdges(`a ${long}1 b`, `a ${long}2 b`);
  expect(kindCounts(edges).map(({ count }) => count)).toEqual([2]);
});
