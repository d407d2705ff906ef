import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PairEdge } from './edges/pairEdge';

/** What lies over the page, and how it comes and goes. */
export interface OpenDialogs {
  /** Key of the pair whose drawer was opened. */
  readonly pairKey: string | null;
  /** The host that is being expanded. */
  readonly expanding: string | null;
  readonly openPair: (edge: PairEdge) => void;
  /** Back to where the drawer was opened from. */
  readonly closePair: () => void;
  /** On to something else, which takes the focus itself. */
  readonly leavePair: () => void;
  readonly expand: (hostId: string) => void;
  readonly endExpanding: () => void;
}

/** The drawer of one pair and the dialog that expands a host. `grid` takes the focus that has nowhere to go back to. */
export function usePairDialogs(grid: RefObject<HTMLElement | null>): OpenDialogs {
  const [pairKey, setPairKey] = useState<string | null>(null);
  const [expanding, setExpanding] = useState<string | null>(null);

  /** The drawer gives the focus back to where it was; where that has gone, nobody is to be left nowhere. */
  function closePair() {
    flushSync(() => setPairKey(null));
    if (document.activeElement === document.body) grid.current?.focus();
  }

  return {
    pairKey,
    expanding,
    openPair: ({ key }) => setPairKey(key),
    closePair,
    leavePair: () => setPairKey(null),
    expand: setExpanding,
    endExpanding: () => setExpanding(null),
  };
}
