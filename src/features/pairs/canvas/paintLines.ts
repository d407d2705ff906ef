import type { Place } from '~/features/pairs/drawing/drawing';
import type { Line, LineBatch } from './drawnLines';
import { lineGeometry, widestBend } from './lineGeometry';
import { onScreen, type View } from './view';

/** So many in view are painted with dash and arrow, if they are not seen from too far for that. */
const mostWithArrows = 600;
const arrowsFromZoom = 0.2;
/** Long paths take longer to paint than many short ones. */
const linesInPath = 64;
/** Pixels at zoom 1. */
const arrowLength = 8;
/** Half its width for its length. */
const arrowSlope = 0.5;

/**
 * Paints what can be seen of the lines: each with dash and arrow, or thin ones where there are many.
 *
 * @param isLit whether they are what is looked at, and not what stands behind the nodes
 * @returns whether lines along a column were bent, as those that are seen from near are
 */
export function paintLines(
  context: CanvasRenderingContext2D,
  batches: readonly LineBatch[],
  view: View,
  width: number,
  height: number,
  isLit: boolean,
): boolean {
  const seen = batches.map(({ ends }) => seenLines(ends, view, width, height));
  const count = seen.reduce((sum, { length }) => sum + length, 0);
  const isNear = count <= mostWithArrows && view.zoom >= arrowsFromZoom;
  for (const [at, batch] of batches.entries()) {
    const own = seen[at] ?? [];
    if (isNear) paintNear(context, batch, own, view);
    else paintFar(context, batch, own, view, isLit ? 1 : quietAlpha(count));
  }
  context.setLineDash([]);
  return isNear;
}

/** The more lines, the fainter each, so that nodes can be seen among them. */
function quietAlpha(count: number): number {
  return Math.min(0.5, Math.max(0.15, 1000 / count));
}

/** The lines whose bounds meet the screen, by their index. */
function seenLines(ends: Float32Array, { zoom, pan }: View, width: number, height: number): number[] {
  const [left, top] = [-pan.x / zoom - widestBend / 2, -pan.y / zoom];
  const [right, bottom] = [left + width / zoom + widestBend, top + height / zoom];
  const seen: number[] = [];
  for (let at = 0; at < ends.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    seen.push(at / 4);
  }
  return seen;
}

function paintFar(
  context: CanvasRenderingContext2D,
  { colour, ends }: LineBatch,
  lines: readonly number[],
  { zoom, pan }: View,
  alpha: number,
): void {
  context.setLineDash([]);
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = 1;
  for (let begin = 0; begin < lines.length; begin += linesInPath) {
    context.beginPath();
    for (const line of lines.slice(begin, begin + linesInPath)) {
      const at = 4 * line;
      context.moveTo((ends[at] ?? 0) * zoom + pan.x, (ends[at + 1] ?? 0) * zoom + pan.y);
      context.lineTo((ends[at + 2] ?? 0) * zoom + pan.x, (ends[at + 3] ?? 0) * zoom + pan.y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintNear(
  context: CanvasRenderingContext2D,
  { colour, lines }: LineBatch,
  seen: readonly number[],
  view: View,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  // Far away, lines and arrows are a little larger than to scale.
  const scale = Math.min(1.4, Math.max(0.6, view.zoom));
  for (const at of seen) {
    const line = lines[at];
    if (line) paintLine(context, line, view, scale);
  }
}

function paintLine(context: CanvasRenderingContext2D, line: Line, view: View, scale: number): void {
  const { dash, width } = line.stroke;
  const geometry = lineGeometry(line, true);
  context.lineWidth = width * scale;
  context.setLineDash(dash.map((part) => part * scale));
  context.beginPath();
  if (geometry.kind === 'loop') {
    const { x, y } = onScreen(geometry.middle, view);
    context.arc(x, y, geometry.radius * view.zoom, 0, 2 * Math.PI);
    context.stroke();
    return;
  }
  const [from, tip] = [onScreen(geometry.from, view), onScreen(geometry.to, view)];
  const control = geometry.kind === 'bent' ? onScreen(geometry.control, view) : from;
  const back = arrowBack(control, tip, arrowLength * scale);
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(control.x, control.y, back.x, back.y);
  context.stroke();
  paintArrow(context, back, tip, arrowSlope);
}

/** Where the arrow begins that ends at `tip`. */
function arrowBack(from: Place, tip: Place, length: number): Place {
  const share = length / Math.max(length, Math.hypot(tip.x - from.x, tip.y - from.y));
  return { x: tip.x - (tip.x - from.x) * share, y: tip.y - (tip.y - from.y) * share };
}

function paintArrow(context: CanvasRenderingContext2D, back: Place, tip: Place, slope: number): void {
  const across = { x: -(tip.y - back.y) * slope, y: (tip.x - back.x) * slope };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(back.x + across.x, back.y + across.y);
  context.lineTo(back.x - across.x, back.y - across.y);
  context.fill();
}
