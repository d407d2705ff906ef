import { type LabelledNode, type Labels, shapeBox } from './labels';
import type { Box } from './labelRoom';
import { groupCount } from './nodeSize';
import { outlineNode } from './paintNode';

/** Seen from further away, a count could not be read. */
const countsFromZoom = 0.45;

/** Writes into each group how many hosts are in it. */
export function paintCounts(
  context: CanvasRenderingContext2D,
  { colours }: Labels,
  seen: readonly LabelledNode[],
  zoom: number,
): void {
  if (zoom < countsFromZoom) return;
  context.font = `600 ${11 * zoom}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.fillStyle = colours.ink;
  for (const { node, at } of seen) {
    if (node.kind === 'group') context.fillText(groupCount(node.hosts), at.x, at.y + 0.5 * zoom);
  }
}

/** Marks what is flagged by a ring, and by a corner for whoever cannot tell the ring's colour. */
export function paintFlags(
  context: CanvasRenderingContext2D,
  { flagged, colours }: Labels,
  seen: readonly LabelledNode[],
  zoom: number,
): void {
  const marked = seen.filter(({ node }) => flagged.has(node.id));
  context.beginPath();
  for (const { node, at } of marked) outlineNode(context, node, at, zoom, 3);
  context.strokeStyle = colours.flag;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = colours.flag;
  context.strokeStyle = colours.paper;
  for (const one of marked) paintCorner(context, shapeBox(one, zoom));
}

/** Marks what is pinned by the head of a pin: on a host in its middle, on a group, where a count stands, above it. */
export function paintPins(
  context: CanvasRenderingContext2D,
  { pinned, colours }: Labels,
  seen: readonly LabelledNode[],
  zoom: number,
): void {
  const radius = Math.max(2, 3 * zoom);
  for (const one of seen) {
    if (!pinned.has(one.node.id)) continue;
    const y = one.node.kind === 'group' ? shapeBox(one, zoom).y1 : one.at.y;
    context.beginPath();
    context.arc(one.at.x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colours.paper;
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.2;
    context.fill();
    context.stroke();
  }
}

function paintCorner(context: CanvasRenderingContext2D, { x1, y1 }: Box): void {
  const [x, y] = [x1 - 2, y1 - 3];
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x + 6, y + 4);
  context.lineTo(x - 6, y + 4);
  context.closePath();
  context.stroke();
  context.fill();
}
