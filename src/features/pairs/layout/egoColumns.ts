import { columnPitch, rankGap, rowHeight, rowsInColumn } from './columnGrid';
import { columnRows } from './columnRows';
import type { Drawing, DrawnLink, Place } from '~/features/pairs/drawing/drawing';
import { drawingTier } from '~/features/pairs/drawing/drawingTier';
import { drawnNeighbours } from '~/features/pairs/drawing/drawnNeighbours';
import { type EgoChains, egoChains } from './egoChains';
import { type EgoRanks, egoRanks, unreached } from './egoRanks';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { compareLinkKinds } from '~/features/pairs/edges/linkKinds';

/** A drawing while its nodes are given a column and a row: a cell that no other node has. */
interface Placing extends EgoRanks, EgoChains {
  readonly drawing: Drawing;
  readonly isStart: Uint8Array;
  /** Where the kind of the link by which a node was reached stands among the kinds. */
  readonly kindOrder: Int32Array;
  readonly x: Float64Array;
  /** `notPlaced` until its rank is placed. */
  readonly row: Int32Array;
}

const notPlaced = 0x7fffffff;

/**
 * The ego view: what led to the start hosts in ranks on the left, where they lead on the right, one rank for each step, in
 * columns of at most 40 rows. Nodes stand by the row of the neighbour that they were reached from, then by kind of link,
 * then in the drawing's order; hops of a chain stand on one row with nothing between them; start hosts stand in one
 * column; what no link connects with a start stands below. Pure: the same drawing has the same places. Linear but for
 * sorting.
 *
 * @param starts host ids; if none of them is on the drawing, its first node is the start
 */
export function egoColumns(drawing: Drawing, starts: readonly string[]): Map<string, Place> {
  const placing = placingOf(drawing, starts);
  const tier = drawingTier(drawing);
  const pitch = columnPitch(tier);
  const ranks = nodesByRank(placing);
  placeStarts(placing);
  let right = placeRank(placing, ranks.get(0) ?? [], 0, pitch);
  let left = 0;
  for (let distance = 1; ranks.has(distance) || ranks.has(-distance); distance += 1) {
    const gap = rankGap(tier, distance === 1);
    const children = ranks.get(distance);
    if (children) right = placeRank(placing, children, right + gap, pitch);
    const parents = ranks.get(-distance);
    if (parents) left = placeRank(placing, parents, left - gap, -pitch);
  }
  placeBelow(placing, left, Math.floor((right - left) / pitch) + 1, pitch);
  return new Map(
    drawing.nodes.map(({ id }, node) => [
      id,
      { x: placing.x[node] ?? 0, y: (placing.row[node] ?? 0) * rowHeight },
    ]),
  );
}

function placingOf(drawing: Drawing, starts: readonly string[]): Placing {
  const { indexOf } = drawnNeighbours(drawing);
  const count = drawing.nodes.length;
  const known = [...new Set(starts)].flatMap((id) => indexOf.get(id) ?? []);
  const roots = known.length > 0 || count === 0 ? known : [0];
  const ranks = egoRanks(drawing, roots);
  const isStart = new Uint8Array(count);
  for (const root of roots) isStart[root] = 1;
  return {
    ...ranks,
    ...egoChains(drawing, ranks),
    drawing,
    isStart,
    kindOrder: kindOrders(drawing, ranks),
    x: new Float64Array(count),
    row: new Int32Array(count).fill(notPlaced),
  };
}

function kindOrders(drawing: Drawing, { via }: EgoRanks): Int32Array {
  const kinds = new Set(drawing.links.map(kindOf));
  const order = new Map([...kinds].toSorted(compareLinkKinds).map((kind, at) => [kind, at]));
  return via.map((link) => order.get(kindOf(drawing.links[link])) ?? 0);
}

function kindOf(link: DrawnLink | undefined): string | null {
  return link?.edges[0]?.kind ?? null;
}

/** Nodes that are not starts, by their rank, in the drawing's order. */
function nodesByRank({ rank, isStart }: Placing): Map<number, number[]> {
  const reached = [...rank.keys()].filter((node) => rank[node] !== unreached && isStart[node] !== 1);
  return groupedBy(reached, (node) => rank[node] ?? 0);
}

/** One below the other, each with as many rows as what hangs on it takes. */
function placeStarts({ order, from, rank, isStart, row }: Placing): void {
  const sides = new Map<number, { left: number; right: number }>();
  for (const node of order) {
    if (isStart[node] === 1) sides.set(node, { left: 0, right: 0 });
    const side = sides.get(from[node] ?? -1);
    if (side && (rank[node] ?? 0) > 0) side.right += 1;
    else if (side) side.left += 1;
  }
  const heights = [...sides.values()].map(({ left, right }) =>
    // A start's words stand in the row below it.
    Math.max(3, Math.min(rowsInColumn, Math.max(left, right)) + 1),
  );
  let top = -Math.floor(heights.reduce((sum, height) => sum + height, 0) / 2);
  for (const [at, start] of [...sides.keys()].entries()) {
    const height = heights[at] ?? 0;
    row[start] = top + Math.floor(height / 2);
    top += height;
  }
}

