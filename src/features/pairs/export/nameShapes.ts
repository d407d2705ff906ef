import type { DrawingColours } from '~/features/pairs/canvas/drawingColours';
import { type LabelRoom, labelRoom } from '~/features/pairs/canvas/labelRoom';
import { type LabelledNode, labelledNodes, shapeBox } from '~/features/pairs/canvas/labels';
import { lineTexts } from '~/features/pairs/canvas/lineTexts';
import { shortenedText } from '~/features/pairs/canvas/shortenedText';
import type { Drawing, DrawnLink, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import type { HostBadge } from '~/features/pairs/edges/hostBadge';
import type { Shape } from './shape';

const nameSize = 11.5;
const countSize = 10;
/** Of a letter, for its size; there is nothing to measure with where no canvas is. */
const letterWidth = 0.56;
/** Names are longer than on screen, for nobody can point at them; cut where another column stands. */
const widestName = 400;
const columnName = 165;
const gap = 5;

interface NameSource {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly label: (node: DrawnNode) => string;
  readonly lineNotes: ReadonlyMap<string, string>;
  /** Where the starts stand: names stand on the other side of what leads there. */
  readonly middle: number;
}

/** How far names reach beyond the outermost nodes. */
export function nameRoom({ drawing, label }: Pick<NameSource, 'drawing' | 'label'>): number {
  return drawing.nodes.reduce(
    (most, node) => Math.max(most, Math.min(widestName, widthOf(label(node), nameSize))),
    80,
  );
}

/** The names of all nodes, none on another where there is room, and the words on lines. */
export function nameShapes(
  source: NameSource,
  width: number,
  height: number,
  colours: DrawingColours,
): Shape[] {
  const none: ReadonlySet<string> = new Set();
  const labels = {
    ...source,
    badges: new Map<string, HostBadge>(),
    flagged: none,
    pinned: none,
    first: none,
    colours,
  };
  const seen = labelledNodes(labels, { zoom: 1, pan: { x: 0, y: 0 } }, width, height);
  const room = labelRoom();
  for (const one of seen) room.block(shapeBox(one, 1));
  return [
    ...seen.flatMap((one) => nameOf(one, source.label(one.node), room, colours)),
    ...countShapes(source, room, colours),
  ];
}

function nameOf(one: LabelledNode, name: string, room: LabelRoom, colours: DrawingColours): Shape[] {
  const { node, side } = one;
  const wide = widthOf(name, nameSize);
  const most = [widestName, columnName].find((limit) => room.take(nameBox(one, Math.min(wide, limit))));
  // A name that finds no room is written nevertheless: a picture that is saved has no other place for it.
  const limit = most ?? columnName;
  const { x1, x2, y1, y2 } = nameBox(one, Math.min(wide, limit));
  const anchors = { left: 'end', right: 'start', below: 'middle' } as const;
  const xs = { left: x2, right: x1, below: (x1 + x2) / 2 };
  return [
    paperUnder({ x1, y1, x2, y2 }, colours),
    {
      kind: 'text',
      text: shortenedText(name, wide, limit, node.kind === 'group' ? 'start' : 'end'),
      at: { x: xs[side], y: (y1 + y2) / 2 },
      anchor: anchors[side],
      size: nameSize,
      isBold: side === 'below',
      fill: node.kind === 'group' ? colours.quiet : colours.ink,
    },
  ];
}

type Box = Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>;

function nameBox(one: LabelledNode, width: number): Box {
  const shape = shapeBox(one, 1);
  const half = nameSize * 0.6;
  const { x, y } = one.at;
  if (one.side === 'below') {
    const middle = shape.y2 + nameSize + 2;
    return { x1: x - width / 2, y1: middle - half, x2: x + width / 2, y2: middle + half };
  }
  const x1 = one.side === 'left' ? shape.x1 - gap - width : shape.x2 + gap;
  return { x1, y1: y - half, x2: x1 + width, y2: y + half };
}

/** So that links behind words do not strike them out. */
function paperUnder({ x1, y1, x2, y2 }: Box, { paper }: DrawingColours): Shape {
  return {
    kind: 'rect',
    x: x1 - 2,
    y: y1,
    width: x2 - x1 + 4,
    height: y2 - y1,
    radius: 0,
    fill: paper,
    opacity: 0.8,
    outline: null,
  };
}

function countShapes(source: NameSource, room: LabelRoom, colours: DrawingColours): Shape[] {
  const { drawing, places, lineNotes } = source;
  const textOf = lineTexts(drawing, lineNotes);
  return drawing.links.flatMap((link) => {
    const text = link.from === link.to ? '' : textOf(link);
    return text === '' ? [] : wordsOn(link, text, places, room, colours);
  });
}

function wordsOn(
  { from, to }: DrawnLink,
  text: string,
  places: Places,
  room: LabelRoom,
  colours: DrawingColours,
): Shape[] {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b) return [];
  const at: Place = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const half = widthOf(text, countSize) / 2 + 2;
  const box = { x1: at.x - half, y1: at.y - 7, x2: at.x + half, y2: at.y + 7 };
  if (!room.take(box)) return [];
  return [
    paperUnder(box, colours),
    { kind: 'text', text, at, anchor: 'middle', size: countSize, isBold: true, fill: colours.quiet },
  ];
}

function widthOf(text: string, size: number): number {
  return text.length * size * letterWidth;
}
