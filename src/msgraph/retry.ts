import type { MsGraphError } from './MsGraphError';

/** How patient the client is. Times are in milliseconds. Source: https://learn.microsoft.com/graph/throttling. */
export const policy = {
  tries: 4,
  tryTimeout: 15_000,
  /** For one request with all its tries; waits that the service asked for come on top. */
  totalTimeout: 60_000,
  backoffFirst: 500,
  backoffMost: 30_000,
  /** A longer wait is not sat through: the person sees when to try again. */
  retryAfterMost: 60_000,
  /** Whatever the service writes, it is asked again after a day. */
  retryAfterCap: 24 * 60 * 60_000,
  requestsAtOnce: 4,
} as const;

/** How many tries an error deserves in all; one means that trying again would not help. */
export function triesFor(error: MsGraphError): number {
  switch (error.kind) {
    case 'network':
    case 'timeout':
    case 'throttled':
      return policy.tries;
    case 'malformed':
      return 2;
    case 'http':
      if (error.status === 500) return 2;
      return error.status === 502 || error.status === 503 || error.status === 504 ? policy.tries : 1;
    default:
      return 1;
  }
}

/**
 * The wait before try number `next` (2 is the first repeat): what the service asked for, else exponential back-off
 * with full jitter between the first step and twice the step before, capped.
 */
export function backoffMs(error: MsGraphError, next: number, now: number, random: () => number): number {
  if (error.retryAt !== undefined) return Math.max(0, error.retryAt - now);
  const ceiling = Math.min(policy.backoffMost, policy.backoffFirst * 2 ** (next - 1));
  return policy.backoffFirst + random() * (ceiling - policy.backoffFirst);
}

/**
 * A `Retry-After` header in milliseconds: seconds (Graph documents whole ones and has sent fractions) or an HTTP date
 * (RFC 9110, section 10.2.3). Waits are held between 0 and a day; what is neither gives `null`, as if there were no header.
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  const text = value?.trim();
  if (!text) return null;
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return held(Math.round(Number(text) * 1000));
  if (!/^[A-Z][a-z]{2}, /.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : held(date - now);
}

function held(wait: number): number {
  return Math.min(policy.retryAfterCap, Math.max(0, wait));
}
