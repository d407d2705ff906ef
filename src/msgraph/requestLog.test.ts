import { describe, expect, it } from 'vitest';
import { type LoggedRequest, RequestLog } from './requestLog';
import { brokenConnection, errorAnswer, jsonAnswer, never } from './scriptedFetch';
import { errorOf, testClient, testUrl } from './testClient';
import { settled, TestClock } from './testClock';

const { start } = TestClock;
const { href: url } = testUrl('hosts/a.example');
const noWait = { queue: 0, backOff: 0, retryAfter: 0 };

/** A body of so many bytes, twice as long in bytes as in characters. */
function sized(bytes: number): Response {
  return new Response(JSON.stringify('é'.repeat((bytes - 2) / 2)), {
    headers: { 'request-id': 'service-1' },
  });
}

function only(requests: readonly LoggedRequest[]): LoggedRequest {
  expect(requests).toHaveLength(1);
  return requests[0] as LoggedRequest;
}

describe('a request', () => {
  it('is written down with status, time, size in bytes and ids', async () => {
    const { client, get, clock } = testClient(async () => {
      await clock.sleep(120);
      return sized(20);
    });
    await get();
    expect(client.log.getSnapshot()).toStrictEqual({
      requests: [
        {
          number: 1,
          url,
          askedAt: start,
          endedAt: start + 120,
          tries: [
            {
              clientRequestId: 'client-1',
              sentAt: start,
              endedAt: start + 120,
              status: 200,
              size: 20,
              requestId: 'service-1',
              failure: null,
            },
          ],
          waited: noWait,
          outcome: 'answered',
        },
      ],
      total: 1,
    });
  });

  it('has each of its tries, and its pauses', async () => {
    const { client, get } = testClient((_, call) => {
      if (call === 1) return brokenConnection();
      return call === 2 ? errorAnswer(503, { 'retry-after': '7', 'request-id': 'r' }) : sized(20);
    });
    await get();
    const { tries, waited, outcome, endedAt } = only(client.log.getSnapshot().requests);
    expect(
      tries.map(({ status, failure, requestId, clientRequestId, sentAt }) => [
        status,
        failure,
        requestId,
        clientRequestId,
        sentAt - start,
      ]),
    ).toStrictEqual([
      [null, 'network', null, 'client-1', 0],
      [503, 'http', 'r', 'client-2', 500],
      [200, null, 'service-1', 'client-3', 7500],
    ]);
    expect({ waited, outcome, endedAt }).toStrictEqual({
      waited: { queue: 0, backOff: 500, retryAfter: 7000 },
      outcome: 'answered',
      endedAt: start + 7500,
    });
  });

  it('takes the service’s id from the envelope where CORS hides the header', async () => {
    const body = { error: { code: 'x', message: 'y', innerError: { 'request-id': 'inner' } } };
    const { client, get } = testClient(() => jsonAnswer(body, 400));
    await errorOf(get());
    const { tries, outcome } = only(client.log.getSnapshot().requests);
    expect([tries[0]?.requestId, tries[0]?.status, outcome]).toStrictEqual(['inner', 400, 'http']);
  });

  it('tells waiting for a turn from waiting because the service asked', async () => {
    const { client, clock } = testClient(async (_, call) => {
      await clock.sleep(100);
      return call === 1 ? errorAnswer(429, { 'retry-after': '3' }) : jsonAnswer({});
    });
    const ask = (name: string) =>
      client.getJson(testUrl(`hosts/${name}`), { signal: new AbortController().signal });
    await clock.until(Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask)));
    const waits = client.log.getSnapshot().requests.map(({ waited }) => waited);
    expect(waits).toStrictEqual([
      // The one that was throttled: its second try waits.
      { queue: 0, backOff: 0, retryAfter: 3000 },
      noWait,
      noWait,
      noWait,
      // Its turn would have come as the gate closed.
      { queue: 100, backOff: 0, retryAfter: 3000 },
      { queue: 100, backOff: 0, retryAfter: 3000 },
    ]);
  });

  it('that is left is cancelled, on its way or before', async () => {
    const { client } = testClient(never);
    const leaving = new AbortController();
    const left = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      errorOf(client.getJson(testUrl(`hosts/${name}`), { signal: leaving.signal })),
    );
    await settled();
    expect(client.log.getSnapshot().requests.map(({ tries }) => tries.length)).toStrictEqual([1, 1, 1, 1, 0]);
    leaving.abort();
    await Promise.all(left);
    await settled();
    const ends = client.log.getSnapshot().requests.map(({ outcome, tries }) => [outcome, tries[0]?.failure]);
    expect(ends).toStrictEqual([
      ...Array.from({ length: 4 }, () => ['cancelled', 'cancelled']),
      ['cancelled', undefined],
    ]);
  });

  it('that was never sent has no tries', async () => {
    const { client, get } = testClient(never, { isOnline: () => false });
    await errorOf(get());
    const { tries, outcome } = only(client.log.getSnapshot().requests);
    expect({ tries, outcome }).toStrictEqual({ tries: [], outcome: 'offline' });
  });

  it('that many ask for at once is one', async () => {
    const { client, get } = testClient(() => jsonAnswer({}));
    await Promise.all([get(), get(), get()]);
    expect(client.log.getSnapshot().total).toBe(1);
  });

  it('T12 is written down without a token, though the session adds one on its way', async () => {
    const token = 'eyJ0eXAiOiJKV1QifQ.secret.signature';
    const { client, get } = testClient((request) => {
      request.headers.set('Authorization', `Bearer ${token}`);
      return jsonAnswer({ token }, 200, { authorization: token, 'set-cookie': token });
    });
    await get();
    expect(JSON.stringify(client.log.getSnapshot())).not.toContain('secret');
    expect(JSON.stringify(client.drift.getSnapshot())).not.toContain('secret');
  });
});

it('P10 that asks for what Graph does not know is answered, not failed', async () => {
  const { client, get } = testClient(() => errorAnswer(404));
  await errorOf(get());
  expect(only(client.log.getSnapshot().requests).outcome).toBe('noRecord');
});

describe('a long session', () => {
  it('remembers the last 500 requests and counts all', () => {
    const log = new RequestLog();
    const first = log.begin('https://graph.example/first', 0);
    for (let number = 2; number <= 1204; number += 1) log.begin(`https://graph.example/${number}`, number);
    // It may end long after it was forgotten.
    first.ended('answered', 2000);
    const { requests, total } = log.getSnapshot();
    expect([requests.length, requests[0]?.number, requests.at(-1)?.number, total]).toStrictEqual([
      500, 705, 1204, 1204,
    ]);
  });
});

describe('whoever watches', () => {
  it('is told once of any number of changes, until it looks', () => {
    const log = new RequestLog();
    let told = 0;
    expect(log.getSnapshot()).toBe(log.getSnapshot());
    const leave = log.subscribe(() => (told += 1));
    const record = log.begin('https://graph.example/', 0);
    record.sent('c', 0);
    record.ended('answered', 1);
    expect(told).toBe(1);
    const seen = log.getSnapshot();
    expect(seen.requests[0]?.outcome).toBe('answered');
    log.begin('https://graph.example/2', 2);
    expect(told).toBe(2);
    expect(seen.requests).toHaveLength(1);
    log.getSnapshot();
    leave();
    log.begin('https://graph.example/3', 3);
    expect(told).toBe(2);
  });
});
