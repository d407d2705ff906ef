import { compareLinkKinds, linkLook } from './linkKinds';
import { badgeText, type PairCounts } from './pairCounts';

/** How much there is of a host beyond the drawing: how many by direction, and of which kinds. */
export interface HostBadge {
  readonly text: string;
  /** The most telling first; empty where nothing is known. Shares add up to 1. */
  readonly kinds: readonly BadgeKind[];
}

/** Kinds of one colour. */
interface BadgeKind {
  /** On light and on dark grounds, `#rrggbb`. */
  readonly light: string;
  readonly dark: string;
  readonly share: number;
}

/** Where it was not asked how much there is. */
export const unaskedBadge: HostBadge = { text: '?', kinds: [] };

export function hostBadge(counts: PairCounts): HostBadge {
  const all = [...counts.parents.kinds, ...counts.children.kinds];
  const sum = all.reduce((total, { count }) => total + count, 0);
  const byColour = new Map<string, BadgeKind>();
  for (const { kind, count } of all.toSorted((a, b) => compareLinkKinds(a.kind, b.kind))) {
    const { light, dark } = linkLook(kind);
    const before = byColour.get(light)?.share ?? 0;
    byColour.set(light, { light, dark, share: before + count / sum });
  }
  return { text: badgeText(counts), kinds: [...byColour.values()] };
}
