import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { queryClient } from '~/app/queryClient';
import { type PairChoice, pairsQuery } from './pairQueries';
import {
  bySkip,
  byToken,
  facts,
  loading,
  numbers,
  portRecord,
  ports,
  skips,
  whole,
} from './sampleCollection';
import { errorAnswer, jsonAnswer, never } from './scriptedFetch';
import { settled } from './testClock';
import { errorOf, testClient } from './testClient';

/** A service that takes 100 ms for each page. */
function slowly(count: number) {
  const test = loading(async (request, call) => {
    await test.clock.sleep(100);
    return bySkip({ ports: count })(request, call);
  });
  return test;
}

describe('a load that is interrupted', () => {
  it('ends at once with what has arrived, cancels what is under way, and is gone on with from there', async () => {
    const { load, walk, script, clock } = slowly(100);
    const stopped = walk.load(new AbortController().signal, () => {});
    await clock.advance(250);
    walk.interrupt();
    const there = await stopped;
    expect(clock.passed).toBe(250);
    expect(ports(there)).toStrictEqual(numbers(0, 50));
    expect(there.ending).toStrictEqual({ kind: 'interrupted' });
    await settled();
    expect(script.underWay).toBe(0);
    expect(script.requests.slice(5).every(({ signal }) => signal.aborted)).toBe(true);
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 100));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 100 });
    expect(skips(script.urls).slice(9)).toStrictEqual([50, 60, 70, 80, 90]);
  });

  it('does not wait for a pause between two tries', async () => {
    const { walk, clock, script } = loading((request, call) =>
      call === 1 ? byToken([{ value: [portRecord(1)] }, {}])(request, call) : errorAnswer(503),
    );
    const stopped = walk.load(new AbortController().signal, () => {});
    await settled();
    expect([clock.sleeping, script.requests.length]).toStrictEqual([1, 2]);
    walk.interrupt();
    expect(ports(await stopped)).toStrictEqual([1]);
    expect(clock.passed).toBe(0);
  });

  it('is told as failed where a page had failed before', async () => {
    const { walk } = loading((request, call) => {
      if (request.url.includes('skip=10')) return errorAnswer(403);
      return call === 1 ? bySkip({ ports: 30 })(request, call) : never();
    });
    const stopped = walk.load(new AbortController().signal, () => {});
    await settled();
    walk.interrupt();
    const { ending } = await stopped;
    expect(ending.kind === 'failed' && ending.error.status).toBe(403);
  });

  it('changes nothing of what is whole, or paused', async () => {
    const all = loading(bySkip({ ports: 20 }));
    await all.load();
    all.walk.interrupt();
    expect(all.walk.snapshot().ending).toStrictEqual({ kind: 'complete' });
    const some = loading(bySkip({ ports: 50 }), { pagesAtOnce: 2 });
    await some.load();
    some.walk.interrupt();
    expect(some.walk.snapshot().ending).toStrictEqual({ kind: 'paused' });
    expect(ports(await some.load())).toStrictEqual(numbers(0, 40));
  });

  it('is still cancelled by whoever leaves after going on', async () => {
    const { walk, clock } = slowly(100);
    const stopped = walk.load(new AbortController().signal, () => {});
    await clock.advance(150);
    walk.interrupt();
    await stopped;
    const leaving = new AbortController();
    const left = errorOf(walk.load(leaving.signal, () => {}));
    await clock.advance(50);
    leaving.abort();
    expect((await left).kind).toBe('cancelled');
  });
});

describe('the pairs of a host that are interrupted', () => {
  const choice: PairChoice = { hostId: 'a.example', side: 'both', kinds: [], from: null, to: null };

  /** Eight pairs in pages of two, each page in 100 ms. */
  function pairsPage(url: string): Response {
    const skip = Number(new URL(url).searchParams.get('$skip') ?? 0);
    const next = new URL(url);
    next.searchParams.set('$skip', String(skip + 2));
    return jsonAnswer({
      '@odata.count': 8,
      value: numbers(skip, skip + 2).map((id) => ({
        id: `p${id}`,
        parentHost: { id: 'a.example' },
        childHost: { id: 'b.example' },
      })),
      ...(skip < 6 && { '@odata.nextLink': next.href }),
    });
  }

  it('are an answer, stay when somebody comes back, and go on when they are fetched again', async () => {
    const { client, clock, script } = testClient(async ({ url }) => {
      // The pages after the second are slower.
      await clock.sleep(/skip=[46]/.test(url) ? 500 : 100);
      return pairsPage(url);
    });
    const cache = queryClient();
    const query = pairsQuery(client, choice);
    const observer = new QueryObserver(cache, query);
    const unsubscribe = observer.subscribe(() => {});
    await clock.advance(300);
    const data = () => observer.getCurrentResult().data;
    expect([data()?.ending.kind, data()?.records.length]).toStrictEqual(['loading', 2]);
    data()?.walk.interrupt();
    await clock.advance(0);
    const { isFetching, error } = observer.getCurrentResult();
    expect({ isFetching, error }).toStrictEqual({ isFetching: false, error: null });
    expect(data()?.ending).toStrictEqual({ kind: 'interrupted' });
    // Those of the second page were not on the screen yet.
    expect(data()?.records.map(({ id }) => id)).toStrictEqual(['p0', 'p1', 'p2', 'p3']);
    unsubscribe();
    const leave = new QueryObserver(cache, query).subscribe(() => {});
    await clock.advance(1000);
    expect(skips(script.urls)).toStrictEqual([null, 2, 4, 6]);
    leave();
    const gone = await clock.until(cache.fetchQuery({ ...query, staleTime: 0 }));
    expect(gone.ending).toStrictEqual({ kind: 'complete' });
    expect(gone.records).toHaveLength(8);
    expect(skips(script.urls)).toStrictEqual([null, 2, 4, 6, 4, 6]);
  });
});
