import type { PairEdge } from './pairEdge';

/** The pairs of a host, and those between the hosts that it has pairs with. All pairs for `null`. */
export function edgesAround(edges: readonly PairEdge[], host: string | null): readonly PairEdge[] {
  if (host === null) return edges;
  const near = new Set([host]);
  for (const { parent, child } of edges) {
    if (parent === host) near.add(child);
    if (child === host) near.add(parent);
  }
  return edges.filter(({ parent, child }) => near.has(parent) && near.has(child));
}
