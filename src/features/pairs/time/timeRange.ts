import type { ObservedWindow, PairEdge } from '~/features/pairs/edges/pairEdge';

/** A stretch of time, both ends in it, in milliseconds since 1970. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** What was seen of a pair near the time of the incident: its first sighting, its last one, or both. */
export type NearT0 = 'appeared' | 'ended' | 'both';

const day = 86_400_000;

/**
 * Whether a window meets a range (`null`: all time). An end that is not known puts no pair outside; an end that is known
 * does, if it lies on the far side. A window whose ends came in the wrong order is the time between them.
 */
export function isInRange(window: ObservedWindow, range: TimeRange | null): boolean {
  if (range === null) return true;
  const { first, last } = inOrder(window);
  return (first === null || first <= range.to) && (last === null || last >= range.from);
}

function inOrder({ first, last }: ObservedWindow): ObservedWindow {
  return first !== null && last !== null && first > last ? { first: last, last: first } : { first, last };
}

/** So many days before and after a moment. */
export function rangeAround(t0: number, days = 14): TimeRange {
  return { from: t0 - days * day, to: t0 + days * day };
}

/** From the earliest to the latest sighting that is known; `null` where none is. */
export function rangeOf(edges: Iterable<PairEdge>): TimeRange | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { window } of edges) {
    for (const end of [window.first, window.last]) {
      if (end === null) continue;
      from = Math.min(from, end);
      to = Math.max(to, end);
    }
  }
  return from <= to ? { from, to } : null;
}

/** What was seen less than so many days ago is not known to have ended: hosts are looked at every few days. */
const restingDays = 14;

/** Whether the last sighting of a pair counts as its end. All in milliseconds since 1970. */
export function hasEnded({ last }: ObservedWindow, now: number): boolean {
  return last !== null && now - last > restingDays * day;
}

/** Which ends of a pair's window lie within so many days of the incident; `null` for neither. */
export function nearT0({ window }: PairEdge, t0: number, days: number, now: number): NearT0 | null {
  const appeared = isNear(window.first, t0, days);
  const ended = isNear(window.last, t0, days) && hasEnded(window, now);
  if (appeared && ended) return 'both';
  if (appeared) return 'appeared';
  return ended ? 'ended' : null;
}

function isNear(end: number | null, t0: number, days: number): boolean {
  return end !== null && Math.abs(end - t0) <= days * day;
}

/** The pairs near the incident, by edge key. */
export function edgesNearT0(
  edges: Iterable<PairEdge>,
  t0: number,
  days: number,
  now: number,
): Map<string, NearT0> {
  const near = new Map<string, NearT0>();
  for (const edge of edges) {
    const what = nearT0(edge, t0, days, now);
    if (what !== null) near.set(edge.key, what);
  }
  return near;
}

/** How many of some pairs appeared near the incident and how many ended; those that did both count in each, and in `both`. */
export interface NearCounts {
  readonly appeared: number;
  readonly ended: number;
  readonly both: number;
}

export function nearCounts(near: ReadonlyMap<string, NearT0>, edges: readonly PairEdge[]): NearCounts {
  const all = near.size === 0 ? [] : edges.flatMap(({ key }) => near.get(key) ?? []);
  const both = all.filter((what) => what === 'both').length;
  const appeared = all.filter((what) => what !== 'ended').length;
  return { appeared, ended: all.length - appeared + both, both };
}
