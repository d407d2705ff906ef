import { instantMs } from '~/shared/lib/dates';
import type { KeyedPage } from './stretch';

interface Merged<T> {
  /** In the order of the pages, each once. */
  readonly records: readonly T[];
  /** Records that came twice with different content; the one seen last was kept. */
  readonly conflicts: number;
}

/** The records of pages that may overlap. `lastSeen` tells when a record was last seen, as it came: the newest of two wins. */
export function mergedRecords<T>(
  pages: readonly KeyedPage<T>[],
  lastSeen: (record: T) => string | null,
): Merged<T> {
  const records: T[] = [];
  const places = new Map<string, number>();
  let conflicts = 0;
  const keys = pages.flatMap((page) => page.keys);
  for (const [index, record] of pages.flatMap((page) => page.records).entries()) {
    const key = keys[index] ?? null;
    const place = key === null ? undefined : places.get(key);
    if (place === undefined) {
      if (key !== null) places.set(key, records.length);
      records.push(record);
      continue;
    }
    // `place` was stored together with a record.
    const kept = records[place] as T;
    if (JSON.stringify(kept) === JSON.stringify(record)) continue;
    conflicts += 1;
    if (timeOf(lastSeen(record)) > timeOf(lastSeen(kept))) records[place] = record;
  }
  return { records, conflicts };
}

/** As a number, since texts with and without fractions of a second do not sort by time. */
function timeOf(lastSeen: string | null): number {
  return instantMs(lastSeen) ?? Number.NEGATIVE_INFINITY;
}
