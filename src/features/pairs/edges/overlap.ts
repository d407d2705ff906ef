import { counted, daySpan } from './daySpan';
import type { ObservedWindow } from './pairEdge';

/** Whether windows share a time, in milliseconds since 1970. */
export type Overlap =
  | { readonly kind: 'together'; readonly first: number; readonly last: number }
  /** What is known does not rule it out; `undated` windows lack an end. `null` where no window gives that end. */
  | {
      readonly kind: 'perhaps';
      readonly first: number | null;
      readonly last: number | null;
      readonly undated: number;
    }
  /** One window had ended before another began. */
  | { readonly kind: 'never'; readonly ended: number; readonly began: number };

/**
 * Milliseconds between windows that still count as shared. What is seen in one visit carries times some seconds apart, and
 * visits of one day are told by that day.
 */
export const sameVisit = 86_400_000;

/** The time that all windows share, or the gap between them where it is no longer than `sameVisit`. */
export function overlap(windows: readonly ObservedWindow[]): Overlap {
  let first: number | null = null;
  let last: number | null = null;
  let undated = 0;
  for (const window of windows) {
    if (window.first !== null) first = Math.max(first ?? window.first, window.first);
    if (window.last !== null) last = Math.min(last ?? window.last, window.last);
    if (window.first === null || window.last === null) undated += 1;
  }
  if (first !== null && last !== null) {
    if (first - last > sameVisit) return { kind: 'never', ended: last, began: first };
    [first, last] = [Math.min(first, last), Math.max(first, last)];
    if (undated === 0) return { kind: 'together', first, last };
  }
  return { kind: 'perhaps', first, last, undated };
}

/** Says of hops when they could have been one way: `could have existed 3–9 May 2026`. Never claims that they were. */
export function overlapWords(shared: Overlap): string {
  if (shared.kind === 'together') return `could have existed ${onDays(shared.first, shared.last)}`;
  if (shared.kind === 'perhaps') return perhapsWords(shared);
  const ended = daySpan(shared.ended, shared.ended);
  const began = daySpan(shared.began, shared.began);
  return `these hops never overlapped: one was last seen on ${ended}, another first seen on ${began}`;
}

function perhapsWords({ first, last, undated }: Overlap & { kind: 'perhaps' }): string {
  const reason = `${counted(undated, 'hop')} ${undated === 1 ? 'lacks' : 'lack'} a date`;
  if (first !== null && last !== null) return `could have existed ${onDays(first, last)} at most: ${reason}`;
  if (first !== null) return `could have existed from ${daySpan(first, first)} on: ${reason}`;
  if (last !== null) return `could have existed until ${daySpan(last, last)}: ${reason}`;
  return `when this could have existed is unknown: ${reason}`;
}

function onDays(first: number, last: number): string {
  const days = daySpan(first, last);
  return days === daySpan(last, last) ? `on ${days}` : days;
}
