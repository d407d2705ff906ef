// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PathSearchOptions } from './pathSearch';
import { chain, fakeNetwork, lineOf, sampleReadHost } from './sampleNetwork';
import { type PathStage, usePathFinder } from './usePathFinder';

type PairsOf = PathSearchOptions['pairsOf'];

function finder(pairsOf: PairsOf = fakeNetwork(chain).pairsOf, readHost = sampleReadHost) {
  const { result, unmount } = renderHook(() => usePathFinder({ start: 'a.example', readHost, pairsOf }));
  return {
    unmount,
    now: () => result.current,
    type: (end: 'from' | 'to', text: string) => act(() => result.current.onText(end, text)),
    search: () => act(async () => result.current.onSearch()),
    stop: () => act(async () => result.current.onStop()),
  };
}

/** A network that answers when it is told to, or when a search no longer waits. */
function slowNetwork() {
  const network = fakeNetwork(chain);
  const waiting: (() => void)[] = [];
  const signals: AbortSignal[] = [];
  const pairsOf: PairsOf = async (host, direction, signal) => {
    signals.push(signal);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });
    return network.pairsOf(host, direction);
  };
  const answer = () => act(async () => waiting.splice(0).forEach((resolve) => resolve()));
  return { pairsOf, signals, answer };
}

/** A result in a line: whose it is, and the path. */
function told(stage: PathStage): string {
  if (stage.kind !== 'done' || stage.result.kind !== 'found') return stage.kind;
  return `${stage.ends.from} to ${stage.ends.to}: ${lineOf(stage.result.path)}`;
}

test('the path begins at the host of the page, or at another, and hosts are read as they are meant', async () => {
  const { now, type, search } = finder();
  expect([now().from, now().to]).toEqual(['a.example', '']);
  type('to', 'C[.]example');
  await search();
  expect(told(now().stage)).toBe(
    'a.example to c.example: a.example -a.href- b.example, b.example -redirect- c.example',
  );
  type('from', 'B.example');
  await search();
  expect(told(now().stage)).toBe('b.example to c.example: b.example -redirect- c.example');
  // What was typed stays as it was.
  expect([now().from, now().to]).toEqual(['B.example', 'C[.]example']);
});

test('a text that is no host is not searched, and its sentence goes when it is changed', async () => {
  const network = fakeNetwork(chain);
  const { now, type, search } = finder(network.pairsOf);
  type('to', '../../x');
  await search();
  expect(now().stage).toEqual({ kind: 'refused', from: null, to: 'No host in “../../x”.' });
  expect(network.asked).toEqual([]);
  type('to', '../../');
  expect(now().stage).toEqual({ kind: 'idle', wasStopped: false });
});

test('a result is gone when one of its hosts is changed', async () => {
  const { now, type, search } = finder();
  type('to', 'c.example');
  await search();
  expect(now().stage.kind).toBe('done');
  type('from', 'b.example');
  expect(now().stage).toEqual({ kind: 'idle', wasStopped: false });
});

test('a search ends when one of its hosts is changed, says so, and is not heard of again', async () => {
  const network = slowNetwork();
  const { now, type, search } = finder(network.pairsOf);
  type('to', 'c.example');
  await search();
  expect(now().stage).toMatchObject({ kind: 'running', ends: { from: 'a.example', to: 'c.example' } });
  type('to', 'd.example');
  expect(network.signals.map(({ aborted }) => aborted)).toEqual([true]);
  await network.answer();
  expect(now().stage).toEqual({ kind: 'idle', wasStopped: true });
});

test('there is one search at a time, and it can be stopped', async () => {
  const network = slowNetwork();
  const { now, type, search, stop } = finder(network.pairsOf);
  type('to', 'c.example');
  await search();
  await search();
  expect(network.signals).toHaveLength(1);
  await stop();
  expect(now().stage).toMatchObject({ kind: 'done', result: { kind: 'stopped', asked: 1 } });
});

test('a failure of the requests or of reading is told', async () => {
  const failure = new Error('signed out');
  const asking = finder(() => Promise.reject(failure));
  asking.type('to', 'c.example');
  await asking.search();
  expect(asking.now().stage).toEqual({ kind: 'failed', error: failure });
  const reading = finder(undefined, () => Promise.reject(failure));
  await reading.search();
  expect(reading.now().stage).toEqual({ kind: 'failed', error: failure });
});

test('nothing is asked any more when the page is left', async () => {
  const network = slowNetwork();
  const { type, search, unmount } = finder(network.pairsOf);
  type('to', 'c.example');
  await search();
  unmount();
  expect(network.signals.map(({ aborted }) => aborted)).toEqual([true]);
});
