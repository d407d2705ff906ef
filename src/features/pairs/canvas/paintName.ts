import { type LabelledNode, type Labels, shapeBox } from './labels';
import type { Box, LabelRoom } from './labelRoom';
import { shortenedText } from './shortenedText';

/** Pixels that a name may take where nothing is in the way, and that it needs at least to say anything. */
const widestName = 220;
const narrowestName = 84;
/** At zoom 1, what a column leaves for a name. */
const columnRoom = 170;
const gap = 5;

/**
 * Writes the name of a node beside its shape, or behind its badge, shortened if that makes room. That of a start is
 * written in any case. Answers the pixels it takes.
 */
export function paintName(
  context: CanvasRenderingContext2D,
  labels: Labels,
  seen: LabelledNode,
  badge: Box | null,
  zoom: number,
  room: LabelRoom,
): Box | null {
  const { node, side } = seen;
  const isStart = side === 'below';
  const size = nameSize(zoom);
  const font = `${isStart ? 600 : 400} ${size}px system-ui, sans-serif`;
  const name = labels.label(node);
  const width = textWidth(context, name, font);
  for (const most of isStart ? [widestName] : [widestName, Math.max(narrowestName, columnRoom * zoom)]) {
    const box = nameBox(seen, badge, zoom, size, Math.min(width, most));
    if (!room.take(box) && !isStart) continue;
    const text = shortenedText(name, width, most, node.kind === 'group' ? 'start' : 'end');
    context.font = font;
    paintText(context, labels, seen, text, box);
    return box;
  }
  return null;
}

/** Whole sizes: the letters of a size that was used before are ready. */
function nameSize(zoom: number): number {
  return Math.round(Math.min(14, Math.max(10, 11.5 * zoom)));
}

function nameBox(seen: LabelledNode, badge: Box | null, zoom: number, size: number, width: number): Box {
  const shape = shapeBox(seen, zoom);
  const half = 0.6 * size;
  const line = { y1: seen.at.y - half, y2: seen.at.y + half };
  switch (seen.side) {
    case 'below': {
      const y = shape.y2 + size;
      return { x1: seen.at.x - width / 2, y1: y - half, x2: seen.at.x + width / 2, y2: y + half };
    }
    case 'left': {
      const x2 = (badge ?? shape).x1 - gap;
      return { ...line, x1: x2 - width, x2 };
    }
    case 'right': {
      const x1 = (badge ?? shape).x2 + gap;
      return { ...line, x1, x2: x1 + width };
    }
  }
}

function paintText(
  context: CanvasRenderingContext2D,
  { colours, first }: Labels,
  { node }: LabelledNode,
  text: string,
  { x1, y1, x2, y2 }: Box,
): void {
  // So that links behind it do not strike it out.
  context.globalAlpha = first.has(node.id) ? 1 : 0.8;
  context.fillStyle = colours.paper;
  context.fillRect(x1 - 2, y1, x2 - x1 + 4, y2 - y1);
  context.globalAlpha = 1;
  context.fillStyle = node.kind === 'group' ? colours.quiet : colours.ink;
  context.textAlign = 'left';
  context.fillText(isolated(text), x1, (y1 + y2) / 2 + 0.5);
}

/** So that letters of a right-to-left script do not turn the dots of a name around. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

const widths = new Map<string, number>();
const mostWidths = 10_000;

/** Measuring takes longer than painting, and the same names are written again and again. */
function textWidth(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  // Measured as it is written: then the browser shapes the same words once.
  const { width } = context.measureText(isolated(text));
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width;
}
