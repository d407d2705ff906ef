import type { Drawing, DrawnNode, Places } from '~/features/pairs/drawing/drawing';
import { drawnNeighbours, eachNeighbour } from '~/features/pairs/drawing/drawnNeighbours';
import { drawnLines, type LineBatch } from './drawnLines';
import { middleOf } from './labels';
import type { LinkStrokeOf } from './linkStroke';

/** Hosts that are looked at, with their links and what these lead to. */
export interface Highlight {
  readonly lines: readonly LineBatch[];
  /** The hosts and their neighbours. */
  readonly nodes: readonly DrawnNode[];
}

/** How much wider a lit link is than the same link unlit. */
const extraWidth = 0.8;

export function highlight(
  drawing: Drawing,
  places: Places,
  linkLook: LinkStrokeOf,
  centres: ReadonlySet<string>,
): Highlight {
  const drawn = drawnNeighbours(drawing);
  const nodes = new Set<number>();
  const links = new Set<number>();
  for (const id of centres) {
    const centre = drawn.indexOf.get(id);
    if (centre === undefined) continue;
    nodes.add(centre);
    for (const side of [drawn.children, drawn.parents]) {
      eachNeighbour(side, centre, (neighbour, link) => {
        nodes.add(neighbour);
        links.add(link);
      });
    }
  }
  const lit = [...nodes].flatMap((node) => drawing.nodes[node] ?? []);
  const litLinks = [...links].flatMap((link) => drawing.links[link] ?? []);
  return {
    nodes: lit,
    lines: drawnLines(
      { nodes: lit, links: litLinks },
      places,
      (link) => {
        const stroke = linkLook(link);
        return { ...stroke, width: stroke.width + extraWidth };
      },
      middleOf(drawing, places),
    ),
  };
}
