import { hostDomain } from '~/features/pairs/edges/hostDomain';

/** The registrable domain of a host, or the host itself where it has none; a final dot does not make another party. */
export function party(host: string): string {
  return hostDomain(host.endsWith('.') ? host.slice(0, -1) : host);
}
