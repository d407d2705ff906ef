import { type LabelledNode, type Labels, shapeBox } from './labels';
import type { HostBadge } from '~/features/pairs/edges/hostBadge';
import type { Box, LabelRoom } from './labelRoom';

/** Between a badge and the shape of its node, in pixels. */
const gap = 4;

/** Paints the badge of a node beside its shape, counts over a strip of kinds, if it has one and there is room. Answers the pixels it takes. */
export function paintBadge(
  context: CanvasRenderingContext2D,
  { badges, colours }: Labels,
  seen: LabelledNode,
  zoom: number,
  room: LabelRoom,
): Box | null {
  const badge = badges.get(seen.node.id);
  if (badge === undefined) return null;
  const { text } = badge;
  const size = Math.max(9, Math.min(12, 10 * zoom));
  context.font = `600 ${size}px system-ui, sans-serif`;
  const box = badgeBox(seen, zoom, size, context.measureText(text).width + 9);
  if (!room.take(box)) return null;
  context.beginPath();
  context.roundRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1, size / 2 + 2);
  context.fillStyle = colours.paper;
  context.fill();
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.2;
  context.stroke();
  context.fillStyle = colours.accent;
  context.textAlign = 'center';
  context.fillText(text, (box.x1 + box.x2) / 2, seen.at.y - 0.5);
  paintKinds(context, badge, box, colours.isDark);
  return box;
}

function badgeBox(seen: LabelledNode, zoom: number, size: number, width: number): Box {
  const shape = shapeBox(seen, zoom);
  const x1 = seen.side === 'left' ? shape.x1 - gap - width : shape.x2 + gap;
  const half = size / 2 + 2.5;
  return { x1, y1: seen.at.y - half, x2: x1 + width, y2: seen.at.y + half };
}

const kindsHeight = 2;
/** The ends of a badge are round. */
const kindsInset = 5;

/** A strip along the bottom of a badge, in the colours of its kinds, each as long as its share. */
function paintKinds(
  context: CanvasRenderingContext2D,
  { kinds }: HostBadge,
  { x1, x2, y2 }: Box,
  isDark: boolean,
): void {
  const width = x2 - x1 - 2 * kindsInset;
  let from = x1 + kindsInset;
  for (const { light, dark, share } of kinds) {
    context.fillStyle = isDark ? dark : light;
    context.fillRect(from, y2 - 1 - kindsHeight, share * width, kindsHeight);
    from += share * width;
  }
}
