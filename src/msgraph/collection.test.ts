import { describe, expect, it } from 'vitest';
import { ContractDrift } from './contractDrift';
import { RequestLog } from './requestLog';
import { type Collection, type CollectionSpec, CollectionWalk } from './collection';
import { hostPort, type HostPort } from './resources';
import { type Answer, errorAnswer, jsonAnswer } from './scriptedFetch';
import { settled } from './testClock';
import { errorOf, factsOf, testClient, testRoot, testUrl } from './testClient';

const portsUrl = testUrl('hosts/a.example/ports');

function spec(more: Partial<CollectionSpec<HostPort>> = {}): CollectionSpec<HostPort> {
  return {
    resource: hostPort,
    first: new URL('?$count=true&$top=10', portsUrl),
    key: ({ id }) => id,
    lastSeen: ({ lastSeenDateTime }) => lastSeenDateTime,
    ...more,
  };
}

function portRecord(port: number): { id: string; port: number } {
  return { id: `p${port}`, port };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

interface Service {
  /** How many ports there are: 0, 1, 2 … */
  readonly ports: number;
  readonly pageSize?: number;
  /** `@odata.count`; what there is unless told otherwise. */
  readonly claims?: number | null;
  /** Records in the page that begins at `skip`. */
  readonly sizeAt?: (skip: number) => number;
}

/** A service that pages by `$skip`. */
function bySkip({ ports: count, pageSize = 10, claims = count, sizeAt }: Service): Answer {
  return ({ url }) => {
    const asked = new URL(url);
    const skip = Number(asked.searchParams.get('$skip') ?? 0);
    const end = Math.min(count, skip + (sizeAt?.(skip) ?? pageSize));
    asked.searchParams.set('$skip', String(end));
    return jsonAnswer({
      ...(claims !== null && { '@odata.count': claims }),
      value: numbers(skip, Math.max(skip, end)).map(portRecord),
      ...(end < count && { '@odata.nextLink': asked.href }),
    });
  };
}

/** A service that answers with these pages in turn; each but the last links to the next by `$skiptoken`. */
function byToken(pages: readonly object[]): Answer {
  return ({ url }) => {
    const at = Number(new URL(url).searchParams.get('$skiptoken') ?? 0);
    const next = at + 1 < pages.length && { '@odata.nextLink': `${portsUrl.href}?$skiptoken=${at + 1}` };
    return jsonAnswer({ ...next, ...pages[at] });
  };
}

function loading(answer: Answer, more: Partial<CollectionSpec<HostPort>> = {}) {
  const test = testClient(answer);
  const walk = new CollectionWalk(test.client, spec(more));
  const seen: number[] = [];
  const load = (signal = new AbortController().signal) =>
    test.clock.until(walk.load(signal, () => seen.push(walk.snapshot().records.length)));
  return { ...test, walk, load, seen };
}

function ports({ records }: Collection<HostPort>): number[] {
  return records.map(({ port }) => port);
}

function facts({ ending, total, conflicts, setAside, oddValues }: Collection<HostPort>) {
  return { ending, total, conflicts, setAside: setAside.length, oddValues: oddValues.count };
}

const whole = { ending: { kind: 'complete' }, conflicts: 0, setAside: 0, oddValues: 0 };

/** The `$skip` of each request, in the order they were sent. */
function skips(urls: readonly string[]): (number | null)[] {
  return urls.map((url) => {
    const skip = new URL(url).searchParams.get('$skip');
    return skip === null ? null : Number(skip);
  });
}

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

describe('links that lead nowhere sensible', () => {
  it('P17 stops with a sentence where links run in a circle, and keeps what came', async () => {
    const { load, script } = loading(({ url }) => {
      const token = new URL(url).searchParams.get('$skiptoken');
      const next = token === 'b' ? 'a' : token === 'a' ? 'b' : 'a';
      return jsonAnswer({
        value: [portRecord(token === null ? 1 : token === 'a' ? 2 : 3)],
        '@odata.nextLink': `${portsUrl.href}?$skiptoken=${next}`,
      });
    });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2, 3]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service’s links to further pages run in a circle.',
    });
    expect(script.requests).toHaveLength(3);
  });

  it('P17 stops where a page links to itself', async () => {
    const { load, script } = loading(({ url }) =>
      jsonAnswer({ value: [portRecord(1)], '@odata.nextLink': url }),
    );
    expect((await load()).ending.kind).toBe('stopped');
    expect(script.requests).toHaveLength(1);
  });

  it.each([
    'https://elsewhere.example/v1.0/security/threatIntelligence/hosts/a.example/ports?$skip=1',
    'http://graph.example/v1.0/security/threatIntelligence/hosts/a.example/ports?$skip=1',
    'https://graph.example/v1.0/me/messages?$skip=1',
    'https://graph.example/beta/security/threatIntelligence/hosts/a.example/ports?$skip=1',
  ])('P18 is not followed to %s, and what came is kept', async (link) => {
    const { load, script } = loading(() =>
      jsonAnswer({ '@odata.count': 9, value: [portRecord(1)], '@odata.nextLink': link }),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service’s link to the next page leads elsewhere, so it was not followed.',
    });
    expect(script.urls).toStrictEqual([`${portsUrl.href}?$count=true&$top=10`]);
  });

  it('P19 goes on across twenty empty pages', async () => {
    const empty = Array.from({ length: 20 }, () => ({ value: [] }));
    const { load } = loading(byToken([{ value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]));
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2]);
    expect(loaded.ending).toStrictEqual({ kind: 'complete' });
  });

  it('P19 stops at the twenty-first in a row', async () => {
    const empty = Array.from({ length: 21 }, () => ({ value: [] }));
    const { load, script } = loading(
      byToken([{ value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service sent 21 empty pages in a row.',
    });
    expect(script.requests).toHaveLength(22);
  });

  it('P19 counts anew after a page that is not empty', async () => {
    const empty = Array.from({ length: 15 }, () => ({ value: [] }));
    const { load } = loading(
      byToken([...empty, { value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]),
    );
    expect(ports(await load())).toStrictEqual([1, 2]);
  });

  it.each([
    ['one after the other', null],
    ['side by side', 100],
  ])('P23 stops after so many pages, walked %s, and says how much of it that is', async (_, claims) => {
    const { load, script } = loading(bySkip({ ports: 100, claims }), { maxPages: 3 });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 30));
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: `Only the first 30 of ${claims ?? 'more'} were loaded: that is as many pages as are asked for.`,
    });
    expect(script.requests).toHaveLength(3);
  });

  it('P23 is complete where the last page allowed is the last there is', async () => {
    const { load } = loading(bySkip({ ports: 30 }), { maxPages: 3 });
    expect((await load()).ending).toStrictEqual({ kind: 'complete' });
  });
});

