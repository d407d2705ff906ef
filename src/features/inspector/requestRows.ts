import type { LoggedRequest } from '~/msgraph/requestLog';
import type { GridSort } from '~/shared/ui/DataGrid';

/** A request as the list shows it. Times are in milliseconds, sizes in bytes; `null` where there is nothing to say yet. */
export interface RequestRow {
  readonly number: number;
  readonly request: LoggedRequest;
  /** What was asked, without what all requests have in common: `hosts/a.example/ports?$top=100`. */
  readonly asked: string;
  readonly status: RequestStatus;
  /** From the asking to the end, pauses included. */
  readonly took: number | null;
  readonly waited: number;
  readonly tries: number;
  readonly size: number | null;
}

/** How a request stands, in a word or two. */
export interface RequestStatus {
  readonly look: 'good' | 'bad' | 'quiet' | 'waiting';
  readonly words: string;
}

export const requestColumns = ['number', 'asked', 'status', 'took', 'waited', 'tries', 'size'] as const;
export type RequestColumn = (typeof requestColumns)[number];

export interface RequestSort extends GridSort {
  readonly column: RequestColumn;
}

/** The rows of a list of requests. `only` leaves out what went well. */
export function requestRows(
  requests: readonly LoggedRequest[],
  sort: RequestSort,
  only: 'all' | 'failed',
): readonly RequestRow[] {
  const rows = requests.filter((request) => only === 'all' || hasFailed(request)).map(requestRow);
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compared(a, b, sort.column) || b.number - a.number);
}

/** Whether a request gave no answer. That there is no such record is one; a request that was left has not failed. */
export function hasFailed({ outcome }: LoggedRequest): boolean {
  return outcome !== null && outcome !== 'answered' && outcome !== 'noRecord' && outcome !== 'cancelled';
}

function requestRow(request: LoggedRequest): RequestRow {
  const { number, url, askedAt, endedAt, tries, waited } = request;
  return {
    number,
    request,
    asked: askedFor(url),
    status: requestStatus(request),
    took: endedAt === null ? null : endedAt - askedAt,
    waited: waited.queue + waited.backOff + waited.retryAfter,
    tries: tries.length,
    size: tries.at(-1)?.size ?? null,
  };
}

/**
 * Everything behind the area that all requests are in, with its escapes undone where they are sound. Pages of one list differ
 * in what they skip alone, so that comes first.
 */
function askedFor(url: string): string {
  const { pathname, search } = new URL(url);
  const [, , , , ...path] = pathname.split('/');
  const options = search.slice(1).split('&');
  const [skips, others] = [options.filter(isSkip), options.filter((option) => !isSkip(option))];
  const query = [...skips, ...others].join('&');
  const text = `${path.length > 0 ? path.join('/') : pathname}${query && `?${query}`}`;
  try {
    return decodeURIComponent(text);
  } catch {
    // A next link is written by the service: what is no escape stands as it came.
    return text;
  }
}

function isSkip(option: string): boolean {
  return /^(?:\$|%24)skip(?:token)?=/i.test(option);
}

const failures = {
  offline: 'offline',
  network: 'no answer',
  timeout: 'timed out',
  throttled: 'throttled',
  http: 'error',
  auth: 'sign-in refused',
  malformed: 'unreadable',
  refused: 'not sent',
} as const;

/** How a request stands, from its last try. */
export function requestStatus({ outcome, tries }: LoggedRequest): RequestStatus {
  const last = tries.at(-1);
  if (outcome === null) {
    if (last && last.endedAt === null) return { look: 'waiting', words: 'under way' };
    return { look: 'waiting', words: last ? 'waits to try again' : 'waits for its turn' };
  }
  if (outcome === 'cancelled') return { look: 'quiet', words: 'left' };
  const status = last?.status ?? null;
  if (outcome === 'noRecord') return { look: 'quiet', words: `${status} no record` };
  if (outcome === 'answered') return { look: 'good', words: String(status) };
  return { look: 'bad', words: status === null ? failures[outcome] : `${status} ${failures[outcome]}` };
}

function compared(a: RequestRow, b: RequestRow, column: RequestColumn): number {
  if (column === 'asked') return a.asked < b.asked ? -1 : Number(a.asked > b.asked);
  if (column === 'status')
    return a.status.words < b.status.words ? -1 : Number(a.status.words > b.status.words);
  // What is not known yet is less than anything that is.
  return (a[column] ?? -1) - (b[column] ?? -1);
}
