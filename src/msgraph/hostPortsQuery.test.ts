import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { queryClient } from '~/app/queryClient';
import type { Collection } from './collection';
import { hostPortsQuery } from './queries';
import type { HostPort } from './resources';
import { type Answer, errorAnswer, jsonAnswer } from './scriptedFetch';
import { settled } from './testClock';
import { errorOf, testClient, testUrl } from './testClient';

const portsUrl = testUrl('hosts/192.0.2.1/ports').href;

function asking(answer: Answer) {
  const test = testClient(answer);
  const cache = queryClient();
  const portsOf = hostPortsQuery(test.client, '192.0.2.1');
  /** Fetches, whatever is in the cache. */
  const fetchPorts = () => test.clock.until(cache.fetchQuery({ ...portsOf, staleTime: 0 }));
  /** Ports in the cache now, and how their loading stands. */
  const seen = () => {
    const data = cache.getQueryData(portsOf.queryKey) as Collection<HostPort> | undefined;
    return data && { ports: data.records.map(({ port }) => port), ending: data.ending.kind };
  };
  return { ...test, cache, portsOf, fetchPorts, seen };
}

/** A service with four pages of one port each, which link by `$skiptoken`. */
function fourPages(url: string): Response {
  const page = Number(new URL(url).searchParams.get('$skiptoken') ?? 0);
  return jsonAnswer({
    value: [{ id: `p${page}`, port: page }],
    ...(page < 3 && { '@odata.nextLink': `${portsUrl}?$skiptoken=${page + 1}` }),
  });
}

