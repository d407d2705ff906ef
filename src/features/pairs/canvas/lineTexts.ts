import type { Drawing, DrawnLink } from '~/features/pairs/drawing/drawing';
import { formatCount } from '~/shared/lib/numbers';

/**
 * What stands on the lines of a drawing: what is to be noted of one, and how many pairs it stands for where these are several;
 * '' for nothing. That each host of a group has one pair is said by the group's own count.
 */
export function lineTexts(
  { nodes }: Drawing,
  notes: ReadonlyMap<string, string>,
): (link: DrawnLink) => string {
  const sizes = new Map(
    nodes.flatMap((node) => (node.kind === 'group' ? [[node.id, node.hosts.length]] : [])),
  );
  return ({ id, from, to, edges }) => {
    const note = notes.get(id) ?? '';
    const isSaid = edges.length < 2 || edges.length === (sizes.get(from) ?? sizes.get(to));
    return isSaid ? note : `${note} ×${formatCount(edges.length)}`.trim();
  };
}