describe('records that come twice', () => {
  const old = { id: 'p', port: 1, timesObserved: 1, lastSeenDateTime: '2026-01-01T00:00:00Z' };

  it('P20 are shown once, where they were first', async () => {
    const { load } = loading(
      byToken([
        { value: [portRecord(1), portRecord(2), portRecord(1)] },
        { value: [portRecord(2), portRecord(3)] },
      ]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2, 3]);
    expect(facts(loaded)).toStrictEqual({ ...whole, total: null });
  });

  it('P20 are kept both where nothing tells that they are the same', async () => {
    const { load } = loading(byToken([{ value: [{ port: 1 }, { port: 1 }] }]));
    expect(ports(await load())).toStrictEqual([1, 1]);
  });

  it.each([
    ['a later date', '2026-01-01T00:00:01Z', 2],
    // As text it would sort before a full second.
    ['a fraction of a second more', '2026-01-01T00:00:00.50Z', 2],
    ['an earlier date', '2025-12-31T23:59:59Z', 1],
    ['the same date', '2026-01-01T00:00:00.000Z', 1],
    ['another hour of the same day in another zone', '2026-01-01T00:30:00+01:00', 1],
    ['a date that does not exist', '2026-17-13T00:00:00Z', 1],
    ['text for a date', 'yesterday', 1],
    ['no date', null, 1],
  ])(
    'D08 with other content and %s: the newest wins, and it is counted',
    async (_, lastSeenDateTime, winner) => {
      const other = { ...old, timesObserved: 2, lastSeenDateTime };
      const { load } = loading(byToken([{ value: [old, portRecord(9)] }, { value: [other] }]));
      const { records, conflicts } = await load();
      expect(records.map(({ id, timesObserved }) => [id, timesObserved])).toStrictEqual([
        ['p', winner],
        ['p9', null],
      ]);
      expect(conflicts).toBe(1);
    },
  );

  it('D08 any date wins over none', async () => {
    const { load } = loading(
      byToken([{ value: [{ ...old, lastSeenDateTime: null, timesObserved: 2 }, old] }]),
    );
    expect((await load()).records.map(({ timesObserved }) => timesObserved)).toStrictEqual([1]);
  });
});

