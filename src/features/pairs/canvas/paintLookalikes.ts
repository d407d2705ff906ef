import type { Place, Places } from '~/features/pairs/drawing/drawing';
import type { LookalikeLine } from '~/features/pairs/drawing/lookalikeLines';
import { onScreen, type View } from './view';

const dash = [5, 4];
/** A straight line would run through what stands between two hosts of one column. */
const bulge = 0.3;
const narrowestBulge = 64;
const widestBulge = 140;
const signFromZoom = 0.45;

/** Paints bowed, thinly dashed lines between hosts whose names are alike, with the sign for it: nobody observed these. */
export function paintLookalikes(
  context: CanvasRenderingContext2D,
  lines: readonly LookalikeLine[],
  places: Places,
  view: View,
  { flag, paper }: { readonly flag: string; readonly paper: string },
): void {
  const bows = lines.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? [bowBetween(onScreen(a, view), onScreen(b, view), view.zoom)] : [];
  });
  // A seam of paper, so that the lines stand out from the links that they cross.
  strokeBows(context, bows, [], 5, paper);
  strokeBows(context, bows, dash, 2, flag);
  if (view.zoom < signFromZoom) return;
  context.font = '600 13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const bow of bows) {
    const { x, y } = middleOf(bow);
    context.fillStyle = paper;
    context.fillRect(x - 7, y - 7, 14, 14);
    context.fillStyle = flag;
    context.fillText('≈', x, y);
  }
}

interface Bow {
  readonly a: Place;
  readonly control: Place;
  readonly b: Place;
}

function bowBetween(a: Place, b: Place, zoom: number): Bow {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const out = Math.min(widestBulge, Math.max(narrowestBulge * zoom, length * bulge)) / Math.max(1, length);
  // Always to the same side of the screen, whichever of the two comes first.
  const sign = b.y >= a.y ? 1 : -1;
  const control = {
    x: (a.x + b.x) / 2 - (b.y - a.y) * out * sign,
    y: (a.y + b.y) / 2 + (b.x - a.x) * out * sign,
  };
  return { a, control, b };
}

function middleOf({ a, control, b }: Bow): Place {
  return { x: (a.x + 2 * control.x + b.x) / 4, y: (a.y + 2 * control.y + b.y) / 4 };
}

function strokeBows(
  context: CanvasRenderingContext2D,
  bows: readonly Bow[],
  lineDash: readonly number[],
  width: number,
  colour: string,
): void {
  context.setLineDash([...lineDash]);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.beginPath();
  for (const { a, control, b } of bows) {
    context.moveTo(a.x, a.y);
    context.quadraticCurveTo(control.x, control.y, b.x, b.y);
  }
  context.stroke();
  context.setLineDash([]);
}
