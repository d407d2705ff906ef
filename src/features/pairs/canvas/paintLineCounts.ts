import { twoWay } from './drawnLines';
import type { Labels } from './labels';
import type { LabelRoom } from './labelRoom';
import { lineTexts } from './lineTexts';
import { bendControl, placeOnBent } from './lineGeometry';
import { onScreen, type View } from './view';

const countsFromZoom = 0.6;
const mostLines = 300;
const halfHeight = 7;

/** Writes on lines what is to be noted of them, and how many pairs they stand for where these are several. */
export function paintLineCounts(
  context: CanvasRenderingContext2D,
  { drawing, places, lineNotes, colours, middle: starts }: Labels,
  view: View,
  room: LabelRoom,
): void {
  if (view.zoom < countsFromZoom || drawing.links.length > mostLines) return;
  const isTwoWay = twoWay(drawing.links);
  const textOf = lineTexts(drawing, lineNotes);
  context.font = `600 ${Math.min(12, Math.max(9, 10 * view.zoom))}px system-ui, sans-serif`;
  context.textAlign = 'center';
  for (const link of drawing.links) {
    const { from, to } = link;
    const [a, b] = [places.get(from), places.get(to)];
    const text = textOf(link);
    if (!a || !b || text === '' || from === to) continue;
    const halfWidth = context.measureText(text).width / 2 + 3;
    const control = bendControl(a, b, isTwoWay(link), starts);
    const middle = control ? placeOnBent(a, control, b, 0.5) : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const { x, y } = onScreen(middle, view);
    if (!room.take({ x1: x - halfWidth, y1: y - halfHeight, x2: x + halfWidth, y2: y + halfHeight }))
      continue;
    context.fillStyle = colours.paper;
    context.fillRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    context.fillStyle = colours.quiet;
    context.fillText(text, x, y);
  }
}
