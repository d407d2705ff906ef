import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';
import type { DrawingColours } from './drawingColours';
import { nodeSize, startBorder, startOutline, startSize } from './nodeSize';

/** Paints the shape of a node as Cytoscape draws it, `at` pixels. */
export function paintNode(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  { x, y }: Place,
  zoom: number,
  colours: DrawingColours,
): void {
  const { width, height } = nodeSize(node);
  context.beginPath();
  if (node.kind === 'group') {
    context.roundRect(x - (width * zoom) / 2, y - (height * zoom) / 2, width * zoom, height * zoom, 5 * zoom);
    context.fillStyle = colours.group;
    context.strokeStyle = colours.groupEdge;
    context.lineWidth = 1.5 * zoom;
    context.fill();
    context.stroke();
    return;
  }
  context.arc(x, y, (width * zoom) / 2, 0, 2 * Math.PI);
  context.fillStyle = node.isStart ? colours.start : colours.host;
  context.fill();
  if (node.isStart) paintStartRings(context, { x, y }, zoom, colours);
}

/** A gap in the ground's colour, and a ring around it. */
function paintStartRings(
  context: CanvasRenderingContext2D,
  { x, y }: Place,
  zoom: number,
  { paper, start }: DrawingColours,
): void {
  const radius = startSize.width / 2;
  for (const { colour, width, at } of [
    { colour: paper, width: startBorder, at: radius },
    { colour: start, width: startOutline, at: radius + (startBorder + startOutline) / 2 },
  ]) {
    context.beginPath();
    context.arc(x, y, at * zoom, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width * zoom;
    context.stroke();
  }
}

/** Adds the outline of a node to the path, `gap` pixels away from its shape. */
export function outlineNode(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  { x, y }: Place,
  zoom: number,
  gap: number,
): void {
  const { width, height } = nodeSize(node);
  const [w, h] = [width * zoom + 2 * gap, height * zoom + 2 * gap];
  if (node.kind === 'group') {
    context.roundRect(x - w / 2, y - h / 2, w, h, 5 * zoom + gap);
    return;
  }
  context.moveTo(x + w / 2, y);
  context.arc(x, y, w / 2, 0, 2 * Math.PI);
}
