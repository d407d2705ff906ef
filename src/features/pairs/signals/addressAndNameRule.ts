import { counted } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { isAddress } from './isAddress';
import type { Finding, SignalRule } from './signal';

/** So many hosts are worth a mark of their own; of more only the one that they have in common is marked. */
const mostMarked = 10;

/** Source: https://learn.microsoft.com/graph/api/resources/security-hostpair, which calls such pairs odd behaviours. */
export const addressAndNameRule: SignalRule = {
  id: 'address-and-name',
  title: 'Address paired with a name',
  severity: 'low',
  sentence:
    'Pairs between an IP address and a name. Microsoft’s page on host pairs counts them among odd behaviours that go against ' +
    'DNS standards: pages are asked for by name, and redirects and scripts name names.',
  find({ edges }) {
    const mixed = edges.filter(({ parent, child }) => isAddress(parent) !== isAddress(child));
    const pairsOf = groupedBy(
      mixed.flatMap(({ parent, child }) => [parent, child]),
      (host) => host,
    );
    const weight = (host: string): number => pairsOf.get(host)?.length ?? 0;
    const groups = groupedBy(mixed, ({ parent, child }) => {
      const [address, name] = isAddress(parent) ? [parent, child] : [child, parent];
      return weight(name) > weight(address) ? name : address;
    });
    return [...groups].map(([host, own]) => mixedFinding(host, own));
  },
};

function mixedFinding(host: string, edges: readonly PairEdge[]): Finding {
  const others = [
    ...new Set(edges.map(({ parent, child }) => (parent === host ? child : parent))),
  ].toSorted();
  const addresses = isAddress(host) ? [host] : others;
  const sort = isAddress(host) ? ['the name', 'names'] : ['the address', 'addresses'];
  return {
    why:
      `${hostWord(host)} is paired with ${sort[others.length === 1 ? 0 : 1]} ${hostList(others)} ` +
      `(${counted(edges.length, 'pair')}).`,
    edges,
    hosts: addresses.length > mostMarked ? [host] : addresses,
  };
}
