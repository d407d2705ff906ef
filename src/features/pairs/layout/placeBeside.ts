import { chainHops } from './chainHops';
import { chainLinks, visitSummariesLast } from './chainLinks';
import type { Side } from './chainRivals';
import { columnPitch, rankGap, rowHeight, rowsInColumn } from './columnGrid';
import type { Drawing, Place, Places } from '~/features/pairs/drawing/drawing';
import { drawingTier } from '~/features/pairs/drawing/drawingTier';
import { drawnNeighbours, eachNeighbour } from '~/features/pairs/drawing/drawnNeighbours';
import { type FreeSpots, freeSpots } from './freeSpots';

/**
 * Places for nodes that come to a drawing: where they lead on from a node that has a place, to its right, else to its
 * left, on its row if that is free, else on the nearest free row above or below, in further columns when 40 rows are used
 * up. Next hops of redirect chains come first, so that they get the row; what is reached only by a link that sums a chain
 * up comes last. What has no neighbour stands below all else. No two nodes overlap, unless they did before.
 *
 * @returns the places of before, each the same object, and those of `newIds` that are on the drawing
 */
export function placeBeside(places: Places, drawing: Drawing, newIds: readonly string[]): Map<string, Place> {
  const { indexOf, children, parents } = drawnNeighbours(drawing);
  const tier = drawingTier(drawing);
  const [gap, pitch] = [rankGap(tier, false), columnPitch(tier)];
  const spots = freeSpots(places, pitch, rowHeight);
  const placed = new Map(places);
  const waiting = new Set(newIds.filter((id) => indexOf.has(id) && !places.has(id)));
  const queue = drawing.nodes.map(({ id }) => id).filter((id) => placed.has(id));
  const hops = chainHops(drawing, placed);
  const { isSummary: summaries, hasSummaries } = chainLinks(drawing);

  function put(id: string, place: Place): void {
    waiting.delete(id);
    placed.set(id, place);
    spots.take(place);
    queue.push(id);
  }

  /** Goes straight on from a node, hop by hop, as long as there is room. */
  function placeChain(start: string, side: Side): void {
    let at = placed.get(start);
    let next = hops.next(start, side, waiting);
    while (at && next !== undefined) {
      at = { x: at.x + side * gap, y: at.y };
      if (!spots.isFree(at)) return;
      put(next, at);
      next = hops.next(next, side, waiting);
    }
  }

  function placeAround(anchor: string, side: Side, isSummary: boolean): void {
    const at = placed.get(anchor);
    if (!at) return;
    let candidates: Generator<Place, never> | undefined;
    eachNeighbour(side === 1 ? children : parents, indexOf.get(anchor) ?? 0, (neighbour, link) => {
      const id = drawing.nodes[neighbour]?.id;
      if (id === undefined || !waiting.has(id) || summaries[link] !== Number(isSummary)) return;
      candidates ??= candidatesBeside(at, side, gap, pitch, hops.isStraightOn(anchor, side));
      put(id, firstFree(candidates, spots));
      for (const way of sides) placeChain(id, way);
    });
  }

  // The list grows while it is walked, so a chain's own hops are asked as well.
  for (const anchor of queue) for (const side of sides) placeChain(anchor, side);
  visitSummariesLast(queue, hasSummaries, (anchor, isSummary) => {
    if (waiting.size === 0) return;
    for (const side of sides) placeAround(anchor, side, isSummary);
  });
  const below = candidatesBelow([...placed.values()], pitch);
  for (const id of waiting) placed.set(id, below.next().value);
  return placed;
}

const sides = [1, -1] as const;

/**
 * Row by row outward from the anchor's, then the next column; without end.
 *
 * @param isRowKept whether the anchor's own row is left to a chain, for the hops that are still to come
 */
function* candidatesBeside(
  { x, y }: Place,
  side: Side,
  gap: number,
  pitch: number,
  isRowKept: boolean,
): Generator<Place, never> {
  for (let column = 0; ; column += 1) {
    for (let row = isRowKept ? 1 : 0; row < rowsInColumn; row += 1) {
      const step = (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2);
      yield { x: x + side * (gap + column * pitch), y: y + step * rowHeight };
    }
  }
}

/** Goes on where the last search ended: what was not free then is not free now. */
function firstFree(candidates: Generator<Place, never>, spots: FreeSpots): Place {
  for (;;) {
    const { value } = candidates.next();
    if (spots.isFree(value)) return value;
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
