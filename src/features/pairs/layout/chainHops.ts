import { chainLinks, timeInCommon } from './chainLinks';
import { chainEnds, mostTelling, type Side } from './chainRivals';
import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import { drawnNeighbours, eachNeighbour } from '~/features/pairs/drawing/drawnNeighbours';

/** The hops of redirects on a drawing of which some nodes have places. */
export interface ChainHops {
  /** The most telling one of the `waiting` to which hops lead from a node; on the left, from which they lead to it. */
  readonly next: (id: string, side: Side, waiting: ReadonlySet<string>) => string | undefined;
  /** Whether a hop goes on along the row of a node. */
  readonly isStraightOn: (id: string, side: Side) => boolean;
}

interface Hop {
  readonly node: number;
  readonly link: number;
}

/**
 * Counts the hops at each node once, so that asking costs no more than the node's links.
 *
 * @param placed read at each call: it may grow
 */
export function chainHops(drawing: Drawing, placed: Places): ChainHops {
  const { indexOf, children, parents } = drawnNeighbours(drawing);
  const { nodes } = drawing;
  const links = chainLinks(drawing);
  const { isHop } = links;
  const isEnd = chainEnds(drawing);
  const out = new Uint32Array(nodes.length);
  const into = new Uint32Array(nodes.length);
  for (const node of nodes.keys()) {
    eachNeighbour(children, node, (child, link) => {
      if (isHop[link] !== 1) return;
      out[node] = (out[node] ?? 0) + 1;
      into[child] = (into[child] ?? 0) + 1;
    });
  }

  function hopsAt(node: number, side: Side): Hop[] {
    const found: Hop[] = [];
    if (((side === 1 ? out : into)[node] ?? 0) === 0) return found;
    eachNeighbour(side === 1 ? children : parents, node, (neighbour, link) => {
      if (isHop[link] === 1) found.push({ node: neighbour, link });
    });
    return found;
  }

  function idOf(node: number): string {
    return nodes[node]?.id ?? '';
  }

  function next(id: string, side: Side, waiting: ReadonlySet<string>): string | undefined {
    const at = indexOf.get(id) ?? -1;
    const behind = hopsAt(at, side === 1 ? -1 : 1);
    const isBehind = new Set(behind.map(({ node }) => node));
    const ahead = hopsAt(at, side).filter(
      // Where hops lead both ways, the right comes first.
      ({ node }) => waiting.has(idOf(node)) && (side === 1 || !isBehind.has(node)),
    );
    if (ahead.length < 2) return ahead.map(({ node }) => idOf(node))[0];
    const before = hopBefore(id, behind);
    const rivals = ahead.map(({ node, link }) => {
      // A hop that leads back is no way on.
      const hops = ((side === 1 ? out : into)[node] ?? 0) - Number(isBehind.has(node));
      const lead = Number(hops > 0 || isEnd(node, side));
      return { node, link, lead, inTime: timeInCommon(links, link, before), hops: 0 };
    });
    return nodes[mostTelling(drawing, rivals) ?? -1]?.id;
  }

  /** The link of the hop on the node's own row, else of any that has a place. */
  function hopBefore(id: string, behind: readonly Hop[]): number {
    const standing = behind.filter(({ node }) => placed.has(idOf(node)));
    const own = standing.find(({ node }) => placed.get(idOf(node))?.y === placed.get(id)?.y);
    return (own ?? standing[0])?.link ?? -1;
  }

  function isStraightOn(id: string, side: Side): boolean {
    const at = placed.get(id);
    if (!at) return false;
    return hopsAt(indexOf.get(id) ?? -1, side).some(({ node }) => {
      const place = placed.get(idOf(node));
      return place?.y === at.y && side * (place.x - at.x) > 0;
    });
  }

  return { next, isStraightOn };
}
