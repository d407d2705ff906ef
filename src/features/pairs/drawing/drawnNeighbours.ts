import type { Drawing } from './drawing';

/** The other ends of each node's links: those of node `n` are `node[start[n]]` up to, not including, `node[start[n + 1]]`. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  /** The link behind each, as an index of the drawing's links. */
  readonly link: Uint32Array;
}

/** A drawing as numbers: its nodes and links by their index. Loops and links to what is not drawn are left out. */
export interface DrawnNeighbours {
  readonly indexOf: ReadonlyMap<string, number>;
  /** From and to of each link by turns. */
  readonly pairs: Uint32Array;
  readonly children: Neighbours;
  readonly parents: Neighbours;
}

const known = new WeakMap<Drawing, DrawnNeighbours>();

/** Worked out once for each drawing, in time linear in its size. */
export function drawnNeighbours(drawing: Drawing): DrawnNeighbours {
  const before = known.get(drawing);
  if (before) return before;
  const indexOf = new Map<string, number>();
  for (const { id } of drawing.nodes) indexOf.set(id, indexOf.size);
  const links: number[] = [];
  const pairs: number[] = [];
  let at = 0;
  for (const { from, to } of drawing.links) {
    const a = indexOf.get(from);
    const b = indexOf.get(to);
    if (a !== undefined && b !== undefined && a !== b) {
      links.push(at);
      pairs.push(a, b);
    }
    at += 1;
  }
  const count = drawing.nodes.length;
  const made = {
    indexOf,
    pairs: new Uint32Array(pairs),
    children: neighbours(count, links, pairs, 0),
    parents: neighbours(count, links, pairs, 1),
  };
  known.set(drawing, made);
  return made;
}

/** Sorted by counting: `side` is 0 to go from parents to children, 1 for the other way. */
function neighbours(
  count: number,
  links: readonly number[],
  pairs: readonly number[],
  side: 0 | 1,
): Neighbours {
  const start = new Uint32Array(count + 1);
  for (let at = 0; at < links.length; at += 1) {
    const after = (pairs[2 * at + side] ?? 0) + 1;
    start[after] = (start[after] ?? 0) + 1;
  }
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const node = new Uint32Array(links.length);
  const link = new Uint32Array(links.length);
  for (let at = 0; at < links.length; at += 1) {
    const own = pairs[2 * at + side] ?? 0;
    const slot = next[own] ?? 0;
    next[own] = slot + 1;
    node[slot] = pairs[2 * at + 1 - side] ?? 0;
    link[slot] = links[at] ?? 0;
  }
  return { start, node, link };
}

/** Calls `visit` with each neighbour of a node and the link to it. */
export function eachNeighbour(
  { start, node, link }: Neighbours,
  of: number,
  visit: (neighbour: number, link: number) => void,
): void {
  const end = start[of + 1] ?? 0;
  for (let at = start[of] ?? 0; at < end; at += 1) visit(node[at] ?? 0, link[at] ?? 0);
}