describe('a page that fails', () => {
  it('P21 keeps what came before; loading goes on from there, nothing twice and nothing lost', async () => {
    let isBroken = true;
    const serve = byToken(numbers(0, 4).map((page) => ({ value: [portRecord(page)] })));
    const { load, script } = loading((request, call) =>
      isBroken && request.url.includes('skiptoken=2') ? errorAnswer(403) : serve(request, call),
    );
    const failed = await load();
    expect(ports(failed)).toStrictEqual([0, 1]);
    expect(failed.ending.kind === 'failed' && factsOf(failed.ending.error)).toMatchObject({
      kind: 'http',
      status: 403,
      clientRequestId: 'client-3',
    });
    isBroken = false;
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([0, 1, 2, 3]);
    expect(facts(loaded)).toStrictEqual({ ...whole, total: null });
    expect(script.urls.slice(1).map((url) => url.at(-1))).toStrictEqual(['1', '2', '2', '3']);
  });

  it('P21 side by side: the pages under way and next in turn are kept, and only what is missing is asked for again', async () => {
    let isBroken = true;
    const { load, script, clock } = loading(async (request, call) => {
      await clock.sleep(request.url.includes('skip=20') ? 10 : 50);
      if (isBroken && request.url.includes('skip=20')) return errorAnswer(403);
      return bySkip({ ports: 100 })(request, call);
    });
    const failed = await load();
    expect(ports(failed)).toStrictEqual([...numbers(0, 20), ...numbers(30, 90)]);
    expect(failed.ending.kind).toBe('failed');
    expect(skips(script.urls)).toStrictEqual([null, 10, 20, 30, 40, 50, 60, 70, 80]);
    isBroken = false;
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 100));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 100 });
    expect(skips(script.urls).slice(9)).toStrictEqual([20, 90]);
  });

  it('P21 can fail again and again', async () => {
    let allowed = 2;
    const serve = bySkip({ ports: 50, claims: null });
    const { load } = loading((request, call) => {
      allowed -= 1;
      return allowed < 0 ? errorAnswer(400) : serve(request, call);
    });
    const lengths: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      lengths.push((await load()).records.length);
      allowed = 2;
    }
    expect(lengths).toStrictEqual([20, 40, 50]);
  });

  it('P21 on the first page there is nothing to show: the error is thrown', async () => {
    const { load } = loading(() => errorAnswer(403));
    expect(factsOf(await errorOf(load()))).toMatchObject({ kind: 'http', status: 403 });
  });

  it('P22 without a list is malformed, and can be asked for again', async () => {
    let value: unknown = 'soon';
    const { load } = loading((_, call) =>
      call === 1
        ? jsonAnswer({ value: [portRecord(1)], '@odata.nextLink': `${portsUrl.href}?$skiptoken=x` })
        : jsonAnswer({ value }),
    );
    const failed = await load();
    expect(ports(failed)).toStrictEqual([1]);
    expect(failed.ending.kind === 'failed' && failed.ending.error.kind).toBe('malformed');
    value = [portRecord(2)];
    expect(ports(await load())).toStrictEqual([1, 2]);
  });

  it('does not hide that loading was stopped elsewhere', async () => {
    const { load, clock } = loading(async (request, call) => {
      if (request.url.includes('skip=10')) {
        await clock.sleep(1);
        return jsonAnswer({ value: [], '@odata.nextLink': 'https://elsewhere.example/' });
      }
      if (request.url.includes('skip=20')) {
        await clock.sleep(2);
        return errorAnswer(403);
      }
      return bySkip({ ports: 30 })(request, call);
    });
    expect((await load()).ending.kind).toBe('stopped');
  });

  it('D01 with records that cannot be read counts them, and goes on', async () => {
    const { load } = loading(
      byToken([{ value: [{ id: 'x' }, portRecord(1)] }, { value: [{ port: 2, status: 7 }, 'text'] }]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2]);
    expect(loaded.setAside).toStrictEqual([
      { reason: 'it has no port number', raw: { id: 'x' } },
      { reason: 'it is not an object', raw: 'text' },
    ]);
    expect(loaded.oddValues).toStrictEqual({
      count: 2,
      examples: [
        { path: 'status', problem: 'not text', found: '7' },
        { path: 'status', problem: 'a word that the documentation does not list', found: '7' },
      ],
    });
  });

  it('D01 keeps a hundred examples of odd values, and counts all', async () => {
    const { load } = loading(
      byToken([{ value: numbers(0, 250).map((port) => ({ port, banners: 'none' })) }]),
    );
    const { oddValues } = await load();
    expect({ count: oddValues.count, examples: oddValues.examples.length }).toStrictEqual({
      count: 250,
      examples: 100,
    });
  });
});

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
