import { msGraphClient } from '~/msgraph/msGraphClient';
import { browserParts, sleep } from './browserParts';
import type { DemoSession } from './session';

/**
 * The session that needs no account and no network: Graph's emulator with the demo's data, loaded on the first request.
 */
export function demoSession(): DemoSession {
  let frozen: number | undefined;
  async function demo() {
    const { demoEmulator } = await import('~/emulator/demoEmulator');
    const { now, ...rest } = demoEmulator(sleep);
    frozen = now;
    return rest;
  }
  let started: ReturnType<typeof demo> | undefined;
  const start = () => (started ??= demo());
  return {
    kind: 'demo',
    key: 'demo',
    client: msGraphClient({
      ...browserParts,
      fetch: async (request) => {
        const { fetch } = await start();
        // A network would let the page breathe between two answers; so must this.
        await sleep(0, request.signal);
        return fetch(request);
      },
    }),
    // Ages are shown beside data, and data come from the emulator: by then the demo's time is known.
    now: () => frozen ?? Date.now(),
    guide: async () => (await start()).guide,
  };
}
