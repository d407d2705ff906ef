import type { DrawnLink } from '~/features/pairs/drawing/drawing';

/** How one line of a drawing looks. */
export interface LinkStroke {
  /** `#rrggbb`. */
  readonly colour: string;
  /** Line lengths and gaps by turns; empty for a solid line. */
  readonly dash: readonly number[];
  /** Pixels at zoom 1. */
  readonly width: number;
}

export type LinkStrokeOf = (link: DrawnLink) => LinkStroke;
