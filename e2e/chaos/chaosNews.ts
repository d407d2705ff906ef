import type { FaultName } from '~/emulator/faults';

/** What the emulator of a chaos run tells the test, by way of the page. */
export type ChaosNews =
  | { readonly kind: 'fault'; readonly fault: FaultName; readonly url: string }
  /** A request has come in; so many are without an answer now. */
  | { readonly kind: 'underWay'; readonly count: number };

export const chaosChannel = 'chaos';
