import { toUnicode } from 'punycode/';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { isAddress } from './isAddress';
import { party } from './party';

/** A registrable domain with those of its hosts that are at hand. */
export interface HostDomain {
  readonly domain: string;
  /** The part that its owner chose, in Unicode: `livechat`. */
  readonly label: string;
  /** The public suffix below which it is registered, without a dot before it. */
  readonly suffix: string;
  /** In order of their names. */
  readonly hosts: readonly string[];
}

/** The registrable domains of names, in order of their names. Addresses and names of one label have none. */
export function hostDomains(hosts: Iterable<string>): HostDomain[] {
  const names = [...new Set(hosts)].filter((host) => !isAddress(host)).toSorted();
  const byDomain = [...groupedBy(names, party)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byDomain.flatMap(([domain, own]) => {
    const dot = domain.indexOf('.');
    if (dot < 1) return [];
    const label = unicodeLabel(domain.slice(0, dot));
    return [{ domain, label, suffix: domain.slice(dot + 1), hosts: own }];
  });
}

function unicodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return toUnicode(label);
  } catch {
    // Digits are missing or a number grows too large: nobody reads such a label as anything else.
    return label;
  }
}
