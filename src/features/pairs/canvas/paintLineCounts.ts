import { twoWay } from './drawnLines';
import type { Labels } from './labels';
import type { LabelRoom } from './labelRoom';
import { bendControl, placeOnBent } from './lineGeometry';
import { onScreen, type View } from './view';

const countsFromZoom = 0.6;
const mostLines = 300;
const halfWidth = 10;
const halfHeight = 7;

/** Writes on lines between two hosts how many pairs they stand for. A group says its count itself. */
export function paintLineCounts(
  context: CanvasRenderingContext2D,
  { drawing, places, colours, middle: starts }: Labels,
  view: View,
  room: LabelRoom,
): void {
  if (view.zoom < countsFromZoom || drawing.links.length > mostLines) return;
  const hosts = new Set(drawing.nodes.filter(({ kind }) => kind === 'host').map(({ id }) => id));
  const isTwoWay = twoWay(drawing.links);
  context.font = `600 ${Math.min(12, 10 * view.zoom)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  for (const link of drawing.links) {
    const { from, to, edges } = link;
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b || edges.length < 2 || from === to || !hosts.has(from) || !hosts.has(to)) continue;
    const control = bendControl(a, b, isTwoWay(link), starts);
    const middle = control ? placeOnBent(a, control, b, 0.5) : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const { x, y } = onScreen(middle, view);
    if (!room.take({ x1: x - halfWidth, y1: y - halfHeight, x2: x + halfWidth, y2: y + halfHeight }))
      continue;
    context.fillStyle = colours.paper;
    context.fillRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    context.fillStyle = colours.quiet;
    context.fillText(`×${edges.length}`, x, y);
  }
}
