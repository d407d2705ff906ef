import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';
import type { Line } from './drawnLines';
import { nodeSize } from './nodeSize';

/** Where a line is seen on a drawing, in its units: from a node to the edge of another one, straight or bent towards a control point (a quadratic Bézier curve), or a ring. */
export type LineGeometry =
  | { readonly kind: 'straight'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'bent'; readonly from: Place; readonly control: Place; readonly to: Place }
  | { readonly kind: 'loop'; readonly middle: Place; readonly radius: number };

const loopRadius = 11;
/** Between the end of an arrow and the node it leads to. */
const tipGap = 2;
/** How far a line keeps to its right where another comes the other way. */
const twoWayShift = 3;
/** Within a column, a straight line runs through what stands between: so steep a line over more than a row is bent. */
const steepest = 0.2;
const shortestBent = 50;
/** How far it is bent, for its length, and at most. */
const bend = 0.4;
export const widestBend = 110;

/** @param isBendable whether lines along a column are bent; seen from afar all are straight */
export function lineGeometry(
  { from, to, target, isTwoWay, middle }: Line,
  isBendable: boolean,
): LineGeometry {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return loop(from, target);
  const control = isBendable ? bendControl(from, to, isTwoWay, middle) : null;
  if (control) return bent(from, control, to, target);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const shift = isTwoWay ? twoWayShift : 0;
  const reach = Math.max(0, length - distanceToEdge(target, along) - tipGap);
  const begin = { x: from.x - along.y * shift, y: from.y + along.x * shift };
  return {
    kind: 'straight',
    from: begin,
    to: { x: begin.x + along.x * reach, y: begin.y + along.y * reach },
  };
}

/**
 * Where a line is bent to; `null` for a straight one. Bent towards the middle of the drawing, since names stand on the other
 * side; of two lines that go both ways, the one that goes down is bent less.
 */
export function bendControl(from: Place, to: Place, isTwoWay: boolean, middle: number): Place | null {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) > steepest * Math.abs(down) || Math.abs(down) < shortestBent) return null;
  const inwards = from.x < middle ? 1 : -1;
  const depth = Math.min(widestBend, bend * Math.abs(down)) * (isTwoWay && down > 0 ? 0.5 : 1);
  return {
    x: (from.x + to.x) / 2 + inwards * depth,
    y: (from.y + to.y) / 2,
  };
}

function bent(from: Place, control: Place, to: Place, target: DrawnNode): LineGeometry {
  const length = Math.hypot(to.x - control.x, to.y - control.y);
  const along = { x: (to.x - control.x) / length, y: (to.y - control.y) / length };
  const reach = distanceToEdge(target, along) + tipGap;
  return { kind: 'bent', from, control, to: { x: to.x - along.x * reach, y: to.y - along.y * reach } };
}

/** The place on a bent line that is so much of its way along it, 0 to 1. */
export function placeOnBent(from: Place, control: Place, to: Place, share: number): Place {
  const rest = 1 - share;
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

function loop({ x, y }: Place, node: DrawnNode): LineGeometry {
  const { width, height } = nodeSize(node);
  const middle = { x: x - width / 2 - loopRadius / 3, y: y - height / 2 - loopRadius / 3 };
  return { kind: 'loop', middle, radius: loopRadius };
}

/** From the middle of a node's shape to its edge, coming in the direction `along`. */
function distanceToEdge(node: DrawnNode, along: Place): number {
  const { width, height } = nodeSize(node);
  if (node.kind === 'host') return width / 2;
  return Math.min(width / 2 / Math.abs(along.x || 1e-9), height / 2 / Math.abs(along.y || 1e-9));
}

/** How far a place is from what is seen of a line. */
export function distanceToLine(geometry: LineGeometry, at: Place): number {
  if (geometry.kind === 'loop') {
    const { middle, radius } = geometry;
    return Math.abs(Math.hypot(at.x - middle.x, at.y - middle.y) - radius);
  }
  const { from, to } = geometry;
  if (geometry.kind === 'straight') return distanceToSegment(from, to, at);
  const places = Array.from({ length: bentParts + 1 }, (_, part) =>
    placeOnBent(from, geometry.control, to, part / bentParts),
  );
  return Math.min(
    ...places.slice(1).map((place, before) => distanceToSegment(places[before] ?? from, place, at)),
  );
}

/** Straight parts that a bent line is taken for. */
const bentParts = 12;

function distanceToSegment(from: Place, to: Place, at: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / square;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - near * dx, at.y - from.y - near * dy);
}
