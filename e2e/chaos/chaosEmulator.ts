import { combineSources } from '~/emulator/combineSources';
import { createEmulator } from '~/emulator/createEmulator';
import { demoNow } from '~/emulator/demo/demoNow';
import { demoSource } from '~/emulator/demo/demoSource';
import { chanceOf } from '~/emulator/demo/wire/chance';
import { faultSource } from '~/emulator/faultSource';
import { type FaultName, faults } from '~/emulator/faults';
import { chaosChannel, type ChaosNews } from './chaosNews';

// Put in at build, since a worker sees nothing of the page that starts it.
declare const CHAOS_SEED: string;

/** How many requests in a hundred meet a fault. */
const faultRate = 10;
/** Services that take their time take less of it here, because the page's clock is moved by hand. */
const hurry = 50;

/** A network takes its time, so that requests are under way side by side. Milliseconds. */
const slowest = 120;

const names = Object.keys(faults) as FaultName[];

/**
 * Stands in for `demoEmulator` in the worker of a chaos run: the same data, and every kind of fault by chance. What a request meets
 * depends on the seed, its URL and how often this was asked for, and not on the order in which requests happen to come.
 */
export function demoEmulator(sleep: (ms: number, signal: AbortSignal) => Promise<void>) {
  const news = new BroadcastChannel(chaosChannel);
  const tell = (item: ChaosNews) => news.postMessage(item);
  let underWay = 0;
  const emulator = createEmulator(combineSources([demoSource(), faultSource()]), {
    now: () => new Date(demoNow),
    sleep: (ms, signal) => sleep(ms / hurry, signal),
    faults: (request, attempt) => {
      const chance = chanceOf(`${CHAOS_SEED} ${request.url} ${attempt}`);
      if (chance() * 100 >= faultRate) return undefined;
      const fault = names[Math.floor(chance() * names.length)];
      if (fault !== undefined) tell({ kind: 'fault', fault, url: request.url });
      return fault;
    },
  });
  return async (request: Request): Promise<Response> => {
    underWay += 1;
    tell({ kind: 'underWay', count: underWay });
    try {
      await sleep(slowest * chanceOf(request.url)(), request.signal);
      return await emulator(request);
    } finally {
      underWay -= 1;
    }
  };
}
