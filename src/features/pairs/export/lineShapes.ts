import type { Line, LineBatch } from '~/features/pairs/canvas/drawnLines';
import { lineGeometry } from '~/features/pairs/canvas/lineGeometry';
import type { Place } from '~/features/pairs/drawing/drawing';
import type { Shape } from './shape';

const arrowLength = 8;
/** Half its width for its length. */
const arrowSlope = 0.5;

/** Each line with its dash and an arrow at its end; a link of a host to itself as a ring. */
export function lineShapes(batches: readonly LineBatch[]): Shape[] {
  return batches.flatMap(({ lines }) => lines.flatMap(shapesOf));
}

function shapesOf(line: Line): Shape[] {
  const { stroke } = line;
  const geometry = lineGeometry(line, true);
  if (geometry.kind === 'loop') {
    const { middle, radius } = geometry;
    return [{ kind: 'circle', at: middle, radius, fill: null, outline: stroke }];
  }
  const { from, to } = geometry;
  const control = geometry.kind === 'bent' ? geometry.control : from;
  const share = arrowLength / Math.max(arrowLength, Math.hypot(to.x - control.x, to.y - control.y));
  const back = { x: to.x - (to.x - control.x) * share, y: to.y - (to.y - control.y) * share };
  return [
    geometry.kind === 'bent'
      ? { kind: 'curve', from, control, to: back, outline: stroke }
      : { kind: 'line', from, to: back, outline: stroke },
    { kind: 'polygon', points: arrow(back, to), fill: stroke.colour },
  ];
}

function arrow(back: Place, tip: Place): Place[] {
  const across = { x: -(tip.y - back.y) * arrowSlope, y: (tip.x - back.x) * arrowSlope };
  return [
    tip,
    { x: back.x + across.x, y: back.y + across.y },
    { x: back.x - across.x, y: back.y - across.y },
  ];
}
