import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import type { Extent } from '~/features/pairs/canvas/view';

/** What is to be known of the hosts in view. */
export interface HostsToCount {
  /** Ask about these. */
  readonly ask: readonly string[];
  /** These are in view too, and are not asked about. */
  readonly leave: readonly string[];
}

/** Each host costs one to three requests. */
const mostAsked = 30;
/** With more hosts in view their badges could not be told apart. */
const mostSeen = 80;

/**
 * The hosts in view whose counts are worth asking for: those of which the drawing does not show all that there is. Those
 * that stand out come first, then what is nearest to the middle. None where more are in view than can be read.
 */
export function hostsToCount(
  { nodes }: Drawing,
  places: Places,
  { x1, y1, x2, y2 }: Extent,
  isComplete: (host: string) => boolean,
  standsOut: (host: string) => boolean,
): HostsToCount {
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const seen = nodes.flatMap(({ kind, id }) => {
    const place = kind === 'host' && !isComplete(id) ? places.get(id) : undefined;
    if (!place || place.x < x1 || place.x > x2 || place.y < y1 || place.y > y2) return [];
    const distance = Math.hypot(place.x - middleX, place.y - middleY);
    return [{ id, rank: standsOut(id) ? 0 : 1, distance }];
  });
  if (seen.length > mostSeen) return { ask: [], leave: [] };
  const ids = seen.toSorted((a, b) => a.rank - b.rank || a.distance - b.distance).map(({ id }) => id);
  return { ask: ids.slice(0, mostAsked), leave: ids.slice(mostAsked) };
}
