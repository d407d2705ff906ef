import { formatInstant } from '~/shared/lib/dates';
import type { BucketUnit } from './histogram';
import type { TimeRange } from './timeRange';

/** A moment, in milliseconds since 1970, as far as bars of a unit tell moments apart: `2026-09-12`, by hours `2026-09-12 14:00`. */
export function momentText(ms: number, zone: 'utc' | 'local', unit: BucketUnit): string {
  return shortened(ms, zone, unit.includes('hour'));
}

/**
 * The two ends of a range: `2026-09-01` and `2026-09-30` for whole days of the zone. An end within a day says its time of day too:
 * the day alone would promise more than the range holds.
 */
export function rangeTexts(range: TimeRange, zone: 'utc' | 'local', unit: BucketUnit): [string, string] {
  const isByHour = unit.includes('hour');
  return [
    shortened(range.from, zone, isByHour || !isMidnight(range.from, zone)),
    shortened(range.to, zone, isByHour || !isMidnight(range.to + 1, zone)),
  ];
}

function shortened(ms: number, zone: 'utc' | 'local', isWithTime: boolean): string {
  const shown = isWithTime ? 'YYYY-MM-DD hh:mm' : 'YYYY-MM-DD';
  return formatInstant({ kind: 'instant', ms }, zone).slice(0, shown.length);
}

function isMidnight(ms: number, zone: 'utc' | 'local'): boolean {
  return ms % 1000 === 0 && formatInstant({ kind: 'instant', ms }, zone).slice(11, 19) === '00:00:00';
}

/** Why there are no bars, for so many pairs of which none has a date. */
export function noBarsText(pairs: number): string {
  return pairs === 0
    ? 'No pair is shown, so there is no time to show.'
    : 'No pair here has a date that can be read.';
}
