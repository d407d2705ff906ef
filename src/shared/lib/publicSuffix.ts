import { parse } from 'tldts';

/** What the end of a name says about it. */
interface PublicSuffix {
  readonly registrableDomain: string | null;
  /** Whether names with this end exist in the public DNS or are reserved: on the list, or special. */
  readonly isKnown: boolean;
  readonly warning: string | null;
  readonly note: string | null;
}

/** Reserved names (https://www.iana.org/assignments/special-use-domain-names); sample data is made of the first three. */
const special = new Map<string, string>([
  ['example', 'is reserved for documentation (RFC 2606): outside sample data nothing is known of it.'],
  ['test', 'is reserved for tests (RFC 2606): outside sample data nothing is known of it.'],
  [
    'invalid',
    'is reserved for names that do not exist (RFC 2606): outside sample data nothing is known of it.',
  ],
  [
    'localhost',
    'means the machine itself (RFC 6761): Defender Threat Intelligence sees the public internet only.',
  ],
  [
    'local',
    'is for names on one local network (RFC 6762): Defender Threat Intelligence sees the public internet only.',
  ],
  [
    'internal',
    'is reserved for private networks (ICANN): Defender Threat Intelligence sees the public internet only.',
  ],
  [
    'home.arpa',
    'is for home networks (RFC 8375): Defender Threat Intelligence sees the public internet only.',
  ],
  ['onion', 'is for Tor services (RFC 7686), which are not in DNS: Graph will hardly know it.'],
  ['alt', 'is for names outside DNS (RFC 9476): Graph will hardly know it.'],
]);
const samples = new Set(['example', 'test', 'invalid']);

/**
 * Looks up the end of a lower-case ASCII name. The list's private section counts too: whoever rents
 * `shop.hosting.example` below a provider's suffix is another party than the provider, and that is what matters here.
 */
export function publicSuffix(name: string): PublicSuffix {
  const {
    domain,
    isIcann,
    isPrivate,
    publicSuffix: suffix,
  } = parse(name, {
    allowPrivateDomains: true,
    detectIp: false,
    extractHostname: false,
    validateHostname: false,
  });
  const reserved = specialSuffix(name);
  const isListed = isIcann === true || isPrivate === true;
  const known = { registrableDomain: domain, isKnown: isListed || reserved !== null };
  if (reserved !== null) {
    const sentence = `“.${reserved}” ${special.get(reserved)}`;
    return samples.has(reserved)
      ? { ...known, warning: null, note: sentence }
      : { ...known, warning: sentence, note: null };
  }
  if (!isListed) return { ...known, warning: `“.${suffix}” is not a known public suffix.`, note: null };
  return {
    ...known,
    warning: domain === null ? `“${name}” is a public suffix: hosts have names below it.` : null,
    note: null,
  };
}

function specialSuffix(name: string): string | null {
  const labels = name.split('.');
  return (
    [labels.slice(-1), labels.slice(-2)].map((end) => end.join('.')).find((end) => special.has(end)) ?? null
  );
}
