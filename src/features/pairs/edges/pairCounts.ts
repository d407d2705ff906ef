import { formatCount } from '~/shared/lib/numbers';
import type { PairDirection } from '~/features/pairs/drawing/drawing';
import { counted } from './daySpan';
import { compareLinkKinds, linkLook } from './linkKinds';
import type { PairEdge } from './pairEdge';

/** How many pairs of one kind a host has on one side; each is with another host. */
export interface KindCount {
  readonly kind: string | null;
  readonly count: number;
}

/** What a host has on one side: how many different hosts, or pairs; and how many pairs by kind, the most telling kind first. */
export interface SideCount {
  readonly count: number;
  readonly kinds: readonly KindCount[];
}

/** A host's pairs in a set. A pair of the host with itself counts on both sides, as the service counts it. */
export interface PairCounts extends Readonly<Record<PairDirection, SideCount>> {
  readonly isOwnParent: boolean;
  /** What is counted on both sides: the service counts pairs, of which one host can have several. */
  readonly of: 'hosts' | 'pairs';
}

/** The pairs of each host of a set, by host; a pair of a host with itself once. */
export function edgesByHost(edges: readonly PairEdge[]): ReadonlyMap<string, readonly PairEdge[]> {
  const byHost = new Map<string, PairEdge[]>();
  const add = (host: string, edge: PairEdge): void => {
    const own = byHost.get(host);
    if (own) own.push(edge);
    else byHost.set(host, [edge]);
  };
  for (const edge of edges) {
    add(edge.parent, edge);
    if (edge.child !== edge.parent) add(edge.child, edge);
  }
  return byHost;
}

/** Counts a host's pairs among edges, of which those without the host count for nothing. */
export function pairCounts(host: string, edges: readonly PairEdge[]): PairCounts {
  const asChild = edges.filter(({ child }) => child === host);
  const asParent = edges.filter(({ parent }) => parent === host);
  return {
    parents: sideCount(asChild, ({ parent }) => parent),
    children: sideCount(asParent, ({ child }) => child),
    isOwnParent: asChild.some(({ parent }) => parent === host),
    of: 'hosts',
  };
}

function sideCount(edges: readonly PairEdge[], other: (edge: PairEdge) => string): SideCount {
  const byKind = new Map<string, KindCount>();
  for (const { kind } of edges) {
    const { key } = linkLook(kind);
    const before = byKind.get(key);
    byKind.set(key, { kind: before ? before.kind : kind, count: (before?.count ?? 0) + 1 });
  }
  return {
    count: new Set(edges.map(other)).size,
    kinds: [...byKind.values()].toSorted((a, b) => compareLinkKinds(a.kind, b.kind)),
  };
}

/** `3 parents, 4,812 children`; `1 parent, no children`; `2 parents, 1 child, itself among both`; `4,800 pairs with parents, no pairs with children`. */
export function countsText({ parents, children, isOwnParent, of }: PairCounts): string {
  const sides =
    of === 'hosts'
      ? `${sideText(parents.count, 'parent', 'parents')}, ${sideText(children.count, 'child', 'children')}`
      : `${pairsText(parents.count)} with parents, ${pairsText(children.count)} with children`;
  return isOwnParent ? `${sides}, itself among both` : sides;
}

function pairsText(count: number): string {
  return count === 0 ? 'no pairs' : counted(count, 'pair');
}

function sideText(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** `script.src 4,100, img.src 712`: the pairs of one side by kind. */
export function kindsText({ kinds }: SideCount): string {
  return kinds.map(({ kind, count }) => `${linkLook(kind).label} ${formatCount(count)}`).join(', ');
}

/**
 * For a badge: parents that lead in, children it leads out to, `↘3 ↗4812`; sides without any are left out. From 10,000 on
 * `↗49.9k`, cut and never rounded up: no more is said than there is.
 */
export function badgeText({ parents, children }: PairCounts): string {
  const sides = [
    { arrow: '↘', count: parents.count },
    { arrow: '↗', count: children.count },
  ];
  return sides
    .filter(({ count }) => count > 0)
    .map(({ arrow, count }) => arrow + shortCount(count))
    .join(' ');
}

function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  const [size, letter] = count < 1_000_000 ? [1000, 'k'] : [1_000_000, 'M'];
  return `${Math.floor((count / size) * 10) / 10}${letter}`;
}
