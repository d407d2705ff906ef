import type { FaultName } from './faults';
import type { QuirkName } from './quirks';

export interface EmulatorSettings {
  /** The service's clock: error dates and `Retry-After` dates. Stands still unless given. */
  readonly now: () => Date;
  /** Request ids. Counts upwards unless given. */
  readonly newId: () => string;
  /** Waits `ms`; rejects with the signal's reason when it is aborted before. Only faults wait. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What `hosts/{id}` answers for a host that is in no data: 404, or 200 with every member null. */
  readonly unknownHost: 'notFound' | 'nulls';
  /** How `@odata.nextLink` names the next page. Which of the two the real service uses is not documented. */
  readonly paging: 'skip' | 'skiptoken';
  /** Records in a page if the request has no `$top`. */
  readonly defaultPageSize: number;
  /** A larger `$top` is cut down to this. */
  readonly maxPageSize: number;
  /** Whether a request without a bearer token is answered with 401. The token itself is never looked at. */
  readonly requireToken: boolean;
  /** The fault that a request meets. `attempt` counts the requests for this URL, from 1. */
  readonly faults: (request: Request, attempt: number) => FaultName | undefined;
  /** The quirks that a data answer shows, applied in this order. */
  readonly quirks: (request: Request) => readonly QuirkName[];
}

/** The settings that a caller left out, filled in; ids count from 1 in each emulator. */
export function emulatorSettings(given: Partial<EmulatorSettings>): EmulatorSettings {
  return {
    now: () => new Date('2026-09-15T12:00:00Z'),
    newId: countingIds(),
    sleep: waitFor,
    unknownHost: 'notFound',
    paging: 'skip',
    defaultPageSize: 100,
    maxPageSize: 1000,
    requireToken: false,
    faults: () => undefined,
    quirks: () => [],
    ...given,
  };
}

function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', cancel, { once: true });

    function finish(): void {
      signal.removeEventListener('abort', cancel);
      resolve();
    }

    function cancel(): void {
      clearTimeout(timer);
      reject(signal.reason);
    }
  });
}
