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
 * Each node has at most one heir, a start one on either side: the redirect that leads on, else a redirect, else the only
 * one that was reached from it.
 */
export function egoChains(drawing: Drawing, ranks: EgoRanks): EgoChains {
  const outward = ranks.order.filter((node) => isOutward(ranks, node));
  const leadsOn = new Uint8Array(drawing.nodes.length);
  for (const node of outward) leadsOn[ranks.from[node] ?? -1] = 1;
  const isHeir = new Uint8Array(drawing.nodes.length);
  for (const side of [-1, 1]) {
    const reached = outward.filter((node) => Math.sign(ranks.rank[node] ?? 0) === side);
    for (const rivals of groupedBy(reached, (node) => ranks.from[node]).values()) {
      const heir = heirOf(drawing, ranks, leadsOn, rivals);
      if (heir !== undefined) isHeir[heir] = 1;
    }
  }
  return { isHeir, leadsOn };
}

function isOutward({ rank, from }: EgoRanks, node: number): boolean {
  const parent = from[node] ?? -1;
  return parent >= 0 && Math.abs(rank[node] ?? 0) > Math.abs(rank[parent] ?? 0);
}

function heirOf(
  drawing: Drawing,
  { via }: EgoRanks,
  leadsOn: Uint8Array,
  rivals: readonly number[],
): number | undefined {
  if (rivals.length === 1) return rivals[0];
  const redirected = rivals.filter((node) =>
    drawing.links[via[node] ?? -1]?.edges.some(({ kind }) => linkLook(kind).family === 'redirects'),
  );
  return redirected.find((node) => leadsOn[node] === 1) ?? redirected[0];
}
