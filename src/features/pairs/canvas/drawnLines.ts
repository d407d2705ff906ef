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
  const isTwoWay = twoWay(drawing.links);
  const byColour = new Map<string, Line[]>();
  for (const link of drawing.links) {
    const from = nodes.has(link.from) ? places.get(link.from) : undefined;
    const to = places.get(link.to);
    const target = nodes.get(link.to);
    if (!from || !to || !target) continue;
    const stroke = linkLook(link);
    const line = { link, from, to, target, stroke, isTwoWay: isTwoWay(link), middle };
    const batch = byColour.get(stroke.colour);
    if (batch) batch.push(line);
    else byColour.set(stroke.colour, [line]);
  }
  return [...byColour].map(([colour, lines]) => ({ colour, lines, ends: endsOf(lines) }));
}

/** Tells of each of these links whether another one leads the other way. */
export function twoWay(links: readonly DrawnLink[]): (link: DrawnLink) => boolean {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const known = targets.get(from);
    if (known) known.add(to);
    else targets.set(from, new Set([to]));
  }
  return ({ from, to }) => from !== to && targets.get(to)?.has(from) === true;
}

function endsOf(lines: readonly Line[]): Float32Array {
  const ends = new Float32Array(4 * lines.length);
  let at = 0;
  for (const { from, to } of lines) {
    ends[at] = from.x;
    ends[at + 1] = from.y;
    ends[at + 2] = to.x;
    ends[at + 3] = to.y;
    at += 4;
  }
  return ends;
}
