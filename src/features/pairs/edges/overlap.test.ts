import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, overlapWords, sameVisit } from './overlap';
import type { ObservedWindow } from './pairEdge';

const at = (day: string | null): number | null => (day === null ? null : Date.parse(`${day}T00:00:00Z`));

function windows(...pairs: readonly (readonly [string | null, string | null])[]): ObservedWindow[] {
  return pairs.map(([first, last]) => ({ first: at(first), last: at(last) }));
}

function isNever(some: readonly ObservedWindow[]): boolean {
  return overlap(some).kind === 'never';
}

describe('when windows overlap', () => {
  test.each([
    [
      windows(['2026-05-02', '2026-05-11'], ['2026-05-03', '2026-05-09'], ['2026-05-01', '2026-05-20']),
      'could have existed 3–9 May 2026',
    ],
    [windows(['2026-05-02', '2026-05-09'], ['2026-05-09', '2026-05-20']), 'could have existed on 9 May 2026'],
    [
      windows(['2025-11-04', '2025-11-21'], ['2026-05-07', '2026-05-08']),
      'these hops never overlapped: one was last seen on 21 November 2025, another first seen on 7 May 2026',
    ],
    // Both hops of one visit, or visits of neighbouring days.
    [windows(['2026-05-03', '2026-05-03'], ['2026-05-04', '2026-05-04']), 'could have existed 3–4 May 2026'],
    [
      windows(['2026-05-02', '2026-05-11'], [null, '2026-05-09'], [null, null]),
      'could have existed 2–9 May 2026 at most: 2 hops lack a date',
    ],
    [windows(['2026-05-02', null]), 'could have existed from 2 May 2026 on: 1 hop lacks a date'],
    [windows([null, '2026-05-02']), 'could have existed until 2 May 2026: 1 hop lacks a date'],
    [windows([null, null]), 'when this could have existed is unknown: 1 hop lacks a date'],
    // An unknown end does not hide that the known ones are apart.
    [
      windows([null, '2026-05-02'], ['2026-06-01', null]),
      'these hops never overlapped: one was last seen on 2 May 2026, another first seen on 1 June 2026',
    ],
  ])('%j: %s', (some, words) => {
    expect(overlapWords(overlap(some))).toBe(words);
  });

  test('the gap of one visit is told as the time', () => {
    const [before, after] = [
      { first: 0, last: 10 },
      { first: 10 + sameVisit, last: 20 + sameVisit },
    ];
    expect(overlap([before, after])).toEqual({ kind: 'together', first: 10, last: 10 + sameVisit });
    expect(overlap([before, { ...after, first: 11 + sameVisit }])).toEqual({
      kind: 'never',
      ended: 10,
      began: 11 + sameVisit,
    });
  });

  test('the order of windows changes nothing, and a window more never makes hops meet', () => {
    const end = fc.option(fc.integer({ min: 0, max: 10 * sameVisit }));
    const someWindows = fc.array(fc.record({ first: end, last: end }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someWindows, (some) => {
        expect(overlap(some.toReversed())).toEqual(overlap(some));
        expect(isNever(some) || !isNever(some.slice(1))).toBe(true);
      }),
    );
  });
});
