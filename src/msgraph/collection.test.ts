import { describe, expect, it } from 'vitest';
import { CollectionWalk } from './collection';
import { jsonAnswer, type Answer } from './scriptedFetch';
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
import { testClient } from './testClient';

describe('a collection that pages by $skip and says its count', () => {
  it('is loaded four pages at a time, in the service’s order whatever page comes first', async () => {
    const serve = bySkip({ ports: 205 });
    const { load, clock, script } = loading(async (request, call) => {
      // Odd pages take three times as long.
      await clock.sleep(call % 2 === 0 ? 100 : 300);
      return serve(request, call);
    });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 205));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 205 });
    expect(script.mostUnderWay).toBe(4);
    expect(skips(script.urls)).toStrictEqual([null, ...numbers(1, 21).map((page) => page * 10)]);
  });

  it('takes the time of one page and a quarter of the others', async () => {
    const serve = bySkip({ ports: 210 });
    const { load, clock } = loading(async (request, call) => {
      await clock.sleep(100);
      return serve(request, call);
    });
    await load();
    expect(clock.passed).toBe(100 + (20 / 4) * 100);
  });

  it('changes nothing but the number in the service’s link', async () => {
    const { load, script } = loading(({ url }) => {
      const skip = Number(/skip=(\d+)/.exec(url)?.[1] ?? 0);
      const next = `${portsUrl.href}?x=a%2Bb%20c&%24skip=${skip + 2}&%24Top=2`;
      return jsonAnswer({
        '@odata.count': 8,
        value: numbers(skip, skip + 2).map(portRecord),
        ...(skip < 6 && { '@odata.nextLink': next }),
      });
    });
    expect(ports(await load())).toStrictEqual(numbers(0, 8));
    expect(script.urls).toStrictEqual([
      `${portsUrl.href}?$count=true&$top=10`,
      `${portsUrl.href}?x=a%2Bb%20c&%24skip=2&%24Top=2`,
      `${portsUrl.href}?x=a%2Bb%20c&%24skip=4&%24Top=2`,
      `${portsUrl.href}?x=a%2Bb%20c&%24skip=6&%24Top=2`,
    ]);
  });

  it('loses and doubles nothing where pages inside a part are short', async () => {
    const { load, script } = loading(
      bySkip({ ports: 60, sizeAt: (skip) => ({ 20: 3, 23: 1, 24: 9, 40: 7, 50: 1 })[skip] ?? 10 }),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 60));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 60 });
    expect(skips(script.urls).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toStrictEqual([
      null,
      10,
      20,
      23,
      24,
      30,
      40,
      47,
      50,
      51,
    ]);
  });

  it('loses nothing where a short page inside a part links by $skiptoken', async () => {
    const serve = bySkip({ ports: 40, sizeAt: (skip) => (skip === 10 ? 4 : 10) });
    const { load } = loading(async (request, call) => {
      if (request.url.includes('skiptoken')) return jsonAnswer({ value: numbers(14, 40).map(portRecord) });
      const answer = await serve(request, call);
      if (!request.url.includes('skip=10')) return answer;
      const page = (await answer.json()) as object;
      return jsonAnswer({ ...page, '@odata.nextLink': `${portsUrl.href}?$skiptoken=x` });
    });
    expect(ports(await load())).toStrictEqual(numbers(0, 40));
  });

  it('is loaded to its end where the count is too low', async () => {
    const { load } = loading(bySkip({ ports: 57, claims: 25 }));
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 57));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 25 });
  });

  it('is complete where the count is too high', async () => {
    const { load } = loading(bySkip({ ports: 37, claims: 90 }));
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 37));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 90 });
  });

  it('P23 is not taken apart into more parts than pages are ever asked for', async () => {
    const { load, script } = loading(bySkip({ ports: 100, claims: Number.MAX_SAFE_INTEGER }), {
      maxPages: 6,
    });
    const { ending } = await load();
    expect(ending).toStrictEqual({
      kind: 'stopped',
      sentence:
        'Only the first 60 of 9,007,199,254,740,991 were loaded: that is as many pages as are asked for.',
    });
    expect(script.requests).toHaveLength(6);
  });

  it('is walked link by link where the step does not fit the records that came', async () => {
    const { load, script, clock } = loading(async ({ url }) => {
      await clock.sleep(10);
      const skip = Number(new URL(url).searchParams.get('$skip') ?? 0);
      return jsonAnswer({
        '@odata.count': 30,
        // Nine of ten came: one was left out by the service.
        value: numbers(skip, skip + 9).map(portRecord),
        ...(skip < 20 && { '@odata.nextLink': `${portsUrl.href}?$skip=${skip + 10}` }),
      });
    });
    expect((await load()).records).toHaveLength(27);
    expect(script.mostUnderWay).toBe(1);
  });
});

