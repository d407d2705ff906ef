import {
  type DrawnNeighbours,
  eachNeighbour,
  type Neighbours,
} from '~/features/pairs/drawing/drawnNeighbours';

/** The rank of a node that no link connects with a start. */
export const unreached = 0x7fffffff;

/** How far each node stands from the starts, and by which neighbour and link it was reached. */
export interface EgoRanks {
  /** 0 for starts, negative for what led to them, positive for where they led; `unreached` else. */
  readonly rank: Int32Array;
  /** -1 where there is none. */
  readonly from: Int32Array;
  readonly via: Int32Array;
  /** The reached nodes, nearest first. */
  readonly order: readonly number[];
}

/**
 * First along the links' direction, both ways at the same pace, so that a host on a shorter way counts by that one; then
 * everything else that hangs on it, one rank further in the direction of the link.
 */
export function egoRanks(drawn: DrawnNeighbours, count: number, starts: readonly number[]): EgoRanks {
  const rank = new Int32Array(count).fill(unreached);
  const from = new Int32Array(count).fill(-1);
  const via = new Int32Array(count).fill(-1);
  for (const start of starts) rank[start] = 0;
  const order = [...starts];

  function reach(node: number, neighbours: Neighbours, step: 1 | -1, reached: number[]): void {
    const next = (rank[node] ?? 0) + step;
    eachNeighbour(neighbours, node, (neighbour, link) => {
      if (rank[neighbour] !== unreached) return;
      rank[neighbour] = next;
      from[neighbour] = node;
      via[neighbour] = link;
      reached.push(neighbour);
    });
  }

  let right = order;
  let left = order;
  while (right.length > 0 || left.length > 0) {
    const children: number[] = [];
    for (const node of right) reach(node, drawn.children, 1, children);
    const parents: number[] = [];
    for (const node of left) reach(node, drawn.parents, -1, parents);
    for (const node of children) order.push(node);
    for (const node of parents) order.push(node);
    right = children;
    left = parents;
  }
  // The list grows while it is walked.
  for (const node of order) {
    reach(node, drawn.children, 1, order);
    reach(node, drawn.parents, -1, order);
  }
  return { rank, from, via, order };
}
