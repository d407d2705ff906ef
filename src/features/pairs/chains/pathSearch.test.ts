import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { chain, fakeNetwork, lineOf, search } from './sampleNetwork';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

describe('a path between two hosts', () => {
  test('is met from both ends, parent to child, with the time that its hops share', async () => {
    const network = fakeNetwork(chain);
    const result = await search(chain, 'A.example', 'e.example', { pairsOf: network.pairsOf });
    expect(result).toEqual({
      kind: 'found',
      path: chain,
      overlap: {
        kind: 'together',
        first: Date.parse('2026-01-15T00:00:00Z'),
        last: Date.parse('2026-01-18T00:00:00Z'),
      },
      words: 'could have existed 15–18 January 2026',
      isBack: false,
      asked: 4,
    });
    expect(network.asked.toSorted()).toEqual(
      [
        'children of a.example',
        'children of b.example',
        'parents of d.example',
        'parents of e.example',
      ].toSorted(),
    );
  });

  test('of a host to itself needs no request', async () => {
    expect(await search(chain, 'a.example', 'a.example')).toEqual({
      kind: 'found',
      path: [],
      overlap: { kind: 'perhaps', first: null, last: null, undated: 0 },
      words: 'both are the same host',
      isBack: false,
      asked: 0,
    });
  });

  test('takes of parallel links those that were seen together', async () => {
    const edges = sampleEdges(
      'a.example img.src b.example 2025-01-01 2025-02-01',
      'a.example script.src b.example 2026-01-01 2026-02-01',
      'b.example redirect c.example 2026-01-20 2026-01-21',
    );
    const result = await search(edges, 'a.example', 'c.example');
    expect(result.kind === 'found' && lineOf(result.path)).toBe(
      'a.example -script.src- b.example, b.example -redirect- c.example',
    );
  });

  test('of two equally short ones is the one whose hops were seen together', async () => {
    const edges = sampleEdges(
      'a.example redirect never.example 2025-01-01 2025-02-01',
      'never.example redirect z.example 2026-01-01 2026-02-01',
      'a.example redirect then.example 2026-01-01 2026-02-01',
      'then.example redirect z.example 2026-01-01 2026-02-01',
    );
    const result = await search(edges, 'a.example', 'z.example');
    expect(result.kind === 'found' && [lineOf(result.path), result.words]).toEqual([
      'a.example -redirect- then.example, then.example -redirect- z.example',
      'could have existed 1 January – 1 February 2026',
    ]);
  });

  test('is not made of links against their direction', async () => {
    expect(await search(chain, 'e.example', 'a.example')).toEqual({
      kind: 'none',
      sentence:
        'No path from e.example to a.example within 40 requests / 3 hops from each end; 1 request was enough.',
      asked: 1,
      unsure: [],
    });
  });

  test('in the other direction is found on wish, and says so', async () => {
    const result = await search(chain, 'e.example', 'a.example', { alsoBack: true });
    expect(result.kind === 'found' && [lineOf(result.path), result.isBack]).toEqual([lineOf(chain), true]);
  });

  test('does not run through an answer about other hosts or in the other direction', async () => {
    const pairsOf = async () => ({
      edges: sampleEdges('x.example redirect z.example', 'z.example redirect a.example'),
      complete: true,
    });
    expect((await search([], 'a.example', 'z.example', { pairsOf })).kind).toBe('none');
  });
});

test('a found path is connected and directed, within the budget, and one within reach is always found', async () => {
  const name = fc.integer({ min: 0, max: 9 }).map((number) => `h${number}.example`);
  const line = fc
    .tuple(name, fc.constantFrom('redirect', 'script.src'), name)
    .map((parts) => parts.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
      const edges = sampleEdges(...lines);
      const network = fakeNetwork(edges);
      const result = await search(edges, 'h0.example', 'h9.example', { pairsOf: network.pairsOf, depth: 9 });
      expect(result.asked).toBe(network.asked.length);
      expect(result.kind).toBe(isReachable(edges, 'h0.example', 'h9.example') ? 'found' : 'none');
      if (result.kind !== 'found') return;
      const { path } = result;
      expect(path.every((edge) => edges.includes(edge))).toBe(true);
      expect(['h0.example', ...path.map(({ child }) => child)]).toEqual([
        ...path.map(({ parent }) => parent),
        'h9.example',
      ]);
      expect(new Set(path.map(({ parent }) => parent)).size).toBe(path.length);
    }),
  );
});

function isReachable(edges: readonly PairEdge[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const host of reached) for (const edge of edges) if (edge.parent === host) reached.add(edge.child);
  return reached.has(to);
}
