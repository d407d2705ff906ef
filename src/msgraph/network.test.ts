import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChaosServer } from '~/tools/chaosServer.mjs';
import { MsGraphError } from './MsGraphError';
import { msGraphClient } from './msGraphClient';
import type { Clock } from './requestQueue';
import { policy } from './retry';
import { errorOf, testRoot } from './testClient';

/*
 * What only a socket can do, with Node's own `fetch`. What a browser adds (CORS, preflights) is in the browser tests.
 */

let server: Awaited<ReturnType<typeof startChaosServer>>;

beforeAll(async () => {
  server = await startChaosServer();
});

afterAll(() => server.close());

/** A clock that lets back-offs pass at once. A try ends by its limit only if `isImpatient`, then soon. */
function hurryingClock(isImpatient: boolean): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        const pass = () => {
          now += ms;
          resolve();
        };
        if (ms <= 4 * policy.backoffFirst) pass();
        else if (isImpatient) setTimeout(pass, 20);
      }),
  };
}

interface Asked {
  readonly tries: number;
  readonly outcome: unknown;
}

/** What the client makes of `url`, and how often it asked. */
async function ask(url: string, isImpatient = false): Promise<Asked> {
  let tries = 0;
  const client = msGraphClient({
    root: testRoot,
    fetch: (request) => {
      tries += 1;
      return fetch(request);
    },
    clock: hurryingClock(isImpatient),
    random: () => 0,
    newRequestId: () => 'client',
    isOnline: () => true,
  });
  const { signal } = new AbortController();
  const outcome = await client.getJson(new URL(url), { signal }).catch((error: unknown) => error);
  return { tries, outcome: outcome instanceof MsGraphError ? outcome.kind : outcome };
}

function graphUrlOf(fault: string): string {
  return `${server.url}/${fault}/v1.0/security/threatIntelligence/hosts/a.example/ports`;
}

describe('over a real socket', () => {
  it('an answer is its JSON', async () => {
    expect(await ask(graphUrlOf('fine'))).toStrictEqual({
      tries: 1,
      outcome: { value: [{ id: 'p1', port: 443 }] },
    });
  });

  it.each([
    ['N03', 'reset', 'a connection that is reset'],
    ['N09', 'cut-body', 'a body that is cut short'],
    ['N10', 'cut-chunk', 'a chunked body that is cut'],
    ['N13', 'redirect-away', 'a redirect to another origin'],
    ['N14', 'redirect-loop', 'a redirect loop'],
    ['N16', 'bad-gzip', 'a body that is not what its encoding says'],
  ])('%s (%s) %s is of kind network, after four tries', async (_, fault) => {
    expect(await ask(graphUrlOf(fault))).toStrictEqual({ tries: 4, outcome: 'network' });
  });

  it('N03 a connection that is refused is of kind network, after four tries', async () => {
    const closed = await startChaosServer();
    await closed.close();
    expect(await ask(`${closed.url}/fine`)).toStrictEqual({ tries: 4, outcome: 'network' });
  });

  it.each([
    ['N06', 'no-headers', 'an answer without headers'],
    ['N08', 'drip', 'a body that drips'],
  ])('%s (%s) %s is of kind timeout, after four tries', async (_, fault) => {
    expect(await ask(graphUrlOf(fault), true)).toStrictEqual({ tries: 4, outcome: 'timeout' });
  });

  it('N15 (html) a page is malformed, after two tries', async () => {
    expect(await ask(graphUrlOf('html'))).toStrictEqual({ tries: 2, outcome: 'malformed' });
  });

  it('N11 is left by who does not want the answer any more', async () => {
    const leaving = new AbortController();
    const client = msGraphClient({
      root: testRoot,
      fetch: (request) => {
        setImmediate(() => leaving.abort());
        return fetch(request);
      },
      clock: hurryingClock(false),
      random: () => 0,
      newRequestId: () => 'client',
      isOnline: () => true,
    });
    const left = errorOf(client.getJson(new URL(graphUrlOf('no-headers')), { signal: leaving.signal }));
    expect((await left).kind).toBe('cancelled');
  });
});
