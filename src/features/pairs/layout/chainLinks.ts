import { isFinalRedirect, isHop } from '~/features/pairs/chains/redirectHops';
import type { Drawing } from '~/features/pairs/drawing/drawing';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** What the links of a drawing are to redirect chains, each by its index. */
export interface ChainLinks {
  /** 1 for a link that stands for one step of a redirect, whatever else it stands for. */
  readonly isHop: Uint8Array;
  /** 1 for a link that tells nothing but where redirects ended, over steps that it does not name. */
  readonly isSummary: Uint8Array;
  /** Whether there is any of either: most drawings have none, and then need not be looked through for them. */
  readonly hasHops: boolean;
  readonly hasSummaries: boolean;
  /** When the steps were seen; infinite for ends that are not stated, and where there is no step. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

const made = new WeakMap<Drawing, ChainLinks>();

/** Worked out once for each drawing. */
export function chainLinks(drawing: Drawing): ChainLinks {
  const before = made.get(drawing);
  if (before) return before;
  const count = drawing.links.length;
  const links = {
    isHop: new Uint8Array(count),
    isSummary: new Uint8Array(count),
    hasHops: false,
    hasSummaries: false,
    first: new Float64Array(count).fill(Infinity),
    last: new Float64Array(count).fill(-Infinity),
  };
  const stepOf = steps();
  for (const [at, { edges }] of drawing.links.entries()) {
    if (edges.some((edge) => stepOf(edge) === 'hop')) {
      links.hasHops = true;
      readHops(links, at, edges);
    } else if (edges.every((edge) => stepOf(edge) === 'summary')) {
      links.hasSummaries = true;
      links.isSummary[at] = 1;
    }
  }
  made.set(drawing, links);
  return links;
}

type Step = 'hop' | 'summary' | 'none';

/** Of thousands of edges with few kinds each kind is looked at once. */
function steps(): (edge: PairEdge) => Step {
  const known = new Map<string | null, Step>();
  return (edge) => {
    const before = known.get(edge.kind);
    if (before !== undefined) return before;
    const other = isFinalRedirect(edge) ? 'summary' : 'none';
    const step = isHop(edge) ? 'hop' : other;
    known.set(edge.kind, step);
    return step;
  };
}

function readHops({ isHop: hops, first, last }: ChainLinks, at: number, edges: readonly PairEdge[]): void {
  hops[at] = 1;
  for (const edge of edges) {
    if (!isHop(edge)) continue;
    first[at] = Math.min(first[at] ?? 0, edge.window.first ?? -Infinity);
    last[at] = Math.max(last[at] ?? 0, edge.window.last ?? Infinity);
  }
}

const day = 86_400_000;

/**
 * How much of the days on which the steps of either link were seen are days of both: 0 to 1. Those of one chain are much
 * alike in this; 0 where one has no step or an end that is not stated.
 */
export function timeInCommon({ first, last }: ChainLinks, a: number, b: number): number {
  const [firstA, lastA] = [first[a] ?? Infinity, last[a] ?? -Infinity];
  const [firstB, lastB] = [first[b] ?? Infinity, last[b] ?? -Infinity];
  const both = Math.min(lastA, lastB) - Math.max(firstA, firstB) + day;
  const either = Math.max(lastA, lastB) - Math.min(firstA, firstB) + day;
  return both > 0 && Number.isFinite(either) ? both / either : 0;
}

/**
 * Visits what a list holds and comes to hold meanwhile: all of it without summaries first, and each time that this comes to
 * an end the summaries of one more item. So a summary counts only for what no other link reaches.
 */
export function visitSummariesLast<T>(
  list: readonly T[],
  hasSummaries: boolean,
  visit: (item: T, isSummary: boolean) => void,
): void {
  let visited = 0;
  for (const item of list) {
    while (visited < list.length) {
      const added = list.slice(visited);
      visited = list.length;
      for (const other of added) visit(other, false);
    }
    if (hasSummaries) visit(item, true);
  }
}
