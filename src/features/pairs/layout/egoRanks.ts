import { chainLinks, timeInCommon, visitSummariesLast } from './chainLinks';
import type { Side } from './chainRivals';
import type { Drawing } from '~/features/pairs/drawing/drawing';
import { drawnNeighbours, eachNeighbour } from '~/features/pairs/drawing/drawnNeighbours';

/** The rank of a node that no link connects with a start. */
export const unreached = 0x7fffffff;

/** How far each node stands from the starts, and by which neighbour and link it was reached. */
export interface EgoRanks {
  /** 0 for starts, negative for what led to them, positive for where they led; `unreached` else. */
  readonly rank: Int32Array;
  /** -1 where there is none. */
  readonly from: Int32Array;
  readonly via: Int32Array;
  /** The reached nodes, each after the one that it was reached from. */
  readonly order: readonly number[];
}

/** A node from which links are followed in one direction. */
interface Step {
  readonly node: number;
  readonly side: Side;
}

/**
 * First along the links' direction, both ways at the same pace, so that a host on a shorter way counts by that one; then
 * everything else that hangs on it, one rank further in the direction of the link. Either time, links that only sum up a
 * chain come last: a host that hops lead to stands behind them. A host with several ways of equal length counts as reached by
 * the hop of a redirect that fits the hop before best.
 */
export function egoRanks(drawing: Drawing, starts: readonly number[]): EgoRanks {
  const { children, parents } = drawnNeighbours(drawing);
  const count = drawing.nodes.length;
  const { isSummary: summaries, hasSummaries, hasHops } = chainLinks(drawing);
  const rank = new Int32Array(count).fill(unreached);
  const from = new Int32Array(count).fill(-1);
  const via = new Int32Array(count).fill(-1);
  for (const start of starts) rank[start] = 0;

  function reach({ node, side }: Step, isSummary: boolean, onReached: (step: Step) => void): void {
    const next = (rank[node] ?? 0) + side;
    eachNeighbour(side === 1 ? children : parents, node, (neighbour, link) => {
      if (rank[neighbour] !== unreached || summaries[link] !== Number(isSummary)) return;
      rank[neighbour] = next;
      from[neighbour] = node;
      via[neighbour] = link;
      onReached({ node: neighbour, side });
    });
  }

  const steps = sides.flatMap((side) => starts.map((node): Step => ({ node, side })));
  visitSummariesLast(steps, hasSummaries, (step, isSummary) =>
    reach(step, isSummary, (reached) => steps.push(reached)),
  );
  const distance = (node: number): number => Math.abs(rank[node] ?? 0);
  const order = [...new Set(steps.map(({ node }) => node))];
  // What summaries reach may be nearer than what hops reached before.
  if (hasSummaries) order.sort((a, b) => distance(a) - distance(b));
  if (hasHops) hangOnHops(drawing, { rank, from, via, order });
  visitSummariesLast(order, hasSummaries, (node, isSummary) => {
    for (const side of sides) reach({ node, side }, isSummary, (reached) => order.push(reached.node));
  });
  return { rank, from, via, order };
}

/** In order, so that how a node was reached is settled before those behind it. */
function hangOnHops(drawing: Drawing, { rank, from, via, order }: EgoRanks): void {
  const { children, parents } = drawnNeighbours(drawing);
  const links = chainLinks(drawing);
  for (const node of order) {
    const own = rank[node] ?? 0;
    if (own === 0) continue;
    let best = -1;
    eachNeighbour(own > 0 ? parents : children, node, (before, link) => {
      if (links.isHop[link] !== 1 || rank[before] !== own - Math.sign(own)) return;
      const fit = timeInCommon(links, link, via[before] ?? -1);
      if (fit <= best) return;
      best = fit;
      from[node] = before;
      via[node] = link;
    });
  }
}

const sides = [1, -1] as const;
