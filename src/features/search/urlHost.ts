/**
 * What browsers make of a host in a URL: names through UTS #46 (lower case, compatibility forms made plain, punycode),
 * everything that looks like a number as an IPv4 address. `null` where they refuse it. Used to compare, never to trust.
 */
export function urlHost(host: string): string | null {
  // These would end the host and begin something else.
  if (/[/\\?#@:]/.test(host)) return null;
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    // The constructor is the only parser there is on all supported browsers, and throwing is how it says no.
    return null;
  }
}
