import { drawingColours, type DrawingColours } from '~/features/pairs/canvas/drawingColours';
import { drawnLines } from '~/features/pairs/canvas/drawnLines';
import { middleOf } from '~/features/pairs/canvas/labels';
import type { LinkStrokeOf } from '~/features/pairs/canvas/linkStroke';
import { extentOf } from '~/features/pairs/canvas/view';
import type { Drawing, DrawnNode, Places } from '~/features/pairs/drawing/drawing';
import { legendShapes } from './legendShapes';
import { lineShapes } from './lineShapes';
import { nodeShapes } from './nodeShapes';
import { nameRoom, nameShapes } from './nameShapes';
import type { Picture, Shape } from './shape';

/** A drawing as it is saved. */
export interface PictureSource {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly linkLook: LinkStrokeOf;
  /** Safe to show on one line. */
  readonly label: (node: DrawnNode) => string;
  readonly lineNotes: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  readonly isDark: boolean;
  /** Whose drawing it is. */
  readonly title: string;
  /** Lines below the title: the time, the filters, the source, when it was made. */
  readonly details: readonly string[];
}

/** What stands around a drawing is laid out for a picture of at least this width. */
const leastWidth = 640;
const margin = 24;
const titleSize = 18;
const detailSize = 12.5;
const detailHeight = 19;

/** All of a drawing with its names and counts, a legend of its kinds, and what it shows. Needs no browser. */
export function drawingPicture(source: PictureSource): Picture {
  const { drawing, isDark, title, details } = source;
  const colours = drawingColours(isDark);
  const drawn = drawing.nodes.flatMap(({ id }) => source.places.get(id) ?? []);
  const extent = extentOf(drawn) ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  const room = nameRoom(source);
  const textWidth = Math.max(...[title, ...details].map((text) => text.length * detailSize * 0.56));
  const width = Math.ceil(
    Math.max(leastWidth, textWidth + 2 * margin, extent.x2 - extent.x1 + 2 * (room + margin)),
  );
  const top = margin + 34 + detailHeight * details.length + 40;
  const bottom = top + extent.y2 - extent.y1 + 50;
  const legend = legendShapes(drawing, isDark, colours, { x: margin, y: bottom }, width - 2 * margin);
  const height = Math.ceil(bottom + legend.height + margin);
  const shift = { x: (width - extent.x1 - extent.x2) / 2, y: top - extent.y1 };
  const places = new Map(
    drawing.nodes.flatMap(({ id }) => {
      const place = source.places.get(id);
      return place ? [[id, { x: place.x + shift.x, y: place.y + shift.y }] as const] : [];
    }),
  );
  const middle = middleOf(drawing, places);
  return {
    width,
    height,
    title,
    shapes: [
      ground(width, height, colours),
      ...lineShapes(drawnLines(drawing, places, source.linkLook)),
      ...nodeShapes(drawing, places, source.flagged, colours),
      ...nameShapes({ ...source, places, middle }, width, height, colours),
      ...caption(title, details, colours),
      ...legend.shapes,
    ],
  };
}

function ground(width: number, height: number, { paper }: DrawingColours): Shape {
  return { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: paper, opacity: 1, outline: null };
}

function caption(title: string, details: readonly string[], { ink, quiet }: DrawingColours): Shape[] {
  const text = { kind: 'text', anchor: 'start', isBold: false } as const;
  return [
    { ...text, text: title, at: { x: margin, y: margin + 10 }, size: titleSize, isBold: true, fill: ink },
    ...details.map((line, index) => ({
      ...text,
      text: line,
      at: { x: margin, y: margin + 38 + detailHeight * index },
      size: detailSize,
      fill: quiet,
    })),
  ];
}
