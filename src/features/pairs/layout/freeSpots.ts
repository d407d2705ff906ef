import type { Place, Places } from '~/features/pairs/drawing/drawing';

/** Where on a drawing there is room for a node with its words. */
export interface FreeSpots {
  readonly isFree: (place: Place) => boolean;
  readonly take: (place: Place) => void;
}

/**
 * Remembers places in a grid of cells of `width` times `height`, so that asking costs the same for any number of them. Two
 * places are apart if they differ by a cell's width or by its height.
 */
export function freeSpots(places: Places, width: number, height: number): FreeSpots {
  const cells = new Map<string, Place[]>();
  const key = (column: number, row: number): string => `${column} ${row}`;
  const columnOf = ({ x }: Place): number => Math.floor(x / width);
  const rowOf = ({ y }: Place): number => Math.floor(y / height);

  function take(place: Place): void {
    const own = key(columnOf(place), rowOf(place));
    const cell = cells.get(own);
    if (cell) cell.push(place);
    else cells.set(own, [place]);
  }

  function isFree(place: Place): boolean {
    for (let column = columnOf(place) - 1; column <= columnOf(place) + 1; column += 1) {
      for (let row = rowOf(place) - 1; row <= rowOf(place) + 1; row += 1) {
        const isNear = ({ x, y }: Place): boolean =>
          Math.abs(x - place.x) < width && Math.abs(y - place.y) < height;
        if (cells.get(key(column, row))?.some(isNear)) return false;
      }
    }
    return true;
  }

  for (const place of places.values()) take(place);
  return { isFree, take };
}