/**
 * Places the nodes of one rank in columns that begin at `x` and go on by `pitch`, which is negative on the left. Hops of
 * chains stand in the last of them, so that nothing is on the way to the next hop.
 *
 * @returns where the last column stands
 */
function placeRank(placing: Placing, nodes: readonly number[], x: number, pitch: number): number {
  const taken = new Set(placing.rank[nodes[0] ?? 0] === 0 ? startRows(placing) : []);
  const heirs = nodes.filter((node) => takesRow(placing, node, taken));
  const reserved = [...taken].toSorted((a, b) => a - b);
  const columns = rankColumns(placing, nodes, heirs.length);
  for (const [at, { members, wanted }] of columns.entries()) {
    const rows = columnRows(wanted, reserved);
    for (const [index, node] of members.entries()) {
      placing.x[node] = x + at * pitch;
      placing.row[node] = rows[index] ?? 0;
    }
  }
  const last = x + Math.max(0, columns.length - 1) * pitch;
  for (const heir of heirs) placing.x[heir] = last;
  return last;
}

/** The rows of the starts with those that their words reach into. */
function startRows({ isStart, row }: Placing): number[] {
  return [...isStart.keys()]
    .filter((node) => isStart[node] === 1)
    .flatMap((node) => [-1, 0, 1].map((step) => (row[node] ?? 0) + step));
}

/** Puts the next hop of a chain on the chain's row, unless another chain has it. */
function takesRow({ isHeir, from, row }: Placing, node: number, taken: Set<number>): boolean {
  const wanted = row[from[node] ?? -1] ?? notPlaced;
  if (isHeir[node] !== 1 || taken.has(wanted)) return false;
  row[node] = wanted;
  taken.add(wanted);
  return true;
}

interface RankColumn {
  readonly members: readonly number[];
  /** The rows that they would stand in if nothing else did. */
  readonly wanted: readonly number[];
}

/** Cuts what is not placed yet into columns, those from which others were reached last; the last also holds the heirs. */
function rankColumns(placing: Placing, nodes: readonly number[], heirs: number): RankColumn[] {
  const sorted = nodes
    .filter((node) => placing.row[node] === notPlaced)
    .map((node) => ({ node, row: rowWanted(placing, node), kind: placing.kindOrder[node] ?? 0 }))
    .toSorted((a, b) => a.row - b.row || a.kind - b.kind || a.node - b.node);
  if (sorted.length + heirs <= rowsInColumn) return [rankColumn(sorted)];
  const leading = sorted.filter(({ node }) => placing.leadsOn[node] === 1);
  const ending = sorted.filter(({ node }) => placing.leadsOn[node] !== 1);
  const columns = [...evenParts(ending), ...evenParts(leading)].map(rankColumn);
  const hasRoom = leading.length > 0 && (columns.at(-1)?.members.length ?? 0) + heirs <= rowsInColumn;
  return hasRoom || heirs === 0 ? columns : [...columns, rankColumn([])];
}

type SortedNode = Readonly<Record<'node' | 'row' | 'kind', number>>;

function rankColumn(part: readonly SortedNode[]): RankColumn {
  return { members: part.map(({ node }) => node), wanted: part.map(({ row }) => row) };
}

function evenParts(nodes: readonly SortedNode[]): (readonly SortedNode[])[] {
  const count = Math.ceil(nodes.length / rowsInColumn);
  const size = Math.ceil(nodes.length / count);
  return Array.from({ length: count }, (_, at) => nodes.slice(at * size, (at + 1) * size));
}

/** The row of the nearest node on the way back to a start that has one. */
function rowWanted({ from, row }: Placing, node: number): number {
  let before = from[node] ?? -1;
  while (row[before] === notPlaced) before = from[before] ?? -1;
  return row[before] ?? 0;
}

/** What no link connects with a start, line by line below all else. */
function placeBelow({ rank, row, x }: Placing, left: number, width: number, pitch: number): void {
  const top = 3 + row.reduce((lowest, one) => (one === notPlaced ? lowest : Math.max(lowest, one)), 0);
  let at = 0;
  for (const [node, own] of rank.entries()) {
    if (own !== unreached) continue;
    x[node] = left + (at % width) * pitch;
    row[node] = top + Math.floor(at / width);
    at += 1;
  }
}
