import { byImportance, labelledNodes, type Labels, shapeBox } from './labels';
import { type Box, labelRoom } from './labelRoom';
import { paintBadge } from './paintBadge';
import { paintLineCounts } from './paintLineCounts';
import { paintName } from './paintName';
import { paintCounts, paintFlags, paintPins } from './paintNodeMarks';
import type { View } from './view';

/** A part of a drawing that stands for a node, in the drawing's units. */
export interface LabelHit extends Box {
  readonly id: string;
  readonly part: 'label' | 'badge';
}

/** More shapes than this are so small that words may stand on them. */
const mostObstacles = 1500;

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
  const seen = labelledNodes(labels, view, width, height);
  const room = labelRoom();
  if (seen.length <= mostObstacles) for (const one of seen) room.block(shapeBox(one, view.zoom));
  context.textBaseline = 'middle';
  paintCounts(context, labels, seen, view.zoom);
  paintFlags(context, labels, seen, view.zoom);
  paintPins(context, labels, seen, view.zoom);
  const hits: LabelHit[] = [];
  for (const one of byImportance(labels, seen, view.zoom)) {
    const { id } = one.node;
    const badge = paintBadge(context, labels, one, view.zoom, room);
    if (badge) hits.push({ ...boxOnDrawing(badge, view), id, part: 'badge' });
    const name = paintName(context, labels, one, badge, view.zoom, room);
    if (name) hits.push({ ...boxOnDrawing(name, view), id, part: 'label' });
  }
  paintLineCounts(context, labels, view, room);
  return hits;
}

function boxOnDrawing({ x1, y1, x2, y2 }: Box, { zoom, pan }: View): Box {
  return {
    x1: (x1 - pan.x) / zoom,
    y1: (y1 - pan.y) / zoom,
    x2: (x2 - pan.x) / zoom,
    y2: (y2 - pan.y) / zoom,
  };
}
