import { isFinalRedirect, isHop } from '~/features/pairs/chains/redirectHops';
import type { Drawing, DrawnLink } from '~/features/pairs/drawing/drawing';

/** What the links of a drawing are to redirect chains, each by its index. */
export interface ChainLinks {
  /** 1 for a link that stands for one step of a redirect, whatever else it stands for. */
  readonly isHop: Uint8Array;
  /** 1 for a link that tells nothing but where redirects ended, over steps that it does not name. */
  readonly isSummary: Uint8Array;
  /** When the steps were seen; infinite for ends that are not stated, and where there is no step. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

const known = new WeakMap<Drawing, ChainLinks>();

/** Worked out once for each drawing. */
export function chainLinks(drawing: Drawing): ChainLinks {
  const before = known.get(drawing);
  if (before) return before;
  const count = drawing.links.length;
  const made = {
    isHop: new Uint8Array(count),
    isSummary: new Uint8Array(count),
    first: new Float64Array(count).fill(Infinity),
    last: new Float64Array(count).fill(-Infinity),
  };
  for (const [at, link] of drawing.links.entries()) readLink(made, at, link);
  known.set(drawing, made);
  return made;
}

function readLink(
  { isHop: hops, isSummary, first, last }: ChainLinks,
  at: number,
  { edges }: DrawnLink,
): void {
  for (const edge of edges) {
    if (!isHop(edge)) continue;
    hops[at] = 1;
    first[at] = Math.min(first[at] ?? 0, edge.window.first ?? -Infinity);
    last[at] = Math.max(last[at] ?? 0, edge.window.last ?? Infinity);
  }
  isSummary[at] = Number(hops[at] === 0 && edges.every(isFinalRedirect));
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
  visit: (item: T, isSummary: boolean) => void,
): void {
  let visited = 0;
  for (const item of list) {
    while (visited < list.length) {
      const added = list.slice(visited);
      visited = list.length;
      for (const other of added) visit(other, false);
    }
    visit(item, true);
  }
}
