import { rowHeight, rowsInColumn } from './columnGrid';
import type { Place, Places } from '~/features/pairs/drawing/drawing';
import { freeSpots } from './freeSpots';

/** Wider than any node's shape. */
const cellWidth = 80;

/**
 * What a layout found, for a drawing on which some nodes stay where they stood before: all of it moves by what those would
 * have moved on average, and what then stands on one of them goes to the nearest row that is free.
 */
export function keepLocked(
  found: Places,
  before: Places,
  isLocked: (id: string) => boolean,
): Map<string, Place> {
  const locked = new Map([...before].filter(([id]) => found.has(id) && isLocked(id)));
  const by = meanShift(found, locked);
  const spots = freeSpots(locked, cellWidth, rowHeight);
  const moved = [...found].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }] as const);
  const isInTheWay = new Set(
    moved.filter(([id, place]) => !locked.has(id) && !spots.isFree(place)).map(([id]) => id),
  );
  for (const [id, place] of moved) if (!locked.has(id) && !isInTheWay.has(id)) spots.take(place);
  return new Map(
    moved.map(([id, place]) => {
      if (!isInTheWay.has(id)) return [id, locked.get(id) ?? place];
      const free = nearestFree(place, spots.isFree);
      spots.take(free);
      return [id, free];
    }),
  );
}

/** In whole pixels: by a fraction, neighbours would come to lie a rounding closer than a row. */
function meanShift(found: Places, locked: Places): Place {
  let x = 0;
  let y = 0;
  for (const [id, place] of locked) {
    x += place.x - (found.get(id)?.x ?? 0);
    y += place.y - (found.get(id)?.y ?? 0);
  }
  const count = Math.max(1, locked.size);
  return { x: Math.round(x / count), y: Math.round(y / count) };
}

function nearestFree({ x, y }: Place, isFree: (place: Place) => boolean): Place {
  for (let column = 0; ; column += 1) {
    for (let row = 0; row < rowsInColumn; row += 1) {
      const step = (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2);
      const place = { x: x + column * cellWidth, y: y + step * rowHeight };
      if (isFree(place)) return place;
    }
  }
}
