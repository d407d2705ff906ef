import { chainLinks } from './chainLinks';
import type { Drawing } from '~/features/pairs/drawing/drawing';
import { drawnNeighbours } from '~/features/pairs/drawing/drawnNeighbours';

/** 1 for where links lead, on the right; -1 for what led there, on the left. */
export type Side = 1 | -1;

/** A node that may go on with the row of a chain. */
export interface Rival {
  /** Indexes of the drawing's nodes and links. */
  readonly node: number;
  readonly link: number;
  /** The more, the surer that the chain goes this way. */
  readonly lead: number;
  /** How much its hop was seen at the time of the hop before, 0 to 1. */
  readonly inTime: number;
  /** How many hops follow, as far as that is counted. */
  readonly hops: number;
}

/**
 * Who goes on with a row: those by which the chain leads on, then those most at the time of the hop before, with the most
 * hops behind them, hosts before groups, the last seen, the first in the list. Flags say nothing here: they come later than
 * the nodes, and a node has its place by then.
 */
export function mostTelling(drawing: Drawing, rivals: readonly Rival[]): number | undefined {
  const { last } = chainLinks(drawing);
  const seen = ({ link }: Rival): number => last[link] ?? 0;
  const isGroup = ({ node }: Rival): number => Number(drawing.nodes[node]?.kind === 'group');
  const compare = (a: Rival, b: Rival): number =>
    b.lead - a.lead ||
    b.inTime - a.inTime ||
    b.hops - a.hops ||
    isGroup(a) - isGroup(b) ||
    Number(seen(a) < seen(b)) - Number(seen(a) > seen(b));
  let [best] = rivals;
  for (const rival of rivals) if (best && compare(rival, best) < 0) best = rival;
  return best?.node;
}

/** Whether a summary names a node as the end of a chain, or on the left as its beginning. */
export function chainEnds(drawing: Drawing): (node: number, side: Side) => boolean {
  const { indexOf } = drawnNeighbours(drawing);
  const { isSummary } = chainLinks(drawing);
  const summaries = drawing.links.filter(({ from, to }, at) => isSummary[at] === 1 && from !== to);
  const ends = new Set(summaries.map(({ to }) => indexOf.get(to)));
  const beginnings = new Set(summaries.map(({ from }) => indexOf.get(from)));
  return (node, side) => (side === 1 ? ends : beginnings).has(node);
}
