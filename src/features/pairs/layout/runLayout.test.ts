import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { egoColumns } from './egoColumns';
import type { LayoutAnswer, LayoutJob } from './layoutJob';
import { type LayoutRequest, runLayout } from './runLayout';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

/** Stands for the browser's workers: says nothing until it is told to. */
class SilentWorker extends EventTarget {
  static readonly made: SilentWorker[] = [];
  readonly jobs: LayoutJob[] = [];
  isTerminated = false;

  constructor() {
    super();
    SilentWorker.made.push(this);
  }

  postMessage(job: LayoutJob): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: LayoutAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const drawing = sampleDrawing(['a'], 'a script.src b');
const request: LayoutRequest = {
  layout: 'force',
  drawing,
  starts: ['a'],
  places: new Map([['a', { x: 100, y: 0 }]]),
  isLocked: () => false,
};

function onlyWorker(): SilentWorker {
  const [worker] = SilentWorker.made;
  if (!worker || SilentWorker.made.length > 1) throw new Error(`${SilentWorker.made.length} workers`);
  return worker;
}

beforeEach(() => {
  SilentWorker.made.length = 0;
  vi.stubGlobal('Worker', SilentWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('columns need no worker', async () => {
  const places = await runLayout({ ...request, layout: 'columns' }, new AbortController().signal);
  expect(places).toEqual(egoColumns(drawing, ['a']));
  expect(SilentWorker.made).toEqual([]);
});

test('the answer of the worker becomes places by id, and ends the worker', async () => {
  const running = runLayout(request, new AbortController().signal);
  expect(onlyWorker().jobs.map(({ layout, count }) => [layout, count])).toEqual([['force', 2]]);
  onlyWorker().say({ kind: 'places', places: new Float32Array([1, 2, 3, 4]) });
  expect(await running).toEqual(
    new Map([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 3, y: 4 }],
    ]),
  );
  expect(onlyWorker().isTerminated).toBe(true);
});

test('what is locked stays', async () => {
  const running = runLayout({ ...request, isLocked: (id) => id === 'a' }, new AbortController().signal);
  onlyWorker().say({ kind: 'places', places: new Float32Array([0, 0, 50, 60]) });
  expect(await running).toEqual(
    new Map([
      ['a', { x: 100, y: 0 }],
      ['b', { x: 150, y: 60 }],
    ]),
  );
});

test('a signal ends the worker with its reason', async () => {
  const stop = new AbortController();
  const running = runLayout(request, stop.signal);
  stop.abort(new Error('not wanted any more'));
  await expect(running).rejects.toThrow('not wanted any more');
  expect(onlyWorker().isTerminated).toBe(true);
});

test('a signal that was aborted before starts nothing', async () => {
  await expect(runLayout(request, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  expect(SilentWorker.made).toEqual([]);
});

test('the deadline ends the worker, in words', async () => {
  const running = runLayout(request, new AbortController().signal).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await running).toBe('The layout was stopped after 20 seconds; everything stands where it stood.');
  expect(onlyWorker().isTerminated).toBe(true);
});

test('a failure of the layout is told', async () => {
  const running = runLayout(request, new AbortController().signal);
  onlyWorker().say({ kind: 'failed', message: 'no such option' });
  await expect(running).rejects.toThrow('The layout failed: no such option.');
  expect(onlyWorker().isTerminated).toBe(true);
});

test('the layered layout is refused beyond its size, with both numbers', async () => {
  const large = sampleDrawing(['s'], ...Array.from({ length: 150 }, (_, at) => `s script.src h${at}`));
  await expect(
    runLayout({ ...request, layout: 'layered', drawing: large }, new AbortController().signal),
  ).rejects.toThrow('The layered layout takes at most 150 nodes; this drawing has 151.');
  expect(SilentWorker.made).toEqual([]);
});
