import { describe, expect, it } from 'vitest';
import { MsGraphError } from './MsGraphError';
import { brokenConnection, errorAnswer, jsonAnswer, never } from './scriptedFetch';
import { TestClock } from './testClock';
import { errorOf, factsOf, testClient, testRoot, testUrl } from './testClient';

const start = TestClock.start;

/** An answer whose body breaks off after `chunks`, as seen by whoever reads it. */
function cutBody(chunks: readonly string[], headers: Record<string, string> = {}): Response {
  const left = chunks.values();
  const body = new ReadableStream({
    pull(stream) {
      const { value, done } = left.next();
      if (done) stream.error(new TypeError('terminated'));
      else stream.enqueue(new TextEncoder().encode(value));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json', ...headers } });
}

describe('a request', () => {
  it('N13 goes out as a GET that follows no redirect, carries no cookie, and is kept nowhere', async () => {
    const { get, script } = testClient(() => jsonAnswer({ id: 'a.example' }));
    expect(await get()).toStrictEqual({ id: 'a.example' });
    const [request] = script.requests;
    const { url, method, redirect, credentials, cache, referrerPolicy } = request as Request;
    expect({ url, method, redirect, credentials, cache, referrerPolicy }).toStrictEqual({
      url: 'https://graph.example/v1.0/security/threatIntelligence/hosts/a.example',
      method: 'GET',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect([...(request as Request).headers]).toStrictEqual([
      ['accept', 'application/json'],
      ['client-request-id', 'client-1'],
    ]);
  });

  it('gets a fresh client-request-id for each try', async () => {
    const { get, script } = testClient((_, call) => (call < 3 ? errorAnswer(503) : jsonAnswer({})));
    await get();
    expect(script.requests.map(({ headers }) => headers.get('client-request-id'))).toStrictEqual([
      'client-1',
      'client-2',
      'client-3',
    ]);
  });

  it('N01 is not sent while the browser is offline, and not tried again', async () => {
    const { get, script } = testClient(() => jsonAnswer({}), { isOnline: () => false });
    const error = await errorOf(get());
    expect(factsOf(error)).toStrictEqual({ kind: 'offline', time: start });
    expect(error.message).toBe('This computer is offline.');
    expect(script.requests).toHaveLength(0);
  });
});

describe('a broken connection', () => {
  it('N03 is tried four times with growing pauses, then an error of kind network; others are not affected', async () => {
    const times: number[] = [];
    const { client, clock, get } = testClient(
      ({ url }) => {
        if (url.endsWith('/reputation')) return jsonAnswer({ score: 1 });
        times.push(clock.passed);
        return brokenConnection();
      },
      { random: () => 0.5 },
    );
    const { signal } = new AbortController();
    const failing = errorOf(client.getJson(testUrl('hosts/a.example'), { signal }));
    expect(await client.getJson(testUrl('hosts/a.example/reputation'), { signal })).toStrictEqual({
      score: 1,
    });
    const error = await clock.until(failing);
    expect(times).toStrictEqual([0, 750, 2000, 4250]);
    expect(factsOf(error)).toStrictEqual({
      kind: 'network',
      clientRequestId: 'client-5',
      time: start + 4250,
    });
    // The next one begins anew.
    expect(await errorOf(get())).toBeInstanceOf(MsGraphError);
    expect(times).toHaveLength(8);
  });

  it('N03 gives the answer of a later try', async () => {
    const { get } = testClient((_, call) =>
      call < 4 ? brokenConnection() : jsonAnswer({ id: 'a.example' }),
    );
    expect(await get()).toStrictEqual({ id: 'a.example' });
  });

  it('N04 a gateway error without CORS headers is the same TypeError: the words do not claim to be offline', async () => {
    const { get } = testClient(() => brokenConnection());
    const { message, hint } = await errorOf(get());
    expect(message).toBe('The service could not be reached, or the connection broke off.');
    expect(`${message} ${hint}`).not.toMatch(/offline/i);
  });

  it('N05 a refused preflight is the same TypeError: the hint names proxy and extension', async () => {
    const { get } = testClient(() => brokenConnection());
    const { hint } = await errorOf(get());
    expect(hint).toBe(
      'A proxy, a firewall or a browser extension can be in the way. Try again; if it stays, ask who runs the network.',
    );
  });

  // The client sees one TypeError for all three, and only what can be read before it differs; network.test.ts has them on the wire.
  it.each([
    // Complete JSON by itself: only that the body did not end makes it worthless.
    ['N09', 'a body that is cut short', () => cutBody(['{"value":[]}'], { 'content-length': '33' })],
    ['N10', 'a chunked body that is cut', () => cutBody(['{"value":[', '{"port":1},'])],
    ['N16', 'a body with bad compression', () => cutBody([], { 'content-encoding': 'gzip' })],
  ])('%s %s is a broken connection, and nothing of it is shown as the answer', async (_, __, broken) => {
    const whole = jsonAnswer({ value: [{ port: 1 }, { port: 2 }] });
    const { get, script } = testClient((_request, call) => (call === 1 ? broken() : whole));
    expect(await get()).toStrictEqual({ value: [{ port: 1 }, { port: 2 }] });
    expect(script.requests).toHaveLength(2);

    const failing = testClient(broken);
    expect(factsOf(await errorOf(failing.get()))).toStrictEqual({
      kind: 'network',
      clientRequestId: 'client-4',
      time: start + 1500,
    });
  });

  it('N14 a redirect loop ends as a broken connection after four tries', async () => {
    // With `redirect: 'error'` the first hop rejects; the test against a real server is in network.test.ts.
    const { get, script } = testClient(() => brokenConnection());
    expect((await errorOf(get())).kind).toBe('network');
    expect(script.requests).toHaveLength(4);
  });
});

describe('a slow service', () => {
  it('N06 that sends no headers is given up after 15 s a try and 60 s in all', async () => {
    const starts: number[] = [];
    const { get, script, clock } = testClient(() => {
      starts.push(clock.passed);
      return never();
    });
    const error = await errorOf(get());
    expect(starts).toStrictEqual([0, 15_500, 31_000, 46_500]);
    expect(clock.passed).toBe(60_000);
    expect(factsOf(error)).toStrictEqual({
      kind: 'timeout',
      clientRequestId: 'client-4',
      time: start + 60_000,
    });
    expect(script.requests.map(({ signal }) => signal.aborted)).toStrictEqual([true, true, true, true]);
    expect(script.underWay).toBe(0);
  });

  it('N07 whose headers come late, but inside the limit, has answered', async () => {
    const { get, script, clock } = testClient(async () => {
      await clock.sleep(14_999);
      return jsonAnswer({ id: 'a.example' });
    });
    expect(await get()).toStrictEqual({ id: 'a.example' });
    expect(clock.passed).toBe(14_999);
    expect(script.requests).toHaveLength(1);
    expect(clock.sleeping).toBe(0);
  });

  it('N08 whose body drips for ever is given up and asked again', async () => {
    const { get, script, clock } = testClient((_, call) =>
      call === 1
        ? new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }))
        : jsonAnswer({ id: 'a.example' }),
    );
    expect(await get()).toStrictEqual({ id: 'a.example' });
    expect(clock.passed).toBe(15_500);
    expect(script.requests[0]?.signal.aborted).toBe(true);
  });
});

describe('an answer that is not what was asked for', () => {
  it('N15 a page of a proxy is malformed, named by its content type, and asked for once more', async () => {
    const page = () =>
      new Response('<!doctype html><title>Sign in to the network</title>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    const { get, script } = testClient(page);
    const error = await errorOf(get());
    expect(script.requests).toHaveLength(2);
    expect(factsOf(error)).toStrictEqual({
      kind: 'malformed',
      status: 200,
      clientRequestId: 'client-2',
      time: start + 500,
    });
    expect(error.message).toBe(
      'The answer is not threat intelligence: it is text/html, where JSON was asked for.',
    );

    const once = testClient((_, call) => (call === 1 ? page() : jsonAnswer({ id: 'a.example' })));
    expect(await once.get()).toStrictEqual({ id: 'a.example' });
  });
});

it('tells the clock and the root it was given', () => {
  const { client, clock } = testClient(never);
  expect({ root: client.root, now: client.now() }).toStrictEqual({ root: testRoot, now: clock.now() });
});
