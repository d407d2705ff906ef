import { describe, expect, test } from 'vitest';
import type { PairDirection } from '~/features/pairs/drawing/drawing';
import { chain, fakeNetwork, search } from './sampleNetwork';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

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
