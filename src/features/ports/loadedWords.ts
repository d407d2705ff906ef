import type { Collection } from '~/msgraph/collection';
import { formatCount } from '~/shared/lib/numbers';

/** How much of a collection is there, in words: "loaded 1,000 of 1,204". */
export function loadedWords<T>({ records, total, setAside }: Collection<T>): string {
  const loaded = records.length + setAside.length;
  return total === null
    ? `loaded ${formatCount(loaded)}`
    : `loaded ${formatCount(loaded)} of ${formatCount(total)}`;
}
