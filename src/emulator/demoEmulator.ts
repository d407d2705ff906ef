import { createEmulator } from './createEmulator';
import { combineSources } from './combineSources';
import { demoNow } from './demo/demoNow';
import { demoSource } from './demo/demoSource';
import { faultsByHost } from './faultHosts';
import { faultSource } from './faultSource';

/** The demo: its data, the hosts on which things go wrong, and a clock that stands still. */
export function demoEmulator(sleep: (ms: number, signal: AbortSignal) => Promise<void>) {
  return createEmulator(combineSources([demoSource(), faultSource()]), {
    faults: faultsByHost,
    now: () => new Date(demoNow),
    sleep,
  });
}
