import type { Place, Places } from '~/features/pairs/drawing/drawing';

interface Standing {
  readonly places: Places;
  readonly pinned: readonly string[];
}

/**
 * Of the places that a layout made, those of nodes that nobody has pinned or moved while it ran.
 *
 * @param before where nodes stood when it began; places that are the same objects since were not moved
 */
export function stillToMove(made: Places, before: Places, { places, pinned }: Standing): Map<string, Place> {
  const held = new Set(pinned);
  return new Map([...made].filter(([id]) => !held.has(id) && places.get(id) === before.get(id)));
}
