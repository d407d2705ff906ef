import type { Place } from '~/features/pairs/drawing/drawing';
import type { LabelHit } from './paintLabels';
import type { PickIndex } from './pickIndex';

/** What is under the pointer. */
export interface Picked {
  readonly id: string;
  /** A node's name stands for the node. */
  readonly part: 'node' | 'badge';
  /** Where the node stands. */
  readonly place: Place;
}

/** What stands at a place of the drawing: a badge, else a node, else a name. */
export function pickedAt(
  place: Place,
  slack: number,
  index: PickIndex,
  hits: readonly LabelHit[],
): Pick<Picked, 'id' | 'part'> | null {
  const words = hits.filter(
    ({ x1, y1, x2, y2 }) => x1 <= place.x && place.x <= x2 && y1 <= place.y && place.y <= y2,
  );
  const badge = words.find(({ part }) => part === 'badge');
  if (badge) return { id: badge.id, part: 'badge' };
  const id = index.at(place, slack) ?? words[0]?.id;
  return id === undefined ? null : { id, part: 'node' };
}
