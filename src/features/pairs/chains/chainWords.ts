import { counted, daySpan } from '~/features/pairs/edges/daySpan';
import { compareLinkKinds, linkLook } from '~/features/pairs/edges/linkKinds';
import type { ObservedWindow } from '~/features/pairs/edges/pairEdge';
import type { RedirectChains } from './redirectChains';
import type { RedirectHop } from './redirectHops';

/** The kinds of a hop, each once, and the days in UTC on which it was seen: `redirect · 3–9 May 2026`. One safe line. */
export function hopWords({ edges, window }: Pick<RedirectHop, 'edges' | 'window'>): string {
  const kinds = edges.map(({ kind }) => kind).toSorted(compareLinkKinds);
  const labels = new Set(kinds.map((kind) => linkLook(kind).label));
  return `${[...labels].join(', ')} · ${daysOf(window)}`;
}

function daysOf({ first, last }: ObservedWindow): string {
  if (first === null && last === null) return 'dates not stated';
  if (first === null || last === null) return `${dayOr(first)} – ${dayOr(last)}`;
  // A record may end before it begins.
  return daySpan(Math.min(first, last), Math.max(first, last));
}

function dayOr(instant: number | null): string {
  return instant === null ? 'not stated' : daySpan(instant, instant);
}

/** What the button says that follows several ends at once, and whose ends these are where not all chains are listed. */
export function followAllWords(
  ends: number,
  { chains, more }: Pick<RedirectChains, 'chains' | 'more'>,
): string {
  const whose = more === 0 ? '' : ` of the ${counted(chains.length, 'listed chain')}`;
  return `Follow all ${counted(ends, 'end')}${whose}, a request for each`;
}

/** `12 redirects of a single hop`; `the first 12 …` where more chains are not listed, for single hops are listed last. */
export function singleHopWords(count: number, { more }: Pick<RedirectChains, 'more'>): string {
  const words = `${counted(count, 'redirect')} of a single hop`;
  return more === 0 ? words : `The first ${words}`;
}
