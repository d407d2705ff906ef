import { describe, expect, it } from 'vitest';
import { errorAnswer, jsonAnswer, never } from './scriptedFetch';
import { settled } from './testClock';
import { errorOf, testClient, testUrl } from './testClient';

/** A service that takes ten milliseconds for each host. */
function unhurried() {
  const { client, script, clock } = testClient(async ({ url }) => {
    await clock.sleep(10);
    return jsonAnswer({ url });
  });
  const ask = (name: string, priority: 'visible' | 'background') =>
    client.getJson(testUrl(`hosts/${name}`), { signal: new AbortController().signal, priority });
  /** The hosts in the order they were sent. */
  const asked = () => script.urls.map((url) => url.slice(url.lastIndexOf('/') + 1));
  return { script, clock, ask, asked };
}

describe('many requests', () => {
  it('N17 go out four at a time, what is visible first, and all finish', async () => {
    const { ask, clock, script, asked } = unhurried();
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const ahead = numbers.map((number) => ask(`ahead-${number}`, 'background'));
    const visible = numbers.map((number) => ask(`visible-${number}`, 'visible'));
    expect(await clock.until(Promise.all([...ahead, ...visible]))).toHaveLength(200);
    expect(script.mostUnderWay).toBe(4);
    expect(clock.passed).toBe(500);
    const expected = [
      ...numbers.slice(0, 4).map((number) => `ahead-${number}`),
      ...numbers.map((number) => `visible-${number}`),
      ...numbers.slice(4).map((number) => `ahead-${number}`),
    ];
    expect(asked()).toStrictEqual(expected);
  });

  it('N17 go on when some of them fail', async () => {
    const { client, script, clock } = testClient(({ url }) =>
      /[02468]$/.test(url) ? errorAnswer(404) : jsonAnswer({}),
    );
    const all = Array.from({ length: 20 }, (_, index) =>
      client.getJson(testUrl(`hosts/${index}`), { signal: new AbortController().signal }),
    );
    const outcomes = await clock.until(Promise.allSettled(all));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(script.requests).toHaveLength(20);
    expect(script.underWay).toBe(0);
  });

  it('N18 that are identical are one, and one who leaves harms nobody', async () => {
    const { client, script, clock } = testClient(async () => {
      await clock.sleep(10);
      return jsonAnswer({ id: 'a.example' });
    });
    const leaving = new AbortController();
    const left = errorOf(client.getJson(testUrl('hosts/a.example'), { signal: leaving.signal }));
    const staying = Array.from({ length: 49 }, () =>
      client.getJson(testUrl('hosts/a.example'), { signal: new AbortController().signal }),
    );
    await settled();
    leaving.abort();
    expect((await left).kind).toBe('cancelled');
    await settled();
    expect(script.requests[0]?.signal.aborted).toBe(false);
    const answers = await clock.until(Promise.all(staying));
    expect(answers).toStrictEqual(Array.from({ length: 49 }, () => ({ id: 'a.example' })));
    expect(script.requests).toHaveLength(1);
  });

  it.each([
    ['goes first as soon as somebody looks for it', 'background', 'visible'],
    ['stays first when it is fetched ahead as well', 'visible', 'background'],
  ] as const)('N17 N18 one of them %s', async (_, first, second) => {
    const { ask, clock, asked } = unhurried();
    const ahead = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name, 'background'));
    await clock.until(Promise.all([...ahead, ask('f', first), ask('f', second)]));
    expect(asked()).toStrictEqual(['a', 'b', 'c', 'd', 'f', 'e']);
  });

  it('N18 that are identical are cancelled when the last one leaves, and begin anew after that', async () => {
    const { client, script } = testClient((_, call) => (call === 1 ? never() : jsonAnswer({ id: 'again' })));
    const leaving = Array.from({ length: 50 }, () => new AbortController());
    const left = leaving.map(({ signal }) => errorOf(client.getJson(testUrl('hosts/a.example'), { signal })));
    await settled();
    for (const one of leaving.slice(1)) one.abort();
    await settled();
    expect(script.requests[0]?.signal.aborted).toBe(false);
    leaving[0]?.abort();
    expect(script.requests[0]?.signal.aborted).toBe(true);
    const { signal } = new AbortController();
    expect(await client.getJson(testUrl('hosts/a.example'), { signal })).toStrictEqual({ id: 'again' });
    expect((await Promise.all(left)).map(({ kind }) => kind)).toStrictEqual(leaving.map(() => 'cancelled'));
    expect(script.requests).toHaveLength(2);
  });

  it('N18 that are identical share their failure; what is over is not kept', async () => {
    const { client, script, clock } = testClient((_, call) =>
      call === 1 ? errorAnswer(400) : jsonAnswer({ call }),
    );
    const { signal } = new AbortController();
    const ask = () => client.getJson(testUrl('hosts/a.example'), { signal });
    const errors = await Promise.all([errorOf(ask()), errorOf(ask())]);
    expect(errors.map(({ status }) => status)).toStrictEqual([400, 400]);
    expect(await clock.until(ask())).toStrictEqual({ call: 2 });
    expect(await clock.until(ask())).toStrictEqual({ call: 3 });
    expect(script.requests).toHaveLength(3);
  });
});

describe('a machine that sleeps for hours', () => {
  it('U05 asks anew for what was under way, four at a time, and each once', async () => {
    const { client, script, clock } = testClient(async ({ url }, call) => {
      if (call <= 4) return never();
      await clock.sleep(10);
      return jsonAnswer({ url });
    });
    const all = Array.from({ length: 12 }, (_, index) =>
      client.getJson(testUrl(`hosts/${index}.example`), { signal: new AbortController().signal }),
    );
    await clock.sleepThrough(8 * 60 * 60_000);
    const answers = await clock.until(Promise.all(all));
    expect(answers).toStrictEqual(all.map((_, index) => ({ url: testUrl(`hosts/${index}.example`).href })));
    expect({ sent: script.requests.length, most: script.mostUnderWay }).toStrictEqual({ sent: 16, most: 4 });
  });
});
