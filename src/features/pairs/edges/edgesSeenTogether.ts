import { sameVisit } from './overlap';
import type { PairEdge } from './pairEdge';

/**
 * Of each hop's parallel edges one, so that all hops share the longest time; where they share none, the first of each.
 * Hops without an edge are left out.
 */
export function edgesSeenTogether(hops: readonly (readonly PairEdge[])[]): PairEdge[] {
  let best: { readonly length: number; readonly edges: PairEdge[] } | null = null;
  // A shared time can be shifted back until it begins with one of its edges.
  for (const begin of new Set(hops.flat().map(firstOf))) {
    const edges = hops.flatMap((hop) => lastingFrom(hop, begin));
    if (edges.length < hops.length) continue;
    const length = Math.min(...edges.map(lastOf)) - begin;
    if (best === null || length > best.length) best = { length, edges };
  }
  return best?.edges ?? hops.flatMap((hop) => hop.slice(0, 1));
}

function lastingFrom(hop: readonly PairEdge[], begin: number): PairEdge[] {
  let longest: PairEdge | null = null;
  for (const edge of hop) {
    if (firstOf(edge) > begin || lastOf(edge) < begin) continue;
    if (longest === null || lastOf(edge) > lastOf(longest)) longest = edge;
  }
  return longest === null ? [] : [longest];
}

/** Windows as far apart as `overlap` lets pass meet when each is longer by half of that. An unknown end rules nothing out. */
function firstOf({ window }: PairEdge): number {
  return (window.first ?? -Infinity) - sameVisit / 2;
}

function lastOf({ window }: PairEdge): number {
  return (window.last ?? Infinity) + sameVisit / 2;
}