describe('hostPortsQuery', () => {
  it('asks for the count, a small first page, and the certificates', async () => {
    const { fetchPorts, script, seen } = asking(() => jsonAnswer({ value: [{ port: 22 }] }));
    await fetchPorts();
    expect(script.urls).toStrictEqual([`${portsUrl}?$count=true&$top=100&$expand=mostRecentSslCertificate`]);
    expect(seen()).toStrictEqual({ ports: [22], ending: 'complete' });
  });

  it('tells apart ports that share an id: the id leaves out the protocol', async () => {
    const { fetchPorts } = asking(() =>
      jsonAnswer({
        value: [
          { id: 'x', port: 53, protocol: 'tcp' },
          { id: 'x', port: 53, protocol: 'udp' },
          { id: 'x', port: 53, protocol: 'TCP' },
          { id: 'x', port: 53, protocol: 'tcp', host: { id: '192.0.2.2' } },
          { id: '', port: 1 },
          { id: '', port: 1 },
          { port: 2 },
        ],
      }),
    );
    const { records, conflicts } = await fetchPorts();
    expect(records.map(({ port, protocol, host }) => [port, protocol, host?.id])).toStrictEqual([
      [53, 'tcp', undefined],
      [53, 'udp', undefined],
      [53, 'tcp', '192.0.2.2'],
      [1, null, undefined],
      [1, null, undefined],
      [2, null, undefined],
    ]);
    expect(conflicts).toBe(0);
  });

  it('P11 takes 404 for the ports alone as an empty list', async () => {
    const { fetchPorts, seen } = asking(() => errorAnswer(404));
    await fetchPorts();
    expect(seen()).toStrictEqual({ ports: [], ending: 'complete' });
  });

  it('P11 does not take a 404 of somebody else than Graph as an empty list', async () => {
    const { fetchPorts } = asking(() => new Response('<h1>Not found</h1>', { status: 404 }));
    const error = await errorOf(fetchPorts());
    expect([error.kind, error.status]).toStrictEqual(['http', 404]);
  });

  it('P13 takes an answer without a body as an empty list', async () => {
    const { fetchPorts, seen } = asking(() => new Response(null, { status: 204 }));
    await fetchPorts();
    expect(seen()).toStrictEqual({ ports: [], ending: 'complete' });
  });

  it('grows in the cache while pages arrive', async () => {
    const { cache, clock, portsOf, seen } = asking(async ({ url }) => {
      await clock.sleep(200);
      return fourPages(url);
    });
    const loading = cache.fetchQuery(portsOf);
    const growth = [seen()];
    for (let page = 0; page < 4; page += 1) {
      await clock.advance(200);
      growth.push(seen());
    }
    await loading;
    expect(growth).toStrictEqual([
      undefined,
      { ports: [0], ending: 'loading' },
      { ports: [0, 1], ending: 'loading' },
      { ports: [0, 1, 2], ending: 'loading' },
      { ports: [0, 1, 2, 3], ending: 'complete' },
    ]);
  });

  it('does not draw anew for every page that comes at once', async () => {
    const { cache, clock, portsOf, seen } = asking(async ({ url }) => {
      await clock.sleep(60);
      return fourPages(url);
    });
    const loading = cache.fetchQuery(portsOf);
    await clock.advance(180);
    expect(seen()?.ports).toStrictEqual([0]);
    await clock.until(loading);
    expect(seen()?.ports).toStrictEqual([0, 1, 2, 3]);
  });

  it('P21 keeps what came when a page fails; fetched again, it goes on from there', async () => {
    let isBroken = true;
    const { fetchPorts, seen, script } = asking(({ url }) =>
      isBroken && url.endsWith('=2') ? errorAnswer(403) : fourPages(url),
    );
    await fetchPorts();
    expect(seen()).toStrictEqual({ ports: [0, 1], ending: 'failed' });
    isBroken = false;
    await fetchPorts();
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
    expect(script.urls.map((url) => url.at(-1))).toStrictEqual(['e', '1', '2', '2', '3']);
  });

  it('P21 goes on from there also when retry is pressed twice', async () => {
    let isBroken = true;
    const { cache, clock, portsOf, fetchPorts, seen } = asking(async ({ url }) => {
      await clock.sleep(10);
      return isBroken && url.endsWith('=1') ? errorAnswer(403) : fourPages(url);
    });
    await fetchPorts();
    isBroken = false;
    const observer = new QueryObserver(cache, portsOf);
    const unsubscribe = observer.subscribe(() => {});
    const twice = Promise.all([observer.refetch(), observer.refetch()]);
    await clock.until(twice);
    unsubscribe();
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
  });

  it('throws when the first page fails, and keeps nothing', async () => {
    const { fetchPorts, seen } = asking(() => errorAnswer(500));
    expect((await errorOf(fetchPorts())).status).toBe(500);
    expect(seen()).toBe(undefined);
  });

  it('N11 is cancelled by whoever leaves, and gone on with by whoever comes back', async () => {
    const { cache, clock, portsOf, seen, script } = asking(async ({ url }) => {
      await clock.sleep(200);
      return fourPages(url);
    });
    const leave = new QueryObserver(cache, portsOf).subscribe(() => {});
    await clock.advance(500);
    expect(seen()).toStrictEqual({ ports: [0, 1], ending: 'loading' });
    leave();
    await settled();
    expect(script.requests[2]?.signal.aborted).toBe(true);
    expect(script.underWay).toBe(0);

    const leaveAgain = new QueryObserver(cache, portsOf).subscribe(() => {});
    await clock.advance(400);
    leaveAgain();
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
    expect(script.urls.map((url) => url.at(-1))).toStrictEqual(['e', '1', '2', '2', '3']);
  });

  it('N11 is gone on with also by a screen that showed another host in between', async () => {
    const { client, cache, clock, portsOf, seen } = asking(async ({ url }) => {
      await clock.sleep(200);
      return fourPages(url);
    });
    const observer = new QueryObserver(cache, portsOf);
    const leave = observer.subscribe(() => {});
    await clock.advance(300);
    observer.setOptions(hostPortsQuery(client, '192.0.2.2'));
    await clock.advance(2000);
    expect(seen()).toStrictEqual({ ports: [0], ending: 'loading' });
    observer.setOptions(portsOf);
    await clock.advance(2000);
    leave();
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
  });

  it('is loaded once: a screen that comes back to it does not ask again', async () => {
    const { cache, clock, portsOf, fetchPorts, script } = asking(({ url }) => fourPages(url));
    await fetchPorts();
    const leave = new QueryObserver(cache, portsOf).subscribe(() => {});
    await clock.advance(1000);
    leave();
    expect(script.requests).toHaveLength(4);
  });

  it('keeps a whole list on the screen until a newer one is whole', async () => {
    const { cache, clock, portsOf, fetchPorts, seen } = asking(async ({ url }) => {
      await clock.sleep(200);
      return fourPages(url);
    });
    await fetchPorts();
    const again = cache.fetchQuery({ ...portsOf, staleTime: 0 });
    await clock.advance(500);
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
    await clock.until(again);
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
  });

  it('keeps a whole list when loading it anew fails half-way', async () => {
    let isBroken = false;
    const { fetchPorts, seen, cache, portsOf } = asking(({ url }) =>
      isBroken && url.endsWith('=2') ? errorAnswer(403) : fourPages(url),
    );
    await fetchPorts();
    isBroken = true;
    expect((await errorOf(fetchPorts())).status).toBe(403);
    expect(seen()).toStrictEqual({ ports: [0, 1, 2, 3], ending: 'complete' });
    expect(cache.getQueryState(portsOf.queryKey)?.status).toBe('error');
  });
});
