import { chainLinks, timeInCommon } from './chainLinks';
import { chainEnds, mostTelling, type Rival, type Side } from './chainRivals';
import type { Drawing } from '~/features/pairs/drawing/drawing';
import type { EgoRanks } from './egoRanks';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { linkLook } from '~/features/pairs/edges/linkKinds';

/** How an ego view goes on outward, away from the starts; one flag for each node. */
export interface EgoChains {
  /** Continues the row of the node that it was reached from, as the next hop of a chain does. */
  readonly isHeir: Uint8Array;
  /** Others further out were reached from it. */
  readonly leadsOn: Uint8Array;
}

/**
 * Each node has at most one heir, a start one on either side: the most telling hop, else another redirect, else the
 * only one that was reached from it.
 */
export function egoChains(drawing: Drawing, ranks: EgoRanks): EgoChains {
  const outward = ranks.order.filter((node) => isOutward(ranks, node));
  const leadsOn = new Uint8Array(drawing.nodes.length);
  for (const node of outward) leadsOn[ranks.from[node] ?? -1] = 1;
  const hops = hopsBehind(drawing, ranks, outward);
  const isHeir = new Uint8Array(drawing.nodes.length);
  const isEnd = chainEnds(drawing);

  function rival(node: number, side: Side): Rival {
    const link = ranks.via[node] ?? -1;
    const before = ranks.via[ranks.from[node] ?? -1] ?? -1;
    const behind = hops[node] ?? 0;
    return {
      node,
      link,
      lead: behind > 0 || isEnd(node, side) ? 2 : (leadsOn[node] ?? 0),
      inTime: timeInCommon(chainLinks(drawing), link, before),
      hops: behind,
    };
  }

  for (const side of [-1, 1] as const) {
    const reached = outward.filter((node) => Math.sign(ranks.rank[node] ?? 0) === side);
    for (const group of groupedBy(reached, (node) => ranks.from[node]).values()) {
      const [only] = group;
      const rivals = group.length === 1 ? [] : redirectsOf(drawing, ranks, group);
      const heir =
        group.length === 1
          ? only
          : mostTelling(
              drawing,
              rivals.map((node) => rival(node, side)),
            );
      if (heir !== undefined) isHeir[heir] = 1;
    }
  }
  return { isHeir, leadsOn };
}

function isOutward({ rank, from }: EgoRanks, node: number): boolean {
  const parent = from[node] ?? -1;
  return parent >= 0 && Math.abs(rank[node] ?? 0) > Math.abs(rank[parent] ?? 0);
}

/** How many hops go on from each node, one behind the other. */
function hopsBehind(drawing: Drawing, { from, via }: EgoRanks, outward: readonly number[]): Int32Array {
  const { isHop } = chainLinks(drawing);
  const hops = new Int32Array(drawing.nodes.length);
  // Backwards, each node comes after all that were reached from it.
  for (const node of outward.toReversed()) {
    const before = from[node] ?? -1;
    if (isHop[via[node] ?? -1] === 1) hops[before] = Math.max(hops[before] ?? 0, (hops[node] ?? 0) + 1);
  }
  return hops;
}

/** Those nodes that a hop leads to; where there are none, those that any redirect leads to. */
function redirectsOf(drawing: Drawing, { via }: EgoRanks, nodes: readonly number[]): readonly number[] {
  const { isHop } = chainLinks(drawing);
  const hops = nodes.filter((node) => isHop[via[node] ?? -1] === 1);
  return hops.length > 0 ? hops : nodes.filter((node) => isRedirect(drawing, via[node] ?? -1));
}

function isRedirect({ links }: Drawing, at: number): boolean {
  return links[at]?.edges.some(({ kind }) => linkLook(kind).family === 'redirects') ?? false;
}
