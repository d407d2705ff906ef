import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { TimeRange } from './timeRange';
import { clockOf, momentReaching, type ZoneClock } from './zoneClock';

/** Stretches of the calendar of one zone, one after the other. */
export interface TimeBuckets {
  readonly unit: BucketUnit;
  /** Milliseconds since 1970: bucket `n` begins at `bounds[n]` and ends before `bounds[n + 1]`. */
  readonly bounds: readonly number[];
}

export type BucketUnit =
  | 'hour'
  | '6 hours'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** How many first and last sightings fall into each bucket, and how many into none. */
export interface Histogram {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly startsOutside: number;
  readonly endsOutside: number;
  readonly startsUnknown: number;
  readonly endsUnknown: number;
}

const hour = 3_600_000;
const day = 24 * hour;
const month = 30.44 * day;

/** `months` where the unit has no one length; `size` is exact for the others and about right for these. */
const units: readonly { readonly unit: BucketUnit; readonly size: number; readonly months: number | null }[] =
  [
    { unit: 'hour', size: hour, months: null },
    { unit: '6 hours', size: 6 * hour, months: null },
    { unit: 'day', size: day, months: null },
    { unit: 'week', size: 7 * day, months: null },
    { unit: 'month', size: month, months: 1 },
    { unit: 'quarter', size: 3 * month, months: 3 },
    { unit: 'year', size: 12 * month, months: 12 },
    { unit: 'decade', size: 120 * month, months: 120 },
    { unit: 'century', size: 1200 * month, months: 1200 },
  ];

/** 1970 began on a Thursday, weeks begin on Mondays (ISO 8601). */
const firstMonday = 4 * day;

/**
 * The finest buckets of which at most `most` cover a range, at bounds that a calendar has: whole hours, days and months on the
 * clocks of the zone, so that a day is 23 or 25 hours where these are changed. Centuries where even those are more, which only
 * dates that nobody observed bring about.
 */
export function timeBuckets(range: TimeRange, zone: 'utc' | 'local', most = 60): TimeBuckets {
  const clock = clockOf(zone);
  const fineEnough = units.filter(
    ({ unit, size }) => unit === 'century' || (range.to - range.from) / size <= most + 1,
  );
  const all = fineEnough.map((one) => ({ unit: one.unit, bounds: boundsOf(one, range, clock) }));
  // Centuries are always among them.
  return (all.find(({ bounds }) => bounds.length - 1 <= most) ?? all.at(-1)) as TimeBuckets;
}

function boundsOf(unit: (typeof units)[number], { from, to }: TimeRange, clock: ZoneClock): number[] {
  let index = indexOf(from + clock(from), unit);
  let end = momentReaching(beginOf(index, unit), clock);
  const bounds = [end];
  while (end <= to) {
    index += 1;
    const next = momentReaching(beginOf(index, unit), clock);
    // An hour that the clocks were put forward over ends as it begins.
    if (next > end) bounds.push(next);
    end = Math.max(end, next);
  }
  return bounds;
}

/** The stretch that a time falls into, which clocks show, in milliseconds as if it were UTC. */
function indexOf(wall: number, { unit, size, months }: (typeof units)[number]): number {
  if (months !== null) return Math.floor(monthIndex(wall) / months);
  return Math.floor((unit === 'week' ? wall - firstMonday : wall) / size);
}

/** The time at which a stretch begins, likewise. */
function beginOf(index: number, { unit, size, months }: (typeof units)[number]): number {
  if (months !== null) return monthBegin(index * months);
  return index * size + (unit === 'week' ? firstMonday : 0);
}

/** Months since the year 0. */
function monthIndex(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function monthBegin(index: number): number {
  // The year is set by itself: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(Math.floor(index / 12), index % 12, 1);
}

/** Counts the sightings of pairs by bucket. */
export function histogram(edges: readonly PairEdge[], { bounds }: TimeBuckets): Histogram {
  const starts = counted(
    edges.map(({ window }) => window.first),
    bounds,
  );
  const ends = counted(
    edges.map(({ window }) => window.last),
    bounds,
  );
  return {
    starts: starts.counts,
    ends: ends.counts,
    startsOutside: starts.outside,
    endsOutside: ends.outside,
    startsUnknown: starts.unknown,
    endsUnknown: ends.unknown,
  };
}

function counted(moments: readonly (number | null)[], bounds: readonly number[]) {
  const counts = Array.from({ length: bounds.length - 1 }, () => 0);
  let outside = 0;
  let unknown = 0;
  for (const ms of moments) {
    const bucket = ms === null ? -1 : bucketOf(ms, bounds);
    const count = counts[bucket];
    if (ms === null) unknown += 1;
    else if (count === undefined) outside += 1;
    else counts[bucket] = count + 1;
  }
  return { counts, outside, unknown };
}

/** The bucket that a moment falls into, or the outermost one on its side. */
export function bucketAt(ms: number, bounds: readonly number[]): number {
  return Math.max(0, Math.min(bounds.length - 2, bucketOf(ms, bounds)));
}

/** The last bucket that begins at or before a moment; -1 before the first. */
function bucketOf(ms: number, bounds: readonly number[]): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
