import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** When something was first and last seen, by those of its pairs that have both dates. Milliseconds since 1970. */
export interface Life {
  readonly first: number;
  readonly last: number;
}

/** When an edge was seen; `null` if a date is unknown, or the last comes before the first. */
export function lifeOf({ window: { first, last } }: PairEdge): Life | null {
  return first === null || last === null || last < first ? null : { first, last };
}

/** The lives of hosts, or of what `nameOf` makes of them. Without a dated pair a host has none. */
export function hostLives(
  edges: readonly PairEdge[],
  nameOf: (host: string) => string = (host) => host,
): Map<string, Life> {
  const lives = new Map<string, Life>();
  for (const edge of edges) {
    const life = lifeOf(edge);
    if (life === null) continue;
    prolong(lives, nameOf(edge.parent), life);
    prolong(lives, nameOf(edge.child), life);
  }
  return lives;
}

function prolong(lives: Map<string, Life>, name: string, life: Life): void {
  const before = lives.get(name);
  if (before && before.first <= life.first && before.last >= life.last) return;
  const first = Math.min(before?.first ?? life.first, life.first);
  const last = Math.max(before?.last ?? life.last, life.last);
  lives.set(name, { first, last });
}
