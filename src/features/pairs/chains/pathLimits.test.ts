import { describe, expect, test } from 'vitest';
import type { PathProgress } from './pathSearch';
import { chain, fakeNetwork, lineOf, search } from './sampleNetwork';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

describe('limits', () => {
  const long = sampleEdges(
    ...Array.from({ length: 7 }, (_, index) => `h${index}.example redirect h${index + 1}.example`),
  );

  test('a path of twice the depth is found, a longer one is not', async () => {
    expect((await search(long, 'h0.example', 'h6.example')).kind).toBe('found');
    expect(await search(long, 'h0.example', 'h7.example')).toEqual({
      kind: 'none',
      sentence:
        'No path from h0.example to h7.example within 40 requests / 3 hops from each end; 6 requests were enough.',
      asked: 6,
      unsure: [],
    });
  });

  test('the budget is kept to, and what was left out is told', async () => {
    const edges = sampleEdges(
      ...Array.from({ length: 30 }, (_, index) => `a.example redirect c${index}.example`),
      ...Array.from({ length: 30 }, (_, index) => `p${index}.example redirect z.example`),
    );
    const network = fakeNetwork(edges);
    const result = await search(edges, 'a.example', 'z.example', { pairsOf: network.pairsOf, budget: 10 });
    expect(result).toEqual({
      kind: 'none',
      sentence:
        'No path from a.example to z.example within 10 requests / 3 hops from each end. 52 hosts in reach could not be asked any more.',
      asked: 10,
      unsure: [],
    });
    expect(network.asked).toHaveLength(10);
  });

  test('of the budget for both directions one half is kept for the way back', async () => {
    const edges = sampleEdges(
      ...Array.from({ length: 30 }, (_, index) => `a.example redirect c${index}.example`),
      ...Array.from({ length: 30 }, (_, index) => `p${index}.example redirect z.example`),
      'z.example redirect y.example',
      'y.example redirect a.example',
    );
    const result = await search(edges, 'a.example', 'z.example', { budget: 12, alsoBack: true });
    expect(result.kind === 'found' && [result.isBack, result.asked, lineOf(result.path)]).toEqual([
      true,
      8,
      'z.example -redirect- y.example, y.example -redirect- a.example',
    ]);
  });

  test('hosts with few pairs are asked first, known hubs last', async () => {
    const names = ['cdn', 'hub', 's1', 's2', 's3', 's4'];
    const edges = sampleEdges(
      ...names.map((name) => `a.example redirect ${name}.example`),
      ...Array.from({ length: 60 }, (_, index) => `y${index}.example redirect z.example`),
    );
    const network = fakeNetwork(edges);
    const knownPairs = new Map([
      ['hub.example', 4_812],
      ['cdn.example', 312],
    ]);
    await search(edges, 'a.example', 'z.example', { pairsOf: network.pairsOf, knownPairs });
    expect(network.asked).toEqual([
      'children of a.example',
      'parents of z.example',
      'children of s1.example',
      'children of s2.example',
      'children of s3.example',
      'children of s4.example',
      'children of cdn.example',
      'children of hub.example',
    ]);
  });

  test('progress says what was asked of how many, and how far each end has come', async () => {
    const steps: PathProgress[] = [];
    await search(chain, 'a.example', 'e.example', { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual([
      { asked: 1, budget: 40, waiting: { from: 1, to: 1 }, depth: { from: 1, to: 0 }, isBack: false },
      { asked: 2, budget: 40, waiting: { from: 1, to: 1 }, depth: { from: 1, to: 1 }, isBack: false },
      { asked: 3, budget: 40, waiting: { from: 1, to: 1 }, depth: { from: 2, to: 1 }, isBack: false },
      { asked: 4, budget: 40, waiting: { from: 1, to: 1 }, depth: { from: 2, to: 2 }, isBack: false },
    ]);
  });

  test('cycles end', async () => {
    const edges = sampleEdges(
      'a.example redirect b.example',
      'b.example redirect a.example',
      'b.example redirect b.example',
      'y.example redirect z.example',
      'z.example redirect y.example',
    );
    expect((await search(edges, 'a.example', 'z.example', { depth: 9 })).asked).toBe(3);
  });
});
