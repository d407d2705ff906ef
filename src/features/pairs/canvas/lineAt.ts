import type { DrawnLink, Place } from '~/features/pairs/drawing/drawing';
import type { LineBatch } from './drawnLines';
import { distanceToLine, lineGeometry } from './lineGeometry';

/**
 * The link whose line is nearest to a place; `null` if none is near. Looks at each line, so it is for a press, not for each
 * move of the pointer.
 *
 * @param slack how far from a line still counts, in the drawing's units
 * @param isBendable whether they are painted so, which `paintLines` answers
 */
export function lineAt(
  batches: readonly LineBatch[],
  at: Place,
  slack: number,
  isBendable: boolean,
): DrawnLink | null {
  let nearest: DrawnLink | null = null;
  let least = slack;
  for (const line of batches.flatMap(({ lines }) => lines)) {
    const distance = distanceToLine(lineGeometry(line, isBendable), at);
    if (distance > least) continue;
    nearest = line.link;
    least = distance;
  }
  return nearest;
}
