/** Where people sign in and where Graph is. Always one pair: a token of one cloud is worth nothing in another. */
export interface Cloud {
  /** For example `https://login.microsoftonline.com`. */
  readonly loginOrigin: string;
  /** For example `https://graph.microsoft.com`. */
  readonly graphOrigin: string;
}

/**
 * The clouds that settings may name. Threat intelligence is documented for the global service alone:
 * https://learn.microsoft.com/graph/api/security-host-get.
 * The Content-Security-Policy of the build allows these origins and no others.
 */
export const clouds: ReadonlyMap<string, Cloud> = new Map([
  [
    'global',
    { loginOrigin: 'https://login.microsoftonline.com', graphOrigin: 'https://graph.microsoft.com' },
  ],
]);

/** The names under which a browser reaches the machine that it runs on. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
