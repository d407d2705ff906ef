import type { Drawing, Place, Places } from './drawing';
import { type DrawnNeighbours, drawnNeighbours, eachNeighbour, type Neighbours } from './drawnNeighbours';

/** Keys that go from one node to another. */
export const arrowKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

export type ArrowKey = (typeof arrowKeys)[number];

export function isArrowKey(key: string): key is ArrowKey {
  return arrowKeys.some((one) => one === key);
}

interface Standing {
  readonly id: string;
  readonly place: Place;
}

/**
 * The node that an arrow key goes to: ← the nearest parent, → the nearest child, ↑ and ↓ the one before or after among its
 * siblings as they are drawn, column by column. Siblings are the other children of its parents or, on the side where hosts
 * stand that led to a start, the other parents of its children.
 *
 * @returns the first start, else the first node, where none is active; `null` where there is nothing to go to
 */
export function neighbourByKey(
  drawing: Drawing,
  places: Places,
  active: string | null,
  key: ArrowKey,
): string | null {
  const drawn = drawnNeighbours(drawing);
  const at = active === null ? undefined : drawn.indexOf.get(active);
  const place = active === null ? undefined : places.get(active);
  if (at === undefined || !place) return firstNode(drawing, places);
  switch (key) {
    case 'ArrowLeft':
      return nearest(standing(drawing, places, neighboursOf(drawn.parents, at)), place);
    case 'ArrowRight':
      return nearest(standing(drawing, places, neighboursOf(drawn.children, at)), place);
    case 'ArrowUp':
    case 'ArrowDown': {
      const row = standing(drawing, places, [...siblingsOf(drawing, places, drawn, at)]).toSorted(asDrawn);
      const own = row.findIndex(({ id }) => id === active);
      return row[own + (key === 'ArrowUp' ? -1 : 1)]?.id ?? null;
    }
  }
}

function firstNode({ nodes }: Drawing, places: Places): string | null {
  const standingNodes = nodes.filter(({ id }) => places.has(id));
  const first = standingNodes.find((node) => node.kind === 'host' && node.isStart) ?? standingNodes[0];
  return first?.id ?? null;
}

function neighboursOf(side: Neighbours, node: number): number[] {
  const found: number[] = [];
  eachNeighbour(side, node, (neighbour) => found.push(neighbour));
  return found;
}

function standing({ nodes }: Drawing, places: Places, indices: readonly number[]): Standing[] {
  return indices.flatMap((index) => {
    const id = nodes[index]?.id;
    const place = id === undefined ? undefined : places.get(id);
    return id !== undefined && place ? [{ id, place }] : [];
  });
}

/** The one that is least far up or down, of these the one least far away. */
function nearest(candidates: readonly Standing[], { x, y }: Place): string | null {
  const distance = ({ place }: Standing): readonly [number, number] => [
    Math.abs(place.y - y),
    Math.abs(place.x - x),
  ];
  const [first] = candidates.toSorted((a, b) => {
    const [down, across] = distance(a);
    const [otherDown, otherAcross] = distance(b);
    return down - otherDown || across - otherAcross;
  });
  return first?.id ?? null;
}

/** Column by column, from top to bottom. */
function asDrawn(a: Standing, b: Standing): number {
  return a.place.x - b.place.x || a.place.y - b.place.y;
}

/** The node with its siblings; with the other starts for a start. */
function siblingsOf(drawing: Drawing, places: Places, drawn: DrawnNeighbours, at: number): Set<number> {
  const node = drawing.nodes[at];
  if (node?.kind === 'host' && node.isStart) {
    return new Set([...drawing.nodes.keys()].filter((index) => isStart(drawing, index)));
  }
  const ofParents = acrossFrom(drawing, places, drawn.parents, drawn.children, at, 1);
  const ofChildren = acrossFrom(drawing, places, drawn.children, drawn.parents, at, -1);
  const [first, second] = isLeftOfStart(drawing, places, at)
    ? [ofChildren, ofParents]
    : [ofParents, ofChildren];
  return first.size > 1 ? first : second;
}

function isStart({ nodes }: Drawing, index: number): boolean {
  const node = nodes[index];
  return node?.kind === 'host' && node.isStart;
}

function isLeftOfStart(drawing: Drawing, places: Places, at: number): boolean {
  const start = places.get(drawing.nodes.find((_, index) => isStart(drawing, index))?.id ?? '');
  const own = places.get(drawing.nodes[at]?.id ?? '');
  return start !== undefined && own !== undefined && own.x < start.x;
}

/** The node and all that hang on the same neighbour, on the same side of it. */
function acrossFrom(
  { nodes }: Drawing,
  places: Places,
  there: Neighbours,
  back: Neighbours,
  at: number,
  side: 1 | -1,
): Set<number> {
  const xOf = (index: number): number => places.get(nodes[index]?.id ?? '')?.x ?? Number.NaN;
  const found = new Set([at]);
  for (const between of neighboursOf(there, at)) {
    if (side * (xOf(at) - xOf(between)) <= 0) continue;
    for (const other of neighboursOf(back, between)) {
      if (side * (xOf(other) - xOf(between)) > 0) found.add(other);
    }
  }
  return found;
}
