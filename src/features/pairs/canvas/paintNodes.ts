import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import type { DrawingColours } from './drawingColours';
import { hostSize } from './nodeSize';
import { paintNode } from './paintNode';
import { onScreen, type View } from './view';

/** Long paths take longer to paint than many short ones. */
const discsInPath = 64;
/** Seen from however far, a host is not less than this; pixels. */
const smallestRadius = 1;

/** Paints what can be seen of the nodes: thousands of hosts as plain discs, then the few others over them. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  { nodes }: Drawing,
  places: Places,
  view: View,
  width: number,
  height: number,
  colours: DrawingColours,
): void {
  const radius = Math.max(smallestRadius, (hostSize.width / 2) * view.zoom);
  context.fillStyle = colours.host;
  context.beginPath();
  let discs = 0;
  const others = [];
  for (const node of nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    if (node.kind === 'group' || node.isStart) {
      others.push({ node, place });
      continue;
    }
    const x = place.x * view.zoom + view.pan.x;
    const y = place.y * view.zoom + view.pan.y;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    discs += 1;
    if (discs % discsInPath > 0) continue;
    context.fill();
    context.beginPath();
  }
  context.fill();
  for (const { node, place } of others) paintNode(context, node, onScreen(place, view), view.zoom, colours);
}
