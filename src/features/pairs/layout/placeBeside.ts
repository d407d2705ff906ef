import { columnPitch, rankGap, rowHeight, rowsInColumn } from './columnGrid';
import type { Drawing, Place, Places } from '~/features/pairs/drawing/drawing';
import { drawingTier } from '~/features/pairs/drawing/drawingTier';
import { drawnNeighbours, eachNeighbour } from '~/features/pairs/drawing/drawnNeighbours';
import { type FreeSpots, freeSpots } from './freeSpots';

type Side = 1 | -1;

/**
 * Places for nodes that come to a drawing: where they lead on from a node that has a place, to its right, else to its
 * left, on its row if that is free, else on the nearest free row above or below, in further columns when 40 rows are used
 * up. What has no neighbour stands below all else. No two nodes overlap, unless they did before.
 *
 * @returns the places of before, each the same object, and those of `newIds` that are on the drawing
 */
export function placeBeside(places: Places, drawing: Drawing, newIds: readonly string[]): Map<string, Place> {
  const { indexOf, children, parents } = drawnNeighbours(drawing);
  const tier = drawingTier(drawing);
  const spots = freeSpots(places, columnPitch(tier), rowHeight);
  const placed = new Map(places);
  const waiting = new Set(newIds.filter((id) => indexOf.has(id) && !places.has(id)));
  const queue = drawing.nodes.map(({ id }) => id).filter((id) => placed.has(id));

  function placeAround(anchor: string, side: Side): void {
    const at = placed.get(anchor);
    const candidates = at && candidatesBeside(at, side, rankGap(tier, false), columnPitch(tier));
    if (!candidates) return;
    eachNeighbour(side === 1 ? children : parents, indexOf.get(anchor) ?? 0, (neighbour) => {
      const id = drawing.nodes[neighbour]?.id;
      if (id === undefined || !waiting.delete(id)) return;
      placed.set(id, firstFree(candidates, spots));
      queue.push(id);
    });
  }

  // The list grows while it is walked: what was placed has neighbours of its own.
  for (const anchor of queue) {
    if (waiting.size === 0) break;
    placeAround(anchor, 1);
    placeAround(anchor, -1);
  }
  const below = candidatesBelow([...placed.values()], columnPitch(tier));
  for (const id of waiting) placed.set(id, below.next().value);
  return placed;
}

/** Row by row outward from the anchor's, then the next column; without end. */
function* candidatesBeside({ x, y }: Place, side: Side, gap: number, pitch: number): Generator<Place, never> {
  for (let column = 0; ; column += 1) {
    for (let row = 0; row < rowsInColumn; row += 1) {
      const step = (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2);
      yield { x: x + side * (gap + column * pitch), y: y + step * rowHeight };
    }
  }
}

/** Goes on where the last search ended: what was not free then is not free now. */
function firstFree(candidates: Generator<Place, never>, spots: FreeSpots): Place {
  for (;;) {
    const { value } = candidates.next();
    if (!spots.isFree(value)) continue;
    spots.take(value);
    return value;
  }
}

/** Line by line below everything, as wide as the drawing. */
function* candidatesBelow(taken: readonly Place[], pitch: number): Generator<Place, never> {
  const left = taken.reduce((least, { x }) => Math.min(least, x), taken[0]?.x ?? 0);
  const right = taken.reduce((most, { x }) => Math.max(most, x), left);
  const top = taken.reduce((most, { y }) => Math.max(most, y), taken[0]?.y ?? 0) + 2 * rowHeight;
  const width = Math.floor((right - left) / pitch) + 1;
  for (let at = 0; ; at += 1) {
    yield { x: left + (at % width) * pitch, y: top + Math.floor(at / width) * rowHeight };
  }
}
