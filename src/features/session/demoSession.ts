import { msGraphClient } from '~/msgraph/msGraphClient';
import { breath, browserParts, sleep } from './browserParts';
import type { DemoSession } from './session';

/** The demo's clock stands still. Ages are on the screen before the emulator has loaded, which has the same time. */
const demoTime = Date.parse('2026-11-20T09:00:00Z');

/**
 * The session that needs no account and no network: Graph's emulator with the demo's data, loaded on the first request.
 */
export function demoSession(): DemoSession {
  async function demo() {
    const { demoEmulator } = await import('~/emulator/demoEmulator');
    return demoEmulator(sleep);
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
        await breath(request.signal);
        return fetch(request);
      },
    }),
    now: () => demoTime,
    guide: async () => (await start()).guide,
  };
}
