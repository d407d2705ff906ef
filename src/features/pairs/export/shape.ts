import type { Place } from '~/features/pairs/drawing/drawing';

/**
 * One mark of a picture that is saved; all lengths are pixels at its plain size, all colours `#rrggbb`. Whoever writes them
 * to a file or onto a canvas decides nothing, so that every kind of file shows the same.
 */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
      /** 0 to 1. */
      readonly opacity: number;
      readonly outline: Outline | null;
    }
  | {
      readonly kind: 'circle';
      readonly at: Place;
      readonly radius: number;
      /** `null` for a ring. */
      readonly fill: string | null;
      readonly outline: Outline | null;
    }
  | { readonly kind: 'line'; readonly from: Place; readonly to: Place; readonly outline: Outline }
  | {
      /** A quadratic Bézier curve. */
      readonly kind: 'curve';
      readonly from: Place;
      readonly control: Place;
      readonly to: Place;
      readonly outline: Outline;
    }
  | { readonly kind: 'polygon'; readonly points: readonly Place[]; readonly fill: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The text's middle line is at `y`; `x` is its beginning, middle or end. */
      readonly at: Place;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly isBold: boolean;
      readonly fill: string;
    };

export interface Outline {
  readonly colour: string;
  readonly width: number;
  /** Line lengths and gaps by turns; empty for a solid line. */
  readonly dash: readonly number[];
}

/** A picture: its shapes in the order in which they are painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

export function solid(colour: string, width: number): Outline {
  return { colour, width, dash: [] };
}
