import { missingWords } from '~/msgraph/missingWords';
import { formatInstant } from '~/shared/lib/dates';
import type { PairsSource } from './usePairs';

/**
 * What a file of pairs says of itself: where they are from and at what time, and what of those that were asked for is not
 * there.
 *
 * @param now milliseconds since 1970
 */
export function pairsNote(sources: readonly PairsSource[], sourceWords: string, now: number): string {
  const made = `Pairs from ${sourceWords}, ${formatInstant({ kind: 'instant', ms: now }, 'utc')}`;
  const missing = sources.flatMap(({ hostId, data }) => {
    const words = data ? missingWords(data) : 'Partial: nothing was loaded';
    return words === null ? [] : [`${hostId}: ${words}`];
  });
  return [made, ...missing].join('; ');
}
