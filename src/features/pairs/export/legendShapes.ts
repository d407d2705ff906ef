import type { DrawingColours } from '~/features/pairs/canvas/drawingColours';
import type { Drawing, Place } from '~/features/pairs/drawing/drawing';
import { kindCounts } from '~/features/pairs/edges/kindCounts';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import { formatCount } from '~/shared/lib/numbers';
import type { Shape } from './shape';

const cellWidth = 210;
const rowHeight = 22;
const sampleWidth = 34;
const labelSize = 12;

/** The kinds of links on a drawing, each with its line and how many pairs are of it, in rows no wider than `width`. */
export function legendShapes(
  drawing: Drawing,
  isDark: boolean,
  colours: DrawingColours,
  from: Place,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const kinds = kindCounts(drawing.links.flatMap(({ edges }) => edges));
  const inRow = Math.max(1, Math.floor(width / cellWidth));
  const shapes = kinds.flatMap(({ kind, label, count }, index): Shape[] => {
    const { light, dark, dash } = linkLook(kind);
    const x = from.x + (index % inRow) * cellWidth;
    const y = from.y + Math.floor(index / inRow) * rowHeight;
    const outline = { colour: isDark ? dark : light, width: 3, dash };
    const text = `${label.length > 22 ? `${label.slice(0, 21)}…` : label} ${formatCount(count)}`;
    return [
      { kind: 'line', from: { x, y }, to: { x: x + sampleWidth, y }, outline },
      {
        kind: 'text',
        text,
        at: { x: x + sampleWidth + 8, y },
        anchor: 'start',
        size: labelSize,
        isBold: false,
        fill: colours.ink,
      },
    ];
  });
  return { shapes, height: Math.ceil(kinds.length / inRow) * rowHeight };
}
