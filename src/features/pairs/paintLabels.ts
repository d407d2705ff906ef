import type { Drawing, DrawnNode, Place, Places } from './drawing';
import type { DrawingColours } from './drawingColours';
import { type Box, type LabelRoom, labelRoom } from './labelRoom';
import { groupCount, nodeSize } from './nodeSize';
import { outlineNode } from './paintNode';
import { shortenedText } from './shortenedText';
import { onScreen, type View } from './view';

/** What is written on a drawing. */
export interface Labels {
  readonly drawing: Drawing;
  readonly places: Places;
  /** Safe to show on one line. */
  readonly label: (node: DrawnNode) => string;
  /** Words behind a node, by its id: how much of it is not on the drawing. */
  readonly badges: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  /** These are written before all others. */
  readonly first: ReadonlySet<string>;
  readonly colours: DrawingColours;
}

/** A part of the screen that stands for a node, in the drawing's units. */
export interface LabelHit extends Box {
  readonly id: string;
  readonly part: 'label' | 'badge';
}

interface Seen {
  readonly node: DrawnNode;
  /** In pixels. */
  readonly at: Place;
  readonly side: 'left' | 'right' | 'below';
}

const mostLabels = 300;
const mostObstacles = 1500;
/** Below this only what comes first is written. */
const allFromZoom = 0.3;
const countsFromZoom = 0.45;
const widestLabel = 220;
const narrowestLabel = 84;
const linkCountsFromZoom = 0.6;

/**
 * Writes the names of nodes beside them, as many as find room, with counts, badges and rings around what is flagged.
 * Nothing is written over anything else.
 *
 * @returns where words can be pointed at
 */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: Labels,
  view: View,
  width: number,
  height: number,
): LabelHit[] {
  const seen = seenNodes(labels, view, width, height);
  const room = labelRoom();
  if (seen.length <= mostObstacles) for (const one of seen) room.block(shapeBox(one, view.zoom));
  context.textBaseline = 'middle';
  paintCounts(context, labels.colours, seen, view.zoom);
  paintFlags(context, labels, seen, view.zoom);
  const hits = byImportance(labels, seen, view.zoom).flatMap((one) =>
    paintWords(context, labels, one, view, room),
  );
  paintLinkCounts(context, labels, view, room);
  return hits.map((hit) => onDrawingHit(hit, view));
}

function seenNodes({ drawing, places }: Labels, view: View, width: number, height: number): Seen[] {
  const start = drawing.nodes.find((node) => node.kind === 'host' && node.isStart);
  const middle = (start && places.get(start.id)?.x) ?? Number.NEGATIVE_INFINITY;
  const seen: Seen[] = [];
  for (const node of drawing.nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    const at = onScreen(place, view);
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
    // Links run between a node and the start: words stand on the other side.
    const outer = place.x < middle ? 'left' : 'right';
    seen.push({ node, at, side: node.kind === 'host' && node.isStart ? 'below' : outer });
  }
  return seen;
}

function shapeBox({ node, at }: Seen, zoom: number): Box {
  const { width, height } = nodeSize(node);
  const [w, h] = [(width * zoom) / 2, (height * zoom) / 2];
  return { x1: at.x - w, y1: at.y - h, x2: at.x + w, y2: at.y + h };
}

function fontSize(zoom: number): number {
  // Whole sizes: letters of a size that was used before are ready.
  return Math.round(Math.min(14, Math.max(10, 11.5 * zoom)));
}

function paintCounts(
  context: CanvasRenderingContext2D,
  colours: DrawingColours,
  seen: readonly Seen[],
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

/** A ring, and a corner mark for whoever cannot tell its colour. */
function paintFlags(
  context: CanvasRenderingContext2D,
  { flagged, colours }: Labels,
  seen: readonly Seen[],
  zoom: number,
): void {
  const marked = seen.filter(({ node }) => flagged.has(node.id));
  context.beginPath();
  for (const { node, at } of marked) outlineNode(context, node, at, zoom, 3);
  context.strokeStyle = colours.flag;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = colours.flag;
  for (const one of marked) paintCornerMark(context, shapeBox(one, zoom), colours);
}

function paintCornerMark(context: CanvasRenderingContext2D, { x1, y1 }: Box, colours: DrawingColours): void {
  const [x, y] = [x1 - 2, y1 - 3];
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x + 6, y + 4);
  context.lineTo(x - 6, y + 4);
  context.closePath();
  context.strokeStyle = colours.paper;
  context.stroke();
  context.fill();
}

