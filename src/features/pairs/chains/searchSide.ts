import type { PairDirection } from '~/features/pairs/drawing/drawing';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** How a host was reached from one end of a path search. */
interface Arrival {
  /** The host one hop nearer to the end; `null` for the end itself. */
  readonly from: string | null;
  /** The edges between the two, one for each kind. */
  readonly edges: PairEdge[];
  /** Hops from the end. */
  readonly depth: number;
}

/** All that a path search has reached from one end, going to children or to parents. */
export interface SearchSide {
  readonly direction: PairDirection;
  readonly arrivals: Map<string, Arrival>;
  readonly unasked: Set<string>;
}

export function newSide(end: string, direction: PairDirection): SearchSide {
  const arrival = { from: null, edges: [], depth: 0 };
  return { direction, arrivals: new Map([[end, arrival]]), unasked: new Set([end]) };
}

/** The hosts that may still be asked, in the order in which they were reached. */
export function hostsInReach(side: SearchSide, depth: number): string[] {
  return [...side.unasked].filter((host) => hopsOf(side, host) < depth);
}

function hopsOf(side: SearchSide, host: string): number {
  return side.arrivals.get(host)?.depth ?? 0;
}

/** The same in the order of asking: those nearest to the end first, among them those with the fewest known pairs. */
export function hostsToAsk(
  side: SearchSide,
  depth: number,
  knownPairs: ReadonlyMap<string, number>,
): string[] {
  const pairsOf = (host: string): number => knownPairs.get(host) ?? 0;
  return hostsInReach(side, depth).toSorted(
    (a, b) => hopsOf(side, a) - hopsOf(side, b) || pairsOf(a) - pairsOf(b) || (a < b ? -1 : 1),
  );
}

/** The hosts that an answer reaches for the first time. What in it is not of this host and direction says nothing here. */
export function takeAnswer(side: SearchSide, host: string, edges: readonly PairEdge[]): string[] {
  const depth = hopsOf(side, host) + 1;
  const reached: string[] = [];
  for (const edge of edges) {
    const [near, far] = side.direction === 'children' ? [edge.parent, edge.child] : [edge.child, edge.parent];
    if (near !== host || far === host) continue;
    const before = side.arrivals.get(far);
    if (before?.from === host) before.edges.push(edge);
    if (before) continue;
    side.arrivals.set(far, { from: host, edges: [edge], depth });
    side.unasked.add(far);
    reached.push(far);
  }
  return reached;
}

/** From the end to a host that was reached: the edges of each hop, in the order of going. */
export function hopsTo(side: SearchSide, host: string): (readonly PairEdge[])[] {
  const hops: (readonly PairEdge[])[] = [];
  let arrival = side.arrivals.get(host);
  while (arrival && arrival.from !== null) {
    hops.unshift(arrival.edges);
    arrival = side.arrivals.get(arrival.from);
  }
  return hops;
}

/** The most hops that were gone from the end. */
export function depthOf(side: SearchSide): number {
  // Hosts are added level by level, so the last one is among the farthest.
  return [...side.arrivals.values()].at(-1)?.depth ?? 0;
}
