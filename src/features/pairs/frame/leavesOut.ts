import { lookalikeLabel } from '~/features/pairs/drawing/lookalikeLines';
import { pairFilter } from '~/features/pairs/filter/pairFilter';
import type { PairsView } from '~/features/pairs/pairsState';

/** Whether a view has filters that may leave pairs out. An expression with a mistake filters nothing. */
export function leavesOut(view: PairsView): boolean {
  const { hidden, kindsOff, only, onlyPairs, range, find, hide, t0 } = view;
  const filters = (text: string): boolean => text.trim() !== '' && pairFilter(text, t0).kind === 'ok';
  return (
    hidden.length > 0 ||
    // Lines between lookalikes are no pairs.
    kindsOff.some((label) => label !== lookalikeLabel) ||
    only !== null ||
    onlyPairs !== null ||
    range !== null ||
    filters(find) ||
    filters(hide)
  );
}