function byImportance({ flagged, first, badges }: Labels, seen: readonly Seen[], zoom: number): Seen[] {
  const rank = ({ node }: Seen): number => {
    if (node.kind === 'host' && node.isStart) return 0;
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

/** Writes badge and label of one node if there is room. Hits are in pixels. */
function paintWords(
  context: CanvasRenderingContext2D,
  labels: Labels,
  seen: Seen,
  view: View,
  room: LabelRoom,
): LabelHit[] {
  const { node } = seen;
  const size = fontSize(view.zoom);
  const badge = labels.badges.get(node.id);
  const badgeBox =
    badge === undefined ? null : paintBadge(context, labels.colours, badge, seen, view.zoom, room);
  const begin = badgeBox ? { ...seen, at: behindBadge(seen, badgeBox, view.zoom) } : seen;
  const box = paintName(context, labels, begin, view.zoom, size, room);
  return [
    ...(badgeBox ? [{ ...badgeBox, id: node.id, part: 'badge' } as const] : []),
    ...(box ? [{ ...box, id: node.id, part: 'label' } as const] : []),
  ];
}

/** A name begins behind the badge as if the node were that wide. */
function behindBadge({ node, at, side }: Seen, badge: Box, zoom: number): Place {
  const half = (nodeSize(node).width * zoom) / 2;
  if (side === 'below') return at;
  return { x: side === 'left' ? badge.x1 + half : badge.x2 - half, y: at.y };
}

function paintBadge(
  context: CanvasRenderingContext2D,
  colours: DrawingColours,
  text: string,
  { node, at, side }: Seen,
  zoom: number,
  room: LabelRoom,
): Box | null {
  const size = Math.max(9, Math.min(12, 10 * zoom));
  context.font = `600 ${size}px system-ui, sans-serif`;
  const width = context.measureText(text).width + 9;
  const half = (nodeSize(node).width * zoom) / 2 + 4;
  const x1 = side === 'left' ? at.x - half - width : at.x + half;
  const box = { x1, y1: at.y - size / 2 - 2.5, x2: x1 + width, y2: at.y + size / 2 + 2.5 };
  if (!room.take(box)) return null;
  context.beginPath();
  context.roundRect(box.x1, box.y1, width, box.y2 - box.y1, size / 2 + 2);
  context.fillStyle = colours.paper;
  context.fill();
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.2;
  context.stroke();
  context.fillStyle = colours.accent;
  context.textAlign = 'center';
  context.fillText(text, x1 + width / 2, at.y + 0.5);
  return box;
}

function paintName(
  context: CanvasRenderingContext2D,
  { label, colours, first }: Labels,
  { node, at, side }: Seen,
  zoom: number,
  size: number,
  room: LabelRoom,
): Box | null {
  const isStart = side === 'below';
  const font = `${isStart ? 600 : 400} ${size}px system-ui, sans-serif`;
  const fullText = label(node);
  const fullWidth = textWidth(context, fullText, font);
  const { width, height } = nodeSize(node);
  for (const most of isStart ? [widestLabel] : [widestLabel, Math.max(narrowestLabel, 170 * zoom)]) {
    const text = shortenedText(fullText, fullWidth, most, node.kind === 'group' ? 'start' : 'end');
    const taken = Math.min(fullWidth, most);
    const x1 = nameStart(side, at.x, (width * zoom) / 2 + 5, taken);
    const y = isStart ? at.y + (height * zoom) / 2 + size : at.y;
    const box = { x1: x1 - 2, y1: y - size * 0.6, x2: x1 + taken + 2, y2: y + size * 0.6 };
    // Whose drawing this is, is always said.
    if (!room.take(box) && !isStart) continue;
    // What comes first may be written over what was written before.
    context.globalAlpha = first.has(node.id) ? 1 : 0.8;
    context.fillStyle = colours.paper;
    context.fillRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1);
    context.globalAlpha = 1;
    context.font = font;
    context.fillStyle = node.kind === 'group' ? colours.quiet : colours.ink;
    context.textAlign = side === 'left' ? 'right' : 'left';
    // Isolated, so that letters of a right-to-left script do not turn the dots of a name around.
    context.fillText(`\u2066${text}\u2069`, side === 'left' ? x1 + taken : x1, y + 0.5);
    return box;
  }
  return null;
}

function nameStart(side: Seen['side'], x: number, half: number, width: number): number {
  if (side === 'below') return x - width / 2;
  return side === 'left' ? x - half - width : x + half;
}

const widths = new Map<string, number>();
const mostWidths = 10_000;

/** Measuring takes longer than painting, and the same names are written again and again. */
function textWidth(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width;
}

/** How many pairs one line between two hosts stands for. */
function paintLinkCounts(
  context: CanvasRenderingContext2D,
  { drawing, places, colours }: Labels,
  view: View,
  room: LabelRoom,
): void {
  if (view.zoom < linkCountsFromZoom || drawing.links.length > mostLabels) return;
  const groups = new Set(drawing.nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  context.font = `600 ${Math.min(12, 10 * view.zoom)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  for (const { from, to, edges } of drawing.links) {
    const [a, b] = [places.get(from), places.get(to)];
    // A group says its count itself.
    if (!a || !b || edges.length < 2 || from === to || groups.has(from) || groups.has(to)) continue;
    const { x, y } = onScreen({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, view);
    if (!room.take({ x1: x - 10, y1: y - 7, x2: x + 10, y2: y + 7 })) continue;
    context.fillStyle = colours.paper;
    context.fillRect(x - 10, y - 7, 20, 14);
    context.fillStyle = colours.quiet;
    context.fillText(`×${edges.length}`, x, y);
  }
}

function onDrawingHit(hit: LabelHit, { zoom, pan }: View): LabelHit {
  return {
    ...hit,
    x1: (hit.x1 - pan.x) / zoom,
    y1: (hit.y1 - pan.y) / zoom,
    x2: (hit.x2 - pan.x) / zoom,
    y2: (hit.y2 - pan.y) / zoom,
  };
}
