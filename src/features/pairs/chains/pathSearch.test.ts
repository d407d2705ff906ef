import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairDirection } from '~/features/pairs/drawing/drawing';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { type PathProgress, pathSearch, type PathSearchOptions } from './pathSearch';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

/** A network that answers from all of its edges and keeps what it was asked, as `children of a.example`. */
function fakeNetwork(edges: readonly PairEdge[], partial: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    pairsOf: async (host: string, direction: PairDirection) => {
      asked.push(`${direction} of ${host}`);
      const own = edges.filter((edge) => (direction === 'children' ? edge.parent : edge.child) === host);
      return { edges: own, complete: !partial.includes(host) };
    },
  };
}

type Rest = Partial<PathSearchOptions>;

function search(edges: readonly PairEdge[], from: string, to: string, rest: Rest = {}) {
  const { signal } = new AbortController();
  return pathSearch({ from, to, pairsOf: fakeNetwork(edges).pairsOf, signal, ...rest });
}

function lineOf(path: readonly PairEdge[]): string {
  return path.map(({ parent, kind, child }) => `${parent} -${kind}- ${child}`).join(', ');
}

const chain = sampleEdges(
  'a.example a.href b.example 2026-01-01 2026-01-20',
  'b.example redirect c.example 2026-01-10 2026-02-20',
  'c.example redirect d.example 2026-01-15 2026-03-01',
  'd.example script.src e.example 2026-01-01 2026-01-18',
);

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

describe('honesty', () => {
  test('hosts that answered in part are named', async () => {
    const { pairsOf } = fakeNetwork(chain.slice(0, 1), ['b.example', 'e.example']);
    expect(await search([], 'a.example', 'e.example', { pairsOf })).toEqual({
      kind: 'none',
      sentence:
        'No path from a.example to e.example within 40 requests / 3 hops from each end; 3 requests were enough. Of 2 hosts not all pairs are known, so a path may run there.',
      asked: 3,
      unsure: [
        { host: 'e.example', direction: 'parents', error: null },
        { host: 'b.example', direction: 'children', error: null },
      ],
    });
  });

  test('a request that fails among others makes its host unsure', async () => {
    const edges = sampleEdges(
      'a.example redirect b.example',
      'a.example redirect c.example',
      'c.example redirect d.example',
      ...['w', 'x', 'y'].map((name) => `${name}.example redirect z.example`),
    );
    const network = fakeNetwork(edges);
    const failure = new Error('no answer');
    const result = await search(edges, 'a.example', 'z.example', {
      pairsOf: async (host, direction) => {
        if (host === 'b.example') throw failure;
        return network.pairsOf(host, direction);
      },
    });
    expect(result.kind === 'none' && result.unsure).toEqual([
      { host: 'b.example', direction: 'children', error: failure },
    ]);
  });

  test('when nothing answers, the failure is the caller’s', async () => {
    const failure = new Error('signed out');
    const pairsOf = () => Promise.reject(failure);
    await expect(search([], 'a.example', 'z.example', { pairsOf })).rejects.toBe(failure);
  });

  test('three failures in a row end it', async () => {
    const edges = sampleEdges(
      ...Array.from({ length: 9 }, (_, index) => `a.example redirect c${index}.example`),
      ...Array.from({ length: 20 }, (_, index) => `p${index}.example redirect z.example`),
    );
    const network = fakeNetwork(edges);
    const failure = new Error('offline');
    const pairsOf = (host: string, direction: PairDirection) =>
      host.startsWith('c') ? Promise.reject(failure) : network.pairsOf(host, direction);
    await expect(search([], 'a.example', 'z.example', { pairsOf })).rejects.toBe(failure);
    expect(network.asked).toEqual(['children of a.example', 'parents of z.example']);
  });

  test('stopping before and while it runs is an answer of its own, and the signal goes to the requests', async () => {
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const running = search([], 'a.example', 'z.example', {
      signal: stop.signal,
      pairsOf: (_host, _direction, signal) => {
        signals.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    });
    stop.abort();
    expect(await running).toEqual({ kind: 'stopped', asked: 1 });
    expect(signals).toEqual([stop.signal]);
    const network = fakeNetwork(chain);
    expect(
      await search(chain, 'a.example', 'e.example', {
        signal: AbortSignal.abort(),
        pairsOf: network.pairsOf,
      }),
    ).toEqual({
      kind: 'stopped',
      asked: 0,
    });
    expect(network.asked).toEqual([]);
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
