import type { Drawing, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import type { HostBadge } from '~/features/pairs/edges/hostBadge';
import type { DrawingColours } from './drawingColours';
import type { Box } from './labelRoom';
import { nodeSize } from './nodeSize';
import { onScreen, type View } from './view';

/** What is written on a drawing. */
export interface Labels {
  readonly drawing: Drawing;
  readonly places: Places;
  /** Safe to show on one line. */
  readonly label: (node: DrawnNode) => string;
  /** Beside a node, by its id: how much of it is not on the drawing. */
  readonly badges: ReadonlyMap<string, HostBadge>;
  /** Words on lines, by link id. */
  readonly lineNotes: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  /** Nodes that stay where they are. */
  readonly pinned: ReadonlySet<string>;
  /** These are written before all others, and over them. */
  readonly first: ReadonlySet<string>;
  /** Where the starts stand, in the drawing's units: links lead that way, so words stand on the other side. */
  readonly middle: number;
  readonly colours: DrawingColours;
}

/** A node in view, and where its words stand. */
export interface LabelledNode {
  readonly node: DrawnNode;
  /** In pixels. */
  readonly at: Place;
  readonly side: 'left' | 'right' | 'below';
}

/** The x of the first start; left of everything where there is none. */
export function middleOf({ nodes }: Drawing, places: Places): number {
  const start = nodes.find(isStart);
  return (start && places.get(start.id)?.x) ?? Number.NEGATIVE_INFINITY;
}

/** The nodes whose middle is on a screen of this size. */
export function labelledNodes(
  { drawing, places, middle }: Labels,
  view: View,
  width: number,
  height: number,
): LabelledNode[] {
  const seen: LabelledNode[] = [];
  for (const node of drawing.nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    const at = onScreen(place, view);
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
    const outer = place.x < middle ? 'left' : 'right';
    seen.push({ node, at, side: isStart(node) ? 'below' : outer });
  }
  return seen;
}

/** The most important of them, most important first. */
export function byImportance(
  { flagged, first, badges }: Labels,
  seen: readonly LabelledNode[],
  zoom: number,
): LabelledNode[] {
  const rank = ({ node }: LabelledNode): number => {
    if (isStart(node)) return 0;
    if (first.has(node.id)) return 1;
    if (flagged.has(node.id)) return 2;
    if (node.kind === 'group') return 3;
    return badges.has(node.id) ? 4 : 5;
  };
  return seen
    .map((one) => ({ one, rank: rank(one) }))
    .filter((ranked) => zoom >= allFromZoom || ranked.rank <= 2)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostLabels)
    .map(({ one }) => one);
}

const mostLabels = 300;
/** Seen from further away, only what comes first is written. */
const allFromZoom = 0.3;

function isStart(node: DrawnNode): boolean {
  return node.kind === 'host' && node.isStart;
}

/** The pixels that the shape of a node takes. */
export function shapeBox({ node, at }: LabelledNode, zoom: number): Box {
  const { width, height } = nodeSize(node);
  const [w, h] = [(width * zoom) / 2, (height * zoom) / 2];
  return { x1: at.x - w, y1: at.y - h, x2: at.x + w, y2: at.y + h };
}
