import { missingWords } from '~/msgraph/missingWords';
import { formatInstant } from '~/shared/lib/dates';
import { defang } from '~/shared/lib/defang';
import { viewLimits, viewTitle } from './export/viewSentences';
import type { PairsView } from './pairsState';
import type { PairsSource } from './usePairs';

/** What of the pairs that were asked for is not there, host by host; nothing where all are. */
export function pairsMissing(sources: readonly PairsSource[]): readonly string[] {
  return sources.flatMap(({ hostId, data }) => {
    const words = data ? missingWords(data) : 'Partial: nothing was loaded';
    return words === null ? [] : [`${defang(hostId)}: ${words}`];
  });
}

/**
 * What a file of pairs says of itself: whose they are, where from and made when, which of them the view leaves, and what of
 * those that were asked for is not there. Hosts are defanged, for this opens in programs that make links.
 *
 * @param now milliseconds since 1970
 */
export function pairsNote(
  view: PairsView,
  sources: readonly PairsSource[],
  sourceWords: string,
  now: number,
): string {
  const safe = defanged(view);
  const made = `${viewTitle(safe)} from ${sourceWords}, ${formatInstant({ kind: 'instant', ms: now }, 'utc')}`;
  return [made, ...viewLimits(safe), ...pairsMissing(sources)].join('; ');
}

function defanged(view: PairsView): PairsView {
  const { starts, only, hidden } = view;
  return {
    ...view,
    starts: starts.map(defang),
    only: only === null ? null : defang(only),
    hidden: hidden.map(defang),
  };
}
