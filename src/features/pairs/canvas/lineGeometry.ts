import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';
import type { Line } from './drawnLines';
import { nodeSize } from './nodeSize';

/** Where a line is seen on a drawing, in its units: straight from a node to the edge of another one, or a ring. */
export type LineGeometry =
  | { readonly kind: 'straight'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'loop'; readonly middle: Place; readonly radius: number };

const loopRadius = 11;
/** Between the end of an arrow and the node it leads to. */
const tipGap = 2;
/** How far a line keeps to its right where another comes the other way. */
const twoWayShift = 3;

export function lineGeometry({ from, to, target, isTwoWay }: Line): LineGeometry {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return loop(from, target);
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
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / square;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - near * dx, at.y - from.y - near * dy);
}
