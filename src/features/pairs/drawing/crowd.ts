import { counted } from '~/features/pairs/edges/daySpan';
import { nodesWords } from './drawingSentence';
import { drawingRoom } from './drawingTier';
import type { PairsDrawing } from './drawnPairs';

/** What is not drawn, because it is too much. */
export interface Crowd {
  /** `2,314 hosts and 2 groups, joined by 5,120 lines`. */
  readonly words: string;
  /** Whether it is drawn for whoever insists on it. */
  readonly mayBeDrawn: boolean;
}

/** A drawing as it is; or an empty one, and what is not drawn. */
export function withinRoom(
  drawing: PairsDrawing,
  isInsistedOn: boolean,
): { readonly drawing: PairsDrawing; readonly crowd: Crowd | null } {
  const room = drawingRoom(drawing);
  if (room === 'given' || (room === 'asked' && isInsistedOn)) return { drawing, crowd: null };
  const words = `${nodesWords(drawing.nodes)}, joined by ${counted(drawing.links.length, 'line')}`;
  return {
    drawing: { ...drawing, nodes: [], links: [], nodeOf: new Map(), awayHosts: [] },
    crowd: { words, mayBeDrawn: room === 'asked' },
  };
}
