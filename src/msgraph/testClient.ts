import type { GraphRoot } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import { type MsGraphClient, msGraphClient, type MsGraphClientSettings } from './msGraphClient';
import { type Answer, ScriptedFetch } from './scriptedFetch';
import { TestClock } from './testClock';

export const testRoot: GraphRoot = { origin: 'https://graph.example', version: 'v1.0' };

interface TestClient {
  readonly client: MsGraphClient;
  readonly clock: TestClock;
  readonly script: ScriptedFetch;
  /** Asks for the JSON of a path and moves the clock until it is there. */
  readonly get: (path?: string, signal?: AbortSignal) => Promise<unknown>;
}

/** A client of a scripted service, with a clock of its own, no chance (back-offs are the shortest), and counted request ids. */
export function testClient(answer: Answer, settings: Partial<MsGraphClientSettings> = {}): TestClient {
  const clock = new TestClock();
  const script = new ScriptedFetch(answer);
  let ids = 0;
  const client = msGraphClient({
    root: testRoot,
    fetch: script.fetch,
    clock,
    random: () => 0,
    newRequestId: () => `client-${(ids += 1)}`,
    isOnline: () => true,
    ...settings,
  });
  const get = (path = 'hosts/a.example', signal = new AbortController().signal) =>
    clock.until(client.getJson(testUrl(path), { signal }));
  return { client, clock, script, get };
}

/** A URL below the threat intelligence of the test's Graph. */
export function testUrl(path: string): URL {
  return new URL(`/v1.0/security/threatIntelligence/${path}`, testRoot.origin);
}

/** The error that a promise rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<MsGraphError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof MsGraphError) return outcome.error;
  throw new Error('not an MsGraphError', { cause: outcome });
}

/** The members of an error that say something, without its words. */
export function factsOf(error: MsGraphError): Record<string, unknown> {
  const { kind, status, code, serviceMessage, requestId, clientRequestId, time, retryAt } = error;
  const facts = { kind, status, code, serviceMessage, requestId, clientRequestId, time, retryAt };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