describe('a collection that pages otherwise', () => {
  it('is walked one page after the other by $skiptoken, each link followed as it came', async () => {
    const links = ['?$skiptoken=a%3D%3D', '?%24skiptoken=B+c&$top=10&$count=true', '?token=x'];
    const { load, script } = loading((_, call) =>
      jsonAnswer({
        '@odata.count': 4,
        value: [portRecord(call)],
        ...(links[call - 1] !== undefined && { '@odata.nextLink': portsUrl.href + links[call - 1] }),
      }),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2, 3, 4]);
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 4 });
    expect(script.urls.slice(1)).toStrictEqual(links.map((link) => portsUrl.href + link));
    expect(script.mostUnderWay).toBe(1);
  });

  it('is walked one page after the other where a link holds both $skip and $skiptoken', async () => {
    const { load, script } = loading((_, call) =>
      jsonAnswer({
        '@odata.count': 3,
        value: [portRecord(call)],
        ...(call < 3 && { '@odata.nextLink': `${portsUrl.href}?$skip=${call}&$skiptoken=t${call}` }),
      }),
    );
    expect(ports(await load())).toStrictEqual([1, 2, 3]);
    expect(script.urls[2]).toBe(`${portsUrl.href}?$skip=2&$skiptoken=t2`);
  });

  it('is walked one page after the other where the count is not known', async () => {
    const { load, script, clock } = loading(async (request, call) => {
      await clock.sleep(10);
      return bySkip({ ports: 50, claims: null })(request, call);
    });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 50));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: null });
    expect(script.mostUnderWay).toBe(1);
  });

  it('keeps a count that only the first page tells', async () => {
    const { load } = loading(
      byToken([{ '@odata.count': 9, value: [portRecord(1)] }, { value: [portRecord(2)] }]),
    );
    expect((await load()).total).toBe(9);
  });
});

describe('a collection of which only so much is wanted at once', () => {
  it('pauses, and goes on from there whenever it is asked to', async () => {
    const { client, clock } = testClient(bySkip({ ports: 75 }));
    const walk = new CollectionWalk(client, spec({ pagesAtOnce: 3 }));
    const load = () => clock.until(walk.load(new AbortController().signal, () => {}));
    const seen = [await load(), await load(), await load()];
    expect(seen.map(({ ending, records }) => [ending.kind, records.length])).toEqual([
      ['paused', 30],
      ['paused', 60],
      ['complete', 75],
    ]);
    expect(seen.at(-1)?.records.map(({ port }) => port)).toEqual(numbers(0, 75));
  });
});

describe('a collection whose first page is small', () => {
  /** A service that sends as many records as are asked for. */
  function asAsked(count: number, paging: 'skip' | 'skiptoken'): Answer {
    return ({ url }) => {
      const asked = new URL(url);
      const top = Number(asked.searchParams.get('$top'));
      const from = Number(asked.searchParams.get(`$${paging}`) ?? 0);
      const end = Math.min(count, from + top);
      asked.searchParams.set(`$${paging}`, String(end));
      return jsonAnswer({
        '@odata.count': count,
        value: numbers(from, end).map(portRecord),
        ...(end < count && { '@odata.nextLink': asked.href }),
      });
    };
  }

  it.each([
    ['skip', ['10 ', '40 10', '40 50', '40 90']],
    ['skiptoken', ['10 ', '40 ', '40 40', '40 80']],
  ] as const)('asks for larger pages behind it: by %s', async (paging, expected) => {
    const { client, clock, script } = testClient(asAsked(100, paging));
    const walk = new CollectionWalk(client, spec({ restPerPage: 40 }));
    const { records, ending } = await clock.until(walk.load(new AbortController().signal, () => {}));
    expect(records.map(({ port }) => port)).toEqual(numbers(0, 100));
    expect(ending).toEqual({ kind: 'complete' });
    const asked = script.urls.map((url) => new URL(url).searchParams);
    expect(asked.map((query) => `${query.get('$top')} ${query.get(`$${paging}`) ?? ''}`)).toEqual(expected);
  });
});
