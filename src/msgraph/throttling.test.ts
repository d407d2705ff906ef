import { describe, expect, it } from 'vitest';
import { errorAnswer, jsonAnswer, never } from './scriptedFetch';
import { settled, TestClock } from './testClock';
import { errorOf, factsOf, testClient, testUrl } from './testClient';

const start = TestClock.start;
const { signal } = new AbortController();

/** A client that six requests are put to, of which the first is throttled once; answers when each request went out. */
async function sixWithOneThrottled(headers: Record<string, string>): Promise<number[]> {
  const times: number[] = [];
  const { client, clock } = testClient(async (_, call) => {
    times.push(clock.passed);
    if (call === 1) return errorAnswer(429, headers);
    await clock.sleep(1);
    return jsonAnswer({});
  });
  const hosts = ['a', 'b', 'c', 'd', 'e', 'f'];
  await clock.until(Promise.all(hosts.map((host) => client.getJson(testUrl(`hosts/${host}`), { signal }))));
  return times;
}

describe('a throttled client', () => {
  it('P01 waits as many seconds as Retry-After says, as a whole, then goes on', async () => {
    // Three are under way with the first; the other two and the repeat wait.
    expect(await sixWithOneThrottled({ 'retry-after': '7' })).toStrictEqual([0, 0, 0, 0, 7000, 7000, 7000]);
  });

  it('P01 takes a fraction of a second, which Graph has sent', async () => {
    expect((await sixWithOneThrottled({ 'retry-after': '2.128' })).slice(4)).toStrictEqual([
      2128, 2128, 2128,
    ]);
  });

  it('P02 waits until the date that Retry-After says, by its own clock', async () => {
    expect(
      await sixWithOneThrottled({ 'retry-after': new Date(start + 12_000).toUTCString() }),
    ).toStrictEqual([0, 0, 0, 0, 12_000, 12_000, 12_000]);
  });

  it('P03 without Retry-After waits for a back-off of its own', async () => {
    expect(await sixWithOneThrottled({})).toStrictEqual([0, 0, 0, 0, 500, 500, 500]);
  });

  it('P03 backs off further each time, by chance inside growing limits', async () => {
    const times: number[] = [];
    const { get, clock } = testClient(
      (_, call) => {
        times.push(clock.passed);
        return call < 4 ? errorAnswer(429) : jsonAnswer({});
      },
      { random: () => 0.999_999_999 },
    );
    await get();
    expect(times.map(Math.round)).toStrictEqual([0, 1000, 3000, 7000]);
  });

  it.each([
    ['0', 0],
    ['-5', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', 500],
    ['1e9', 500],
    ['', 500],
    ['60', 60_000],
  ])('P04 with Retry-After %j waits %i ms', async (value, wait) => {
    const { get, clock, script } = testClient((_, call) =>
      call === 1 ? errorAnswer(429, { 'retry-after': value }) : jsonAnswer({ call }),
    );
    expect(await get()).toStrictEqual({ call: 2 });
    expect(clock.passed).toBe(wait);
    expect(script.requests).toHaveLength(2);
  });

  it('P04 does not sit out a wait of more than a minute: it says when to try again, and sends nothing until then', async () => {
    const { client, clock, get, script } = testClient((_, call) =>
      call === 1 ? errorAnswer(429, { 'retry-after': '3600', 'request-id': 'r-1' }) : jsonAnswer({ call }),
    );
    expect(factsOf(await errorOf(get('hosts/a')))).toStrictEqual({
      kind: 'throttled',
      status: 429,
      code: 'someCode',
      serviceMessage: 'says someCode',
      requestId: 'r-1',
      clientRequestId: 'client-1',
      time: start,
      retryAt: start + 3_600_000,
    });
    const refused = await errorOf(client.getJson(testUrl('hosts/b'), { signal }));
    expect(factsOf(refused)).toStrictEqual({ kind: 'throttled', time: start, retryAt: start + 3_600_000 });
    expect(script.requests).toHaveLength(1);
    await clock.advance(3_600_000);
    expect(await get('hosts/b')).toStrictEqual({ call: 2 });
  });

  it('P04 also turns away those who were waiting for their turn', async () => {
    const { client, script, clock } = testClient((_, call) =>
      call === 1 ? errorAnswer(429, { 'retry-after': '3600' }) : never(),
    );
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f'];
    const outcomes = hosts.map((host) => errorOf(client.getJson(testUrl(`hosts/${host}`), { signal })));
    const waiting = await Promise.all([outcomes[4], outcomes[5]]);
    expect(waiting.map((error) => error && factsOf(error))).toStrictEqual([
      { kind: 'throttled', time: start, retryAt: start + 3_600_000 },
      { kind: 'throttled', time: start, retryAt: start + 3_600_000 },
    ]);
    expect({ sent: script.requests.length, passed: clock.passed }).toStrictEqual({ sent: 4, passed: 0 });
  });

  it('P04 holds an absurd wait to a day', async () => {
    const { get } = testClient(() => errorAnswer(429, { 'retry-after': '9'.repeat(400) }));
    expect((await errorOf(get())).retryAt).toBe(start + 24 * 3_600_000);
  });

  it('P04 can be left while it waits', async () => {
    const { client, clock, script } = testClient(() => errorAnswer(429, { 'retry-after': '50' }));
    const leaving = new AbortController();
    const left = errorOf(client.getJson(testUrl('hosts/a'), { signal: leaving.signal }));
    await clock.advance(1000);
    leaving.abort();
    expect((await left).kind).toBe('cancelled');
    await clock.advance(60_000);
    expect(script.requests).toHaveLength(1);
  });

  it('P05 gives up after four tries and says when to try again', async () => {
    const { get, script, clock } = testClient(() => errorAnswer(429, { 'retry-after': '2' }));
    const error = await errorOf(get());
    expect(script.requests).toHaveLength(4);
    expect(clock.passed).toBe(6000);
    expect({ kind: error.kind, retryAt: error.retryAt, message: error.message }).toStrictEqual({
      kind: 'throttled',
      retryAt: start + 8000,
      message: 'The service asks to slow down and did not let the request through.',
    });
  });

  it('P05 says when to try again also where the service does not', async () => {
    const { get, clock } = testClient(() => errorAnswer(429));
    expect((await errorOf(get())).retryAt).toBe(start + clock.passed + 500);
  });

  it('stays closed for the longest wait that any answer asked for', async () => {
    const { client, clock, script } = testClient((_, call) => {
      if (call === 1) return errorAnswer(429, { 'retry-after': '20' });
      return call === 2 ? errorAnswer(429, { 'retry-after': '3' }) : jsonAnswer({});
    });
    const both = ['a', 'b'].map((host) => client.getJson(testUrl(`hosts/${host}`), { signal }));
    await clock.advance(19_999);
    expect(script.requests).toHaveLength(2);
    await clock.until(Promise.all(both));
    expect(clock.passed).toBe(20_000);
  });
});

describe('a service that fails', () => {
  it.each([502, 503, 504])('P06 with %i is asked four times', async (status) => {
    const { get, script, clock } = testClient(() => errorAnswer(status));
    const error = await errorOf(get());
    expect({ kind: error.kind, status: error.status }).toStrictEqual({ kind: 'http', status });
    expect(script.requests).toHaveLength(4);
    expect(clock.passed).toBe(1500);
  });

  it('P06 gives the answer of a later try, and keeps to Retry-After of a 503 without holding up others', async () => {
    const { client, clock, script } = testClient(({ url }, call) =>
      call === 1 ? errorAnswer(503, { 'retry-after': '9' }) : jsonAnswer({ url }),
    );
    const slow = client.getJson(testUrl('hosts/a'), { signal });
    await settled();
    await client.getJson(testUrl('hosts/b'), { signal });
    expect({ passed: clock.passed, sent: script.requests.length }).toStrictEqual({ passed: 0, sent: 2 });
    expect(await clock.until(slow)).toStrictEqual({ url: testUrl('hosts/a').href });
    expect(clock.passed).toBe(9000);
  });

  it('P06 with 503 and a Retry-After of more than a minute is not sat out', async () => {
    const { get, script } = testClient(() => errorAnswer(503, { 'retry-after': '61' }));
    const { kind, retryAt } = await errorOf(get());
    expect({ kind, retryAt, sent: script.requests.length }).toStrictEqual({
      kind: 'http',
      retryAt: start + 61_000,
      sent: 1,
    });
  });

  it('P07 with 500 is asked once more, then the error carries the request id', async () => {
    const { get, script } = testClient(() => errorAnswer(500, { 'request-id': 'r-500' }));
    const error = await errorOf(get());
    expect(script.requests).toHaveLength(2);
    expect(factsOf(error)).toStrictEqual({
      kind: 'http',
      status: 500,
      code: 'someCode',
      serviceMessage: 'says someCode',
      requestId: 'r-500',
      clientRequestId: 'client-2',
      time: start + 500,
    });
  });

  it.each([400, 401, 403, 404, 405, 409, 410])('P08 with %i is not asked again', async (status) => {
    const { get, script } = testClient(() => errorAnswer(status));
    expect((await errorOf(get())).status).toBe(status);
    expect(script.requests).toHaveLength(1);
  });
});
