import { groupedBy } from '~/features/pairs/edges/groupedBy';
import type { ObservedWindow, PairEdge } from '~/features/pairs/edges/pairEdge';

/** That one host sent visitors on to another, by whichever kinds of redirect. */
export interface RedirectHop {
  readonly from: string;
  readonly to: string;
  /** At least one. */
  readonly edges: readonly PairEdge[];
  /** From the earliest first to the latest last sighting of its edges; `null` where one of them lacks that end. */
  readonly window: ObservedWindow;
}

const hopKinds = new Set(['redirect', 'toplevelredirect']);

/** Whether an edge is one step of a redirect. */
export function isHop(edge: PairEdge): boolean {
  return edge.kind !== null && hopKinds.has(edge.kind.toLowerCase());
}

/** Whether an edge tells where redirects ended, over steps that it does not name. */
export function isFinalRedirect(edge: PairEdge): boolean {
  return edge.kind?.toLowerCase() === 'finalredirect';
}

/** Steps by the host that they start at, the last seen first. Redirects of a host to itself lead nowhere and are left out. */
export function redirectHops(edges: readonly PairEdge[]): Map<string, RedirectHop[]> {
  const steps = edges.filter((edge) => isHop(edge) && edge.parent !== edge.child);
  const byEnds = groupedBy(steps, ({ parent, child }) => JSON.stringify([parent, child]));
  const hops = [...byEnds.values()].map(hopOf).toSorted(newestFirst);
  return groupedBy(hops, ({ from }) => from);
}

function hopOf(edges: readonly PairEdge[]): RedirectHop {
  const firsts = edges.map(({ window }) => window.first);
  const lasts = edges.map(({ window }) => window.last);
  const window = {
    first: firsts.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b))),
    last: lasts.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
  // Hops are made from groups, and a group has a first edge.
  const { parent, child } = edges[0] as PairEdge;
  return { from: parent, to: child, edges, window };
}

function newestFirst(a: RedirectHop, b: RedirectHop): number {
  const later = (b.window.last ?? Infinity) - (a.window.last ?? Infinity);
  // Two open ends give NaN, which is no order.
  if (later) return later;
  return a.to < b.to ? -1 : Number(a.to > b.to);
}
