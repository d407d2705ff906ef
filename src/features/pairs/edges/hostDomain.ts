import { publicSuffix } from '~/shared/lib/publicSuffix';
import { isAddress } from '~/features/pairs/signals/isAddress';

const known = new Map<string, string>();
const mostKnown = 200_000;

/**
 * The registrable domain of a host id in lower case (`cdn.shop.example` → `shop.example`). An address, or a name that is
 * a public suffix itself, belongs to nobody else: for those it is the host.
 */
export function hostDomain(host: string): string {
  const before = known.get(host);
  if (before !== undefined) return before;
  const domain = isAddress(host) ? host : (publicSuffix(host).registrableDomain ?? host);
  // Grouping, filters and suggestions ask for the same hosts again and again; the list takes microseconds for each.
  if (known.size >= mostKnown) known.clear();
  known.set(host, domain);
  return domain;
}
