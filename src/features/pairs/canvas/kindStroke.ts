import type { DrawnLink } from '~/features/pairs/drawing/drawing';
import { compareLinkKinds, linkLook } from '~/features/pairs/edges/linkKinds';
import type { LinkStroke } from './linkStroke';

/** A line looks like the most telling kind that it stands for, and is thicker the more pairs it stands for. */
export function kindStroke({ edges }: DrawnLink, isDark: boolean): LinkStroke {
  const kinds = edges.map(({ kind }) => kind).toSorted(compareLinkKinds);
  const { light, dark, dash } = linkLook(kinds[0] ?? null);
  return { colour: isDark ? dark : light, dash, width: 1.5 + Math.min(3, Math.log10(edges.length)) };
}
