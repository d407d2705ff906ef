import { describe, expect, it } from 'vitest';
import type { MsGraphError } from './MsGraphError';
import { brokenConnection, jsonAnswer, never } from './scriptedFetch';
import { settled, TestClock } from './testClock';
import { errorOf, factsOf, testClient, testUrl } from './testClient';

describe('who does not want the answer any more', () => {
  it('N11 cancels the request and frees its slot', async () => {
    const { client, script } = testClient(() => never());
    const leaving = new AbortController();
    const answers = ['a', 'b', 'c', 'd', 'e'].map((host) =>
      errorOf(
        client.getJson(testUrl(`hosts/${host}.example`), {
          signal: host === 'b' ? leaving.signal : new AbortController().signal,
        }),
      ),
    );
    await settled();
    expect(script.urls.map((url) => url.at(-9))).toStrictEqual(['a', 'b', 'c', 'd']);
    leaving.abort();
    expect(factsOf((await answers[1]) as MsGraphError)).toStrictEqual({
      kind: 'cancelled',
      time: TestClock.start,
    });
    await settled();
    expect(script.requests[1]?.signal.aborted).toBe(true);
    expect(script.urls.map((url) => url.at(-9))).toStrictEqual(['a', 'b', 'c', 'd', 'e']);
    expect(script.underWay).toBe(4);
  });

  it('N11 frees the slot also of a body that does not end with its signal', async () => {
    const { client, script, clock } = testClient(() => new Response(new ReadableStream()));
    const leaving = new AbortController();
    const ask = (host: string) =>
      errorOf(client.getJson(testUrl(`hosts/${host}`), { signal: leaving.signal }));
    const answers = ['a', 'b', 'c', 'd'].map(ask);
    await settled();
    leaving.abort();
    await Promise.all(answers);
    void errorOf(client.getJson(testUrl('hosts/e'), { signal: new AbortController().signal }));
    await settled();
    expect(script.requests).toHaveLength(5);
    expect(clock.passed).toBe(0);
  });

  it('N11 leaves the queue without having been sent', async () => {
    const { client, script, clock } = testClient(async () => {
      await clock.sleep(100);
      return jsonAnswer({});
    });
    const leaving = new AbortController();
    const { signal } = new AbortController();
    const others = ['a', 'b', 'c', 'd'].map((host) => client.getJson(testUrl(`hosts/${host}`), { signal }));
    const left = errorOf(client.getJson(testUrl('hosts/e'), { signal: leaving.signal }));
    await settled();
    leaving.abort();
    expect((await left).kind).toBe('cancelled');
    await clock.until(Promise.all(others));
    expect(script.urls.some((url) => url.endsWith('/e'))).toBe(false);
  });

  it('N11 that had left before asking sends nothing', async () => {
    const { get, script } = testClient(() => jsonAnswer({}));
    const error = await errorOf(get('hosts/a.example', AbortSignal.abort()));
    expect(error.kind).toBe('cancelled');
    expect(script.requests).toHaveLength(0);
  });

  it('N12 during a pause gets away at once, and no slot is lost', async () => {
    const { client, script, clock, get } = testClient(({ url }) =>
      url.endsWith('broken.example') ? brokenConnection() : jsonAnswer({ id: 'ok' }),
    );
    const leaving = new AbortController();
    // More of them than there are slots.
    for (let round = 0; round < 6; round += 1) {
      const one = errorOf(
        client.getJson(testUrl(`hosts/${round}.broken.example`), { signal: leaving.signal }),
      );
      await settled();
      expect(clock.sleeping).toBe(round + 1);
      void one;
    }
    leaving.abort();
    await settled();
    expect({ sleeping: clock.sleeping, passed: clock.passed }).toStrictEqual({ sleeping: 0, passed: 0 });
    expect(
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map((host) => get(`hosts/${host}.example`))),
    ).toHaveLength(5);
    expect(script.requests).toHaveLength(11);
  });
});
