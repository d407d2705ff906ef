import { describe, expect, it } from 'vitest';
import { CollectionWalk } from './collection';
import { ContractDrift } from './contractDrift';
import { RequestLog } from './requestLog';
import {
  bySkip,
  byToken,
  facts,
  loading,
  numbers,
  portRecord,
  ports,
  portsUrl,
  skips,
  spec,
  whole,
} from './sampleCollection';
import { errorAnswer } from './scriptedFetch';
import { settled } from './testClock';
import { errorOf, testRoot } from './testClient';

describe('while it loads', () => {
  it('tells of each page, and what is known so far can be seen', async () => {
    const { load, seen } = loading(byToken(numbers(0, 4).map((page) => ({ value: [portRecord(page)] }))));
    await load();
    expect(seen).toStrictEqual([1, 2, 3, 4]);
  });

  it('shows side by side pages in order, with gaps where pages are still missing', async () => {
    const seen: number[][] = [];
    const { walk, clock } = loading(async (request, call) => {
      await clock.sleep(request.url.includes('skip=2&') || request.url.endsWith('skip=2') ? 100 : 10);
      return bySkip({ ports: 8, pageSize: 2 })(request, call);
    });
    const load = walk.load(new AbortController().signal, () => seen.push(ports(walk.snapshot())));
    expect(walk.snapshot().ending).toStrictEqual({ kind: 'loading' });
    await clock.until(load);
    expect(seen).toStrictEqual([
      [0, 1],
      [0, 1, 4, 5],
      [0, 1, 4, 5, 6, 7],
      [0, 1, 2, 3, 4, 5, 6, 7],
    ]);
  });

  it('N11 that is left cancels what is under way, frees the slots, and can be gone on with', async () => {
    const { load, walk, script, clock, get } = loading(async (request, call) => {
      await clock.sleep(100);
      return bySkip({ ports: 100 })(request, call);
    });
    const leaving = new AbortController();
    const left = errorOf(walk.load(leaving.signal, () => {}));
    await clock.advance(250);
    expect(skips(script.urls)).toStrictEqual([null, 10, 20, 30, 40, 50, 60, 70, 80]);
    leaving.abort();
    expect((await left).kind).toBe('cancelled');
    await settled();
    expect(script.requests.slice(5).map(({ signal }) => signal.aborted)).toStrictEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(script.underWay).toBe(0);
    await get();
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 100));
    expect(skips(script.urls).slice(10)).toStrictEqual([50, 60, 70, 80, 90]);
  });

  it('N11 that is left and at once wanted again goes on from where it was', async () => {
    const { walk, script, clock } = loading(async (request, call) => {
      await clock.sleep(100);
      return bySkip({ ports: 40 })(request, call);
    });
    const leaving = new AbortController();
    const left = errorOf(walk.load(leaving.signal, () => {}));
    await clock.advance(150);
    leaving.abort();
    const loaded = await clock.until(walk.load(new AbortController().signal, () => {}));
    expect((await left).kind).toBe('cancelled');
    expect(ports(loaded)).toStrictEqual(numbers(0, 40));
    expect(loaded.ending).toStrictEqual({ kind: 'complete' });
    expect(skips(script.urls)).toStrictEqual([null, 10, 20, 30, 10, 20, 30]);
  });

  it('N17 asks for the first page as visible, for the rest as background', async () => {
    const priorities: (string | undefined)[] = [];
    const walk = new CollectionWalk(
      {
        root: testRoot,
        recordsPerPage: 1000,
        log: new RequestLog(),
        drift: new ContractDrift(),
        now: () => 0,
        getJson: async (_, { priority }) => {
          priorities.push(priority);
          const isLast = priorities.length === 3;
          const link = `${portsUrl.href}?$skiptoken=${priorities.length}`;
          return { value: [], ...(!isLast && { '@odata.nextLink': link }) };
        },
      },
      spec(),
    );
    await walk.load(new AbortController().signal, () => {});
    expect(priorities).toStrictEqual(['visible', 'background', 'background']);
  });

  it('is nothing at all where the relation is unknown', () => {
    const { walk } = loading(() => errorAnswer(404));
    expect(facts(walk.nothing())).toStrictEqual({ ...whole, total: null });
    expect(ports(walk.nothing())).toStrictEqual([]);
  });
});
