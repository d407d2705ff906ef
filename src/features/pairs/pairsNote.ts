import { missingWords } from '~/msgraph/missingWords';
import { formatInstant } from '~/shared/lib/dates';
import { viewLimits, viewTitle } from './export/viewSentences';
import type { PairsView } from './pairsState';
import type { PairsSource } from './usePairs';

/** What of the pairs that were asked for is not there, host by host; nothing where all are. */
export function pairsMissing(sources: readonly PairsSource[]): readonly string[] {
  return sources.flatMap(({ hostId, data }) => {
    const words = data ? missingWords(data) : 'Partial: nothing was loaded';
    return words === null ? [] : [`${hostId}: ${words}`];
  });
}

/**
 * What a file of pairs says of itself: whose they are, where from and made when, which of them the view leaves, and what of
 * those that were asked for is not there.
 *
 * @param now milliseconds since 1970
 */
export function pairsNote(
  view: PairsView,
  sources: readonly PairsSource[],
  sourceWords: string,
  now: number,
): string {
  const made = `${viewTitle(view)} from ${sourceWords}, ${formatInstant({ kind: 'instant', ms: now }, 'utc')}`;
  return [made, ...viewLimits(view), ...pairsMissing(sources)].join('; ');
}
