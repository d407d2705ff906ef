import type { DrawnNode, Place } from './drawing';
import type { LinkStroke } from './linkStroke';
import { nodeSize } from './nodeSize';

const arrowLength = 8;
const arrowHalfWidth = 4;

/** Paints one link from place to place with its dash and an arrow that ends at the shape of `target`, in pixels. */
export function paintLink(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  target: DrawnNode,
  zoom: number,
  { colour, dash, width }: LinkStroke,
): void {
  const scale = Math.min(1.4, Math.max(0.6, zoom));
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width * scale;
  context.setLineDash(dash.map((part) => part * scale));
  context.beginPath();
  if (length < 1) return paintLoop(context, from, target, zoom);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const reach = length - distanceToEdge(target, along) * zoom - 2;
  const tip = { x: from.x + along.x * reach, y: from.y + along.y * reach };
  const end = reach - arrowLength * scale;
  context.moveTo(from.x, from.y);
  context.lineTo(from.x + along.x * end, from.y + along.y * end);
  context.stroke();
  paintArrow(context, tip, along, scale);
}

function paintLoop(context: CanvasRenderingContext2D, { x, y }: Place, node: DrawnNode, zoom: number): void {
  const { width, height } = nodeSize(node);
  const radius = 9 * zoom;
  context.arc(x - (width * zoom) / 2.6, y - (height * zoom) / 2.6 - radius * 0.6, radius, 0, 2 * Math.PI);
  context.stroke();
}

function paintArrow(context: CanvasRenderingContext2D, tip: Place, along: Place, scale: number): void {
  const back = { x: tip.x - along.x * arrowLength * scale, y: tip.y - along.y * arrowLength * scale };
  const half = arrowHalfWidth * scale;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(back.x - along.y * half, back.y + along.x * half);
  context.lineTo(back.x + along.y * half, back.y - along.x * half);
  context.fill();
}

/** From the middle of a node's shape to its edge, coming in the direction `along`. */
function distanceToEdge(node: DrawnNode, along: Place): number {
  const { width, height } = nodeSize(node);
  if (node.kind === 'host') return width / 2;
  return Math.min(
    width / 2 / Math.max(1e-6, Math.abs(along.x)),
    height / 2 / Math.max(1e-6, Math.abs(along.y)),
  );
}
