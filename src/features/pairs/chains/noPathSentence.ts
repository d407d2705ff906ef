import { counted } from '~/features/pairs/edges/daySpan';
import { hostWord } from '~/features/pairs/edges/hostWords';

interface FruitlessSearch {
  readonly from: string;
  readonly to: string;
  readonly alsoBack: boolean;
  readonly asked: number;
  readonly budget: number;
  /** The most hops from each end. */
  readonly depth: number;
  /** Hosts within that reach that the budget left out. */
  readonly unasked: number;
  /** Hosts that answered in part or not at all. */
  readonly unsure: readonly unknown[];
}

/** Says how far a search went that found no path: within which limits, and what it had to leave out. */
export function noPathSentence(search: FruitlessSearch): string {
  const { from, to, alsoBack, asked, budget, depth, unasked, unsure } = search;
  const way = alsoBack
    ? `between ${hostWord(from)} and ${hostWord(to)}, in either direction,`
    : `from ${hostWord(from)} to ${hostWord(to)}`;
  const limits = `within ${counted(budget, 'request')} / ${counted(depth, 'hop')} from each end`;
  const used = asked < budget ? `; ${counted(asked, 'request')} ${asked === 1 ? 'was' : 'were'} enough` : '';
  return [
    `No path ${way} ${limits}${used}.`,
    ...(unasked === 0 ? [] : [`${counted(unasked, 'host')} in reach could not be asked any more.`]),
    ...(unsure.length === 0
      ? []
      : [`Of ${counted(unsure.length, 'host')} not all pairs are known, so a path may run there.`]),
  ].join(' ');
}
