import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { Expansion, PairsView } from '~/features/pairs/pairsState';

/** Documented spellings of redirects; the service compares them as they are. */
const redirectKinds = ['redirect', 'topLevelRedirect', 'finalRedirect'];

/** One hop of a path, brought in from its parent. */
export function hopExpansion({ parent, child, kind }: PairEdge): Expansion {
  return {
    hostId: parent,
    direction: 'children',
    kinds: [kind ?? ''],
    from: null,
    to: null,
    picked: [child],
  };
}

/** Where a host redirects to. */
export function redirectExpansion(hostId: string): Expansion {
  return { hostId, direction: 'children', kinds: redirectKinds, from: null, to: null, picked: null };
}

/** The hosts whose redirects are asked for, in lower case. */
export function followedHosts({
  starts,
  expansions,
}: Pick<PairsView, 'starts' | 'expansions'>): ReadonlySet<string> {
  const asked = expansions.filter(
    ({ direction, kinds, picked }) =>
      direction === 'children' && picked === null && (kinds.length === 0 || kinds.includes('redirect')),
  );
  return new Set([...starts, ...asked.map(({ hostId }) => hostId)].map((host) => host.toLowerCase()));
}
