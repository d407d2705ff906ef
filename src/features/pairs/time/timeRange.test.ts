import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { edgesNearT0, isInRange, nearCounts, nearT0, rangeAround, rangeOf } from './timeRange';

const day = 86_400_000;

function at(iso: string): number {
  return Date.parse(iso);
}

describe('isInRange', () => {
  const range = { from: 200, to: 300 };
  test.each([
    ['before', 100, 199, false],
    ['ends as the range begins', 100, 200, true],
    ['begins before, ends inside', 100, 250, true],
    ['inside', 220, 280, true],
    ['one moment', 250, 250, true],
    ['around', 100, 400, true],
    ['begins inside, ends after', 250, 400, true],
    ['begins as the range ends', 300, 400, true],
    ['after', 301, 400, false],
    ['begin unknown, ends before', null, 199, false],
    ['begin unknown, ends inside', null, 250, true],
    ['begin unknown, ends after', null, 400, true],
    ['begins before, end unknown', 100, null, true],
    ['begins after, end unknown', 301, null, false],
    ['nothing known', null, null, true],
    ['ends in the wrong order, around', 400, 100, true],
    ['ends in the wrong order, before', 199, 100, false],
  ])('%s', (_, first, last, isIn) => {
    expect(isInRange({ first, last }, range)).toBe(isIn);
    expect(isInRange({ first, last }, null)).toBe(true);
  });

  test('is true exactly where some moment lies in both', () => {
    const moment = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(moment, moment, moment, moment, (a, b, c, d) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const [from, to] = [Math.min(c, d), Math.max(c, d)];
        const common = Array.from({ length: 21 }, (_, ms) => ms).some(
          (ms) => first <= ms && ms <= last && from <= ms && ms <= to,
        );
        expect(isInRange({ first, last }, { from, to })).toBe(common);
      }),
    );
  });
});

describe('near the incident', () => {
  const t0 = at('2026-09-12T14:30:00Z');
  const now = at('2026-11-20T09:00:00Z');
  const edges = sampleEdges(
    'a.example script.src both.example 2026-09-10 2026-09-12',
    'a.example script.src new.example 2026-09-10 2026-11-01',
    'a.example script.src gone.example 2025-01-01 2026-09-15',
    'a.example script.src old.example 2025-01-01 2026-11-01',
    'a.example script.src unknown.example - -',
    'a.example script.src half.example - 2026-09-15',
  );

  test('what appeared, what ended, what did both', () => {
    const near = edgesNearT0(edges, t0, 3, now);
    expect([...near]).toEqual([
      ['a.example\nboth.example\nscript.src', 'both'],
      ['a.example\nnew.example\nscript.src', 'appeared'],
      ['a.example\ngone.example\nscript.src', 'ended'],
      ['a.example\nhalf.example\nscript.src', 'ended'],
    ]);
    expect(nearCounts(near, edges)).toEqual({ appeared: 2, ended: 3, both: 1 });
    expect(nearCounts(near, edges.slice(1))).toEqual({ appeared: 1, ended: 2, both: 0 });
  });

  test('what was seen in the last two weeks has not ended', () => {
    const near = edgesNearT0(edges, t0, 3, at('2026-09-28T00:00:00Z'));
    expect([...near.values()]).toEqual(['both', 'appeared']);
    const [edge] = sampleEdges('a.example script.src b.example 2025-01-01 2026-09-12');
    const last = at('2026-09-12T00:00:00Z');
    expect([14, 14.1].map((days) => edge && nearT0(edge, t0, 3, last + days * day))).toEqual([null, 'ended']);
  });

  test('the last moment of the last day still counts', () => {
    const [edge] = sampleEdges('a.example script.src b.example 2026-09-12 -');
    const first = at('2026-09-12T00:00:00Z');
    const nearTo = (moment: number) => edge && nearT0(edge, moment, 3, now);
    expect([first + 3 * day, first - 3 * day].map(nearTo)).toEqual(['appeared', 'appeared']);
    expect([first + 3 * day + 1, first - 3 * day - 1].map(nearTo)).toEqual([null, null]);
  });

  test('the range around it', () => {
    expect(rangeAround(t0)).toEqual({
      from: at('2026-08-29T14:30:00Z'),
      to: at('2026-09-26T14:30:00Z'),
    });
    expect(rangeAround(t0, 1)).toEqual({ from: t0 - day, to: t0 + day });
  });

  test('the range of all pairs leaves out what is not known', () => {
    expect(rangeOf(edges)).toEqual({ from: at('2025-01-01T00:00:00Z'), to: at('2026-11-01T00:00:00Z') });
    expect(rangeOf(edges.slice(4, 5))).toBeNull();
    expect(rangeOf([])).toBeNull();
  });
});
