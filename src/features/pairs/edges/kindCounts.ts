import { compareLinkKinds, linkLook } from './linkKinds';
import type { PairEdge } from './pairEdge';

export interface CountedKind {
  readonly kind: string | null;
  readonly label: string;
  readonly count: number;
}

/** How many pairs are of each kind, those that read alike together, the most telling kind first. */
export function kindCounts(edges: readonly PairEdge[]): readonly CountedKind[] {
  const counts = new Map<string, CountedKind>();
  for (const { kind } of edges) {
    const { label } = linkLook(kind);
    counts.set(label, { kind, label, count: (counts.get(label)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => compareLinkKinds(a.kind, b.kind));
}
