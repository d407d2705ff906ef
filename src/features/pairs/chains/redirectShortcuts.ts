import { counted, daySpan } from '~/features/pairs/edges/daySpan';
import { overlap, overlapWords } from '~/features/pairs/edges/overlap';
import type { ObservedWindow, PairEdge } from '~/features/pairs/edges/pairEdge';
import type { RedirectHop } from './redirectHops';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';

/** What a `finalRedirect` says, held against the hops that are known. */
export interface ShortcutCheck {
  readonly edge: PairEdge;
  /**
   * `agrees`: hops led there at that time. `skips`: no hop of that time begins at its parent, so those between are missing.
   * `contradicts`: hops led there at another time only, or those of that time end elsewhere. `unchecked`: too many hops.
   */
  readonly kind: 'agrees' | 'skips' | 'contradicts' | 'unchecked';
  /** The reason, for a person. */
  readonly sentence: string;
  /** The way that agrees, or the one that was there at another time; empty if there is none. */
  readonly hops: readonly RedirectHop[];
}

/** Steps tried over all checks of one set, and hops tried in one way. */
const mostSteps = 200_000;
const stepsForOne = 2_000;
const longestWay = 12;

type Hops = ReadonlyMap<string, readonly RedirectHop[]>;

/** Checks each edge, in their order. `finals` are edges of kind `finalRedirect`; of a host to itself nothing can be said. */
export function shortcutChecks(finals: readonly PairEdge[], hops: Hops): ShortcutCheck[] {
  let left = mostSteps;
  return finals
    .filter(({ parent, child }) => parent !== child)
    .map((edge) => {
      const given = Math.min(left, stepsForOne);
      const budget = { left: given };
      const check = checked(edge, hops, budget);
      left -= given - budget.left;
      return check;
    });
}

/** How many steps may still be tried; each search takes its own off. */
interface Budget {
  left: number;
}

interface TimedSearch {
  readonly way: readonly RedirectHop[] | null;
  /** Where the ways of that time end that do not lead to the child. */
  readonly ends: ReadonlySet<string>;
}

/** Looks for a way whose hops all share a time with each other and with the edge. */
function timedSearch(edge: PairEdge, hops: Hops, budget: Budget): TimedSearch {
  const path: RedirectHop[] = [];
  const ends = new Set<string>();

  function reaches(host: string): boolean {
    if (host === edge.child) return true;
    const passed = new Set([edge.parent, ...path.map(({ to }) => to)]);
    let goesOn = false;
    for (const hop of path.length < longestWay ? (hops.get(host) ?? []) : []) {
      if (budget.left === 0) return false;
      budget.left -= 1;
      const shared = overlap([edge.window, ...path.map(({ window }) => window), hop.window]);
      if (shared.kind === 'never' || passed.has(hop.to)) continue;
      goesOn = true;
      path.push(hop);
      if (reaches(hop.to)) return true;
      path.pop();
    }
    if (!goesOn && path.length > 0) ends.add(host);
    return false;
  }

  const isFound = reaches(edge.parent);
  return { way: isFound ? path : null, ends };
}

function checked(edge: PairEdge, hops: Hops, budget: Budget): ShortcutCheck {
  const { way, ends } = timedSearch(edge, hops, budget);
  if (way !== null) {
    const words = overlapWords(overlap([...way.map(({ window }) => window), edge.window]));
    return { edge, kind: 'agrees', sentence: `${ledTo(way, edge)}: ${words}.`, hops: way };
  }
  const otherWay = anyWay(edge, hops, budget);
  if (budget.left === 0)
    return { edge, kind: 'unchecked', sentence: 'There are too many hops to check it.', hops: [] };
  return disagreeing(edge, ends, otherWay);
}

function ledTo(way: readonly RedirectHop[], edge: PairEdge): string {
  return `${counted(way.length, 'hop')} led to ${hostWord(edge.child)}`;
}

function disagreeing(
  edge: PairEdge,
  ends: ReadonlySet<string>,
  otherWay: readonly RedirectHop[],
): ShortcutCheck {
  const parent = hostWord(edge.parent);
  const child = hostWord(edge.child);
  if (otherWay.length > 0) {
    const sentence = `${ledTo(otherWay, edge)}, but not at that time${timeOf(edge.window)}.`;
    return { edge, kind: 'contradicts', sentence, hops: otherWay };
  }
  if (ends.size > 0) {
    const sentence = `The hops known from that time end at ${hostList([...ends])}, not at ${child}; one may be missing.`;
    return { edge, kind: 'contradicts', sentence, hops: [] };
  }
  const sentence = `No hop known from that time begins at ${parent}: those on the way to ${child} are missing.`;
  return { edge, kind: 'skips', sentence, hops: [] };
}

function timeOf({ first, last }: ObservedWindow): string {
  return first === null || last === null ? '' : ` (${daySpan(first, last)})`;
}

/** A shortest way without regard to time; empty if there is none. */
function anyWay(edge: PairEdge, hops: Hops, budget: Budget): RedirectHop[] {
  const arrivals = new Map<string, RedirectHop>();
  const waiting = [edge.parent];
  for (const host of waiting) {
    for (const hop of hops.get(host) ?? []) {
      if (budget.left === 0) return [];
      budget.left -= 1;
      if (hop.to === edge.parent || arrivals.has(hop.to)) continue;
      arrivals.set(hop.to, hop);
      waiting.push(hop.to);
    }
  }
  const way: RedirectHop[] = [];
  for (let hop = arrivals.get(edge.child); hop; hop = arrivals.get(hop.from)) way.unshift(hop);
  return way;
}
