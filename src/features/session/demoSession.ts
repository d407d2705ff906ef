import { msGraphClient } from '~/msgraph/msGraphClient';
import { browserParts } from './browserParts';
import { demoWorker } from './demoWorker';
import type { DemoSession } from './session';

/** The demo's clock stands still. Ages are on the screen before the emulator has loaded, which has the same time. */
const demoTime = Date.parse('2026-11-20T09:00:00Z');

/**
 * The session that needs no account and no network: Graph's emulator with the demo's data, in a worker.
 */
export function demoSession(): DemoSession {
  const { start, fetch } = demoWorker();
  return {
    kind: 'demo',
    key: 'demo',
    client: msGraphClient({ ...browserParts, fetch }),
    now: () => demoTime,
    guide: async () => {
      const { demoGuide } = await import('~/emulator/demoGuide');
      // Whoever reads what there is to look at asks for one of it next.
      start();
      return demoGuide;
    },
  };
}
