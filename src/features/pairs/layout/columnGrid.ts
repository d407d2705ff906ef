import type { DrawingTier } from '~/features/pairs/drawing/drawingTier';

/** From one row to the next: a group's shape and some air. */
export const rowHeight = 26;

/** Taller columns do not fit on a screen at a size that can be read. */
export const rowsInColumn = 40;

/** From one column of a rank to the next: the width of a label, or of a group's shape where there are none. */
export function columnPitch(tier: DrawingTier): number {
  return tier === 'detailed' ? 200 : 80;
}

/**
 * From the last column of a rank to the first of the next: room for a label and the arrows behind it; beside the starts,
 * whose labels stand below them, for the arrows alone.
 */
export function rankGap(tier: DrawingTier, isBesideStart: boolean): number {
  if (tier === 'overview') return 160;
  return isBesideStart ? 220 : 260;
}
