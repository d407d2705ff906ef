import type { Drawing, DrawnLink, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import { middleOf } from './labels';
import type { LinkStroke, LinkStrokeOf } from './linkStroke';

/** One line of a drawing with all that painting it takes. */
export interface Line {
  readonly link: DrawnLink;
  readonly from: Place;
  readonly to: Place;
  readonly target: DrawnNode;
  readonly stroke: LinkStroke;
  /** Whether another line goes the other way between the same nodes: then each keeps to its right. */
  readonly isTwoWay: boolean;
  /** Where the starts stand: names stand on the other side of a node, and lines along a column are bent to this one. */
  readonly middle: number;
}

/** Lines of one colour. */
export interface LineBatch {
  readonly colour: string;
  readonly lines: readonly Line[];
  /** x and y of where each line begins and ends, four numbers a line: what painting thousands of them reads. */
  readonly ends: Float32Array;
}

/**
 * The links between nodes that have a place, by colour.
 *
 * @param middle of the whole drawing, where this is a part of one
 */
export function drawnLines(
  drawing: Drawing,
  places: Places,
  linkLook: LinkStrokeOf,
  middle = middleOf(drawing, places),
): LineBatch[] {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const ways = new Set(drawing.links.map(({ from, to }) => `${from}\n${to}`));
  const byColour = new Map<string, Line[]>();
  for (const link of drawing.links) {
    const from = nodes.has(link.from) ? places.get(link.from) : undefined;
    const to = places.get(link.to);
    const target = nodes.get(link.to);
    if (!from || !to || !target) continue;
    const stroke = linkLook(link);
    const isTwoWay = link.from !== link.to && ways.has(`${link.to}\n${link.from}`);
    const line = { link, from, to, target, stroke, isTwoWay, middle };
    const batch = byColour.get(stroke.colour);
    if (batch) batch.push(line);
    else byColour.set(stroke.colour, [line]);
  }
  return [...byColour].map(([colour, lines]) => ({ colour, lines, ends: endsOf(lines) }));
}

function endsOf(lines: readonly Line[]): Float32Array {
  const ends = new Float32Array(4 * lines.length);
  for (const [at, { from, to }] of lines.entries()) ends.set([from.x, from.y, to.x, to.y], 4 * at);
  return ends;
}
