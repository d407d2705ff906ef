import { counted } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { type Overlap, overlap, overlapWords } from '~/features/pairs/edges/overlap';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { formatCount } from '~/shared/lib/numbers';
import { isFinalRedirect, isHop, type RedirectHop, redirectHops } from './redirectHops';
import { allWalks, type Hops, type Walk } from './redirectWalks';
import { type ShortcutCheck, shortcutChecks } from './redirectShortcuts';

/** Hosts that visitors were sent along, hop by hop. */
export interface RedirectChain {
  /** In order; one more than `hops`. In a loop the last host stands before as well. */
  readonly hosts: readonly string[];
  /** Each begins where the one before ends. */
  readonly hops: readonly RedirectHop[];
  /** When all hops were seen. */
  readonly overlap: Overlap;
  /** The same in words: `could have existed 3–9 May 2026`. */
  readonly words: string;
  /** The host of the chain that it comes back to; `null` where it comes to an end. */
  readonly loopsTo: string | null;
  /** The `finalRedirect` edges from one host of the chain to another that its hops agree with. */
  readonly confirmedBy: readonly PairEdge[];
  /** Hosts of the chain that many others lead to. */
  readonly fanIns: readonly FanIn[];
  /** Whether it goes on after the most hops that are followed. */
  readonly isCut: boolean;
}

/** Other hosts that lead to a host of a chain, by redirect or link, in order of their names. */
export interface FanIn {
  readonly host: string;
  readonly from: readonly string[];
}

export interface RedirectChains {
  /** Chains of several hops first, among them those that could have existed, then the confirmed, long and new ones first. */
  readonly chains: readonly RedirectChain[];
  /** How many chains are left out. */
  readonly more: number;
  /** How many chains there are: `57`, or `5,000+` where counting them all would take too long; '' if there is none. */
  readonly countWords: string;
  /** `and 12 more`, or `and at least 4,950 more` where counting them all would take too long; '' if none is left out. */
  readonly moreWords: string;
  /** What each `finalRedirect` says against the hops. */
  readonly shortcuts: readonly ShortcutCheck[];
}

/** More fill no screen. */
export const mostChains = 50;
/** So many other hosts that lead to one are worth a mark. */
const manyParents = 3;

/**
 * The ways that redirects make among some pairs, each from where nothing redirects to it until nothing redirects on, or
 * back to a host that it passed. `finalRedirect` is no step but is checked against the steps.
 */
export function redirectChains(edges: readonly PairEdge[]): RedirectChains {
  const hops = redirectHops(edges);
  const { walks, isComplete } = allWalks(hops);
  const shortcuts = shortcutChecks(edges.filter(isFinalRedirect), hops);
  const agreeing = shortcuts.filter(({ kind, hops: way }) => kind === 'agrees' && way.length > 1);
  const byLastHop = groupedBy(agreeing, (check) => check.hops.at(-1));
  const found = walks.map((walk) => ({
    walk,
    // Made once: sorting compares each many times.
    name: hostsOf(walk).join('\n'),
    shared: overlap(walk.map(({ window }) => window)),
    confirmedBy: walk.flatMap((hop) => (byLastHop.get(hop) ?? []).filter((check) => runsAlong(check, walk))),
  }));
  const shown = found.toSorted(tellingFirst).slice(0, mostChains);
  const leading = parentsOf(edges, new Set(shown.flatMap(({ walk }) => hostsOf(walk))));
  const more = found.length - shown.length;
  return {
    chains: shown.map((one) => chainOf(one, leading, hops)),
    more,
    countWords: found.length === 0 ? '' : `${formatCount(found.length)}${isComplete ? '' : '+'}`,
    moreWords: more === 0 ? '' : `and ${isComplete ? '' : 'at least '}${counted(more, 'more chain')}`,
    shortcuts,
  };
}

interface Found {
  readonly walk: Walk;
  /** Its hosts, to put chains in order that are alike in all else. */
  readonly name: string;
  readonly shared: Overlap;
  readonly confirmedBy: readonly ShortcutCheck[];
}

function runsAlong({ hops }: ShortcutCheck, walk: Walk): boolean {
  return hops.every((hop) => walk.includes(hop));
}

function tellingFirst(a: Found, b: Found): number {
  return (
    Number(a.walk.length === 1) - Number(b.walk.length === 1) ||
    likelihood(a.shared) - likelihood(b.shared) ||
    b.confirmedBy.length - a.confirmedBy.length ||
    b.walk.length - a.walk.length ||
    lastOf(b.shared) - lastOf(a.shared) ||
    compareText(a.name, b.name)
  );
}

function likelihood(shared: Overlap): number {
  return ['together', 'perhaps', 'never'].indexOf(shared.kind);
}

function lastOf(shared: Overlap): number {
  return shared.kind === 'never' ? shared.ended : (shared.last ?? 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function hostsOf(walk: Walk): string[] {
  return [...walk.slice(0, 1).map(({ from }) => from), ...walk.map(({ to }) => to)];
}

function chainOf({ walk, shared, confirmedBy }: Found, leading: Leading, hops: Hops): RedirectChain {
  const hosts = hostsOf(walk);
  const end = hosts.at(-1) ?? '';
  const isLoop = hosts.indexOf(end) < hosts.length - 1;
  const loopsTo = isLoop ? end : null;
  const isCut = !isLoop && hops.has(end);
  const fanIns = [...new Set(hosts)].flatMap((host) => fanIn(host, hosts, leading));
  return {
    hosts,
    hops: walk,
    overlap: shared,
    words: overlapWords(shared),
    loopsTo,
    confirmedBy: confirmedBy.map(({ edge }) => edge),
    fanIns,
    isCut,
  };
}

/** The hosts that lead to each, each once, in order of their names. */
type Leading = ReadonlyMap<string, readonly string[]>;

function parentsOf(edges: readonly PairEdge[], hosts: ReadonlySet<string>): Leading {
  const leading = edges.filter((edge) => hosts.has(edge.child) && leadsVisitors(edge));
  const byChild = groupedBy(leading, ({ child }) => child);
  return new Map([...byChild].map(([child, own]) => [child, distinctParents(own)]));
}

function distinctParents(edges: readonly PairEdge[]): readonly string[] {
  return [...new Set(edges.map(({ parent }) => parent))].toSorted();
}

function leadsVisitors(edge: PairEdge): boolean {
  return isHop(edge) || isFinalRedirect(edge) || edge.kind?.toLowerCase() === 'a.href';
}

function fanIn(host: string, chain: readonly string[], leading: Leading): FanIn[] {
  const from = (leading.get(host) ?? []).filter((parent) => !chain.includes(parent));
  return from.length < manyParents ? [] : [{ host, from }];
}
