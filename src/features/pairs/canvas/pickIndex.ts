import type { Drawing, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import { nodeSize } from './nodeSize';

/** Finds the node at a place without looking at all of them. */
export interface PickIndex {
  /**
   * @param slack how far outside of a node's shape still counts, in the drawing's units
   * @returns the node's id, of several the one whose middle is nearest; `null` for none
   */
  at(place: Place, slack: number): string | null;
}

/** Larger than any node's shape, so that a node is never further than one cell away. */
const cellSize = 80;

interface Standing {
  readonly node: DrawnNode;
  readonly place: Place;
}

export function pickIndex({ nodes }: Drawing, places: Places): PickIndex {
  const cells = new Map<string, Standing[]>();
  for (const node of nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    const key = cellKey(cellOf(place.x), cellOf(place.y));
    const cell = cells.get(key);
    if (cell) cell.push({ node, place });
    else cells.set(key, [{ node, place }]);
  }
  return { at: (place, slack) => nearestOf(cells, place, slack) };
}

function nearestOf(cells: ReadonlyMap<string, readonly Standing[]>, at: Place, slack: number): string | null {
  const reach = cellSize / 2 + slack;
  let nearest: { readonly id: string; readonly distance: number } | null = null;
  for (let column = cellOf(at.x - reach); column <= cellOf(at.x + reach); column += 1) {
    for (let row = cellOf(at.y - reach); row <= cellOf(at.y + reach); row += 1) {
      for (const { node, place } of cells.get(cellKey(column, row)) ?? []) {
        const distance = Math.hypot(place.x - at.x, place.y - at.y);
        if (!isOn(node, place, at, slack) || (nearest && nearest.distance <= distance)) continue;
        nearest = { id: node.id, distance };
      }
    }
  }
  return nearest?.id ?? null;
}

function isOn(node: DrawnNode, place: Place, at: Place, slack: number): boolean {
  const { width, height } = nodeSize(node);
  return Math.abs(at.x - place.x) <= width / 2 + slack && Math.abs(at.y - place.y) <= height / 2 + slack;
}

function cellOf(coordinate: number): number {
  return Math.floor(coordinate / cellSize);
}

function cellKey(column: number, row: number): string {
  return `${column} ${row}`;
}
