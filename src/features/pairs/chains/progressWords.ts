import { counted } from '~/features/pairs/edges/daySpan';
import { formatCount } from '~/shared/lib/numbers';
import type { PathProgress } from './pathSearch';

/** How far a search has come: `3 of 40 requests; 1,204 hosts still to ask`. */
export function progressWords({ asked, budget, waiting }: PathProgress): string {
  const left = counted(waiting.from + waiting.to, 'host');
  return `${asked} of ${formatCount(budget)} requests; ${left} still to ask`;
}
