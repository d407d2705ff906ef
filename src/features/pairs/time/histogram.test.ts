import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bucketAt, histogram, timeBuckets } from './histogram';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

afterEach(() => vi.unstubAllEnvs());

function at(iso: string): number {
  return Date.parse(iso);
}

function range(from: string, to: string) {
  return { from: at(from), to: at(to) };
}

function texts(bounds: readonly number[]): string[] {
  return bounds.map((ms) => new Date(ms).toISOString().slice(0, 16));
}

describe('timeBuckets', () => {
  test.each([
    ['one moment', range('2026-09-12T14:30:00Z', '2026-09-12T14:30:00Z'), 'hour', 1],
    ['two days', range('2026-09-12T14:30:00Z', '2026-09-14T14:30:00Z'), 'hour', 49],
    ['two weeks', range('2026-09-01T00:00:00Z', '2026-09-14T23:00:00Z'), '6 hours', 56],
    ['four weeks', range('2026-08-29T14:30:00Z', '2026-09-26T14:30:00Z'), 'day', 29],
    ['a year', range('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z'), 'week', 53],
    ['four years', range('2022-03-01T00:00:00Z', '2026-03-01T00:00:00Z'), 'month', 49],
    ['ten years', range('2016-03-01T00:00:00Z', '2026-03-01T00:00:00Z'), 'quarter', 41],
    ['fifty years', range('1976-03-01T00:00:00Z', '2026-03-01T00:00:00Z'), 'year', 51],
    ['500 years', range('1526-03-01T00:00:00Z', '2026-03-01T00:00:00Z'), 'decade', 51],
    ['all years', range('0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'), 'century', 100],
  ] as const)('%s', (_, whole, unit, count) => {
    const buckets = timeBuckets(whole, 'utc');
    expect([buckets.unit, buckets.bounds.length - 1]).toEqual([unit, count]);
  });

  test('weeks begin on Mondays, months on their first day, years in January', () => {
    const weeks = timeBuckets(range('2026-09-12T14:30:00Z', '2026-09-24T00:00:00Z'), 'utc', 4);
    expect([weeks.unit, texts(weeks.bounds)]).toEqual([
      'week',
      ['2026-09-07T00:00', '2026-09-14T00:00', '2026-09-21T00:00', '2026-09-28T00:00'],
    ]);
    const quarters = timeBuckets(range('2025-11-12T14:30:00Z', '2026-04-01T00:00:00Z'), 'utc', 3);
    expect([quarters.unit, texts(quarters.bounds)]).toEqual([
      'quarter',
      ['2025-10-01T00:00', '2026-01-01T00:00', '2026-04-01T00:00', '2026-07-01T00:00'],
    ]);
    const weekBefore1970 = timeBuckets(range('1969-12-30T00:00:00Z', '1970-01-06T00:00:00Z'), 'utc', 2);
    expect(texts(weekBefore1970.bounds)).toEqual([
      '1969-12-29T00:00',
      '1970-01-05T00:00',
      '1970-01-12T00:00',
    ]);
  });

  test('buckets follow on each other, cover the range and are as many as are wanted', () => {
    const moment = fc.integer({ min: at('0001-01-01T00:00:00Z'), max: at('9999-12-31T00:00:00Z') });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 20, max: 100 }), (a, b, most) => {
        const whole = { from: Math.min(a, b), to: Math.max(a, b) };
        const { bounds, unit } = timeBuckets(whole, 'utc', most);
        expect(bounds).toEqual([...new Set(bounds)].toSorted((x, y) => x - y));
        expect(bounds.at(0)).toBeLessThanOrEqual(whole.from);
        expect(bounds.at(1)).toBeGreaterThan(whole.from);
        expect(bounds.at(-1)).toBeGreaterThan(whole.to);
        expect(bounds.at(-2)).toBeLessThanOrEqual(whole.to);
        expect(unit === 'century' || bounds.length - 1 <= most).toBe(true);
      }),
    );
  });
});

describe('timeBuckets in local time', () => {
  test.each([
    [
      'days',
      'America/New_York',
      range('2026-09-05T00:00:00Z', '2026-09-05T12:00:00Z'),
      2,
      'day',
      ['2026-09-04T04:00', '2026-09-05T04:00', '2026-09-06T04:00'],
    ],
    [
      'weeks',
      'America/New_York',
      range('2026-09-12T14:30:00Z', '2026-09-21T04:00:00Z'),
      3,
      'week',
      ['2026-09-07T04:00', '2026-09-14T04:00', '2026-09-21T04:00', '2026-09-28T04:00'],
    ],
    [
      'quarters',
      'America/New_York',
      range('2017-01-01T00:00:00Z', '2017-07-01T00:00:00Z'),
      3,
      'quarter',
      ['2016-10-01T04:00', '2017-01-01T05:00', '2017-04-01T04:00', '2017-07-01T04:00'],
    ],
    [
      'a day of 23 hours',
      'Europe/Berlin',
      range('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'),
      2,
      'day',
      ['2026-03-28T23:00', '2026-03-29T22:00', '2026-03-30T22:00'],
    ],
    [
      'an hour left out',
      'Europe/Berlin',
      range('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'),
      9,
      'hour',
      ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T02:00'],
    ],
    [
      'an hour twice',
      'Europe/Berlin',
      range('2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'),
      9,
      'hour',
      ['2026-10-25T00:00', '2026-10-25T02:00', '2026-10-25T03:00'],
    ],
    [
      'a day without midnight',
      'America/Sao_Paulo',
      range('2018-11-03T12:00:00Z', '2018-11-04T12:00:00Z'),
      2,
      'day',
      ['2018-11-03T03:00', '2018-11-04T03:00', '2018-11-05T02:00'],
    ],
    [
      'a day left out',
      'Pacific/Apia',
      range('2011-12-29T12:00:00Z', '2011-12-30T12:00:00Z'),
      2,
      'day',
      ['2011-12-29T10:00', '2011-12-30T10:00', '2011-12-31T10:00'],
    ],
  ] as const)('%s', (_, zone, whole, most, unit, bounds) => {
    vi.stubEnv('TZ', zone);
    const buckets = timeBuckets(whole, 'local', most);
    expect([buckets.unit, texts(buckets.bounds)]).toEqual([unit, bounds]);
  });

  test.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'in %s buckets follow on each other and cover the range',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const moment = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
      fc.assert(
        fc.property(moment, fc.nat(400 * 86_400_000), (from, length) => {
          const { bounds } = timeBuckets({ from, to: from + length }, 'local');
          expect(bounds).toEqual([...new Set(bounds)].toSorted((x, y) => x - y));
          expect(bounds.at(0)).toBeLessThanOrEqual(from);
          expect(bounds.at(-1)).toBeGreaterThan(from + length);
          expect(bounds.at(-2)).toBeLessThanOrEqual(from + length);
          expect(bounds.length - 1).toBeLessThanOrEqual(60);
        }),
      );
    },
  );
});

describe('histogram', () => {
  test('counts first and last sightings by bucket', () => {
    const edges = sampleEdges(
      'a.example script.src b.example 2026-09-01 2026-09-03',
      'a.example script.src c.example 2026-09-01 2026-09-01',
      'a.example script.src d.example 2026-09-02 -',
      'a.example script.src e.example - 2026-09-04',
      'a.example script.src f.example 2025-01-01 2026-10-01',
    );
    const days = timeBuckets(range('2026-09-01T00:00:00Z', '2026-09-04T00:00:00Z'), 'utc', 5);
    expect(histogram(edges, days)).toEqual({
      starts: [2, 1, 0, 0],
      ends: [1, 0, 1, 1],
      startsOutside: 1,
      endsOutside: 1,
      startsUnknown: 1,
      endsUnknown: 1,
    });
  });

  test('every sighting is counted once', () => {
    const moment = fc.option(fc.integer({ min: -1000, max: 1000 }).map((days) => days * 86_400_000));
    const edge = fc.tuple(moment, moment).map(([first, last]): PairEdge => ({
      key: '',
      parent: '',
      child: '',
      kind: null,
      window: { first, last },
      records: [],
    }));
    fc.assert(
      fc.property(fc.array(edge), fc.integer({ min: 0, max: 1000 }), (edges, days) => {
        const found = histogram(edges, timeBuckets({ from: 0, to: days * 86_400_000 }, 'utc'));
        const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
        expect(sum(found.starts) + found.startsOutside + found.startsUnknown).toBe(edges.length);
        expect(sum(found.ends) + found.endsOutside + found.endsUnknown).toBe(edges.length);
      }),
    );
  });
});

test('a moment falls into a bucket, or the outermost one on its side', () => {
  expect([-5, 0, 9, 10, 29, 30, 99].map((ms) => bucketAt(ms, [0, 10, 20, 30]))).toEqual([
    0, 0, 0, 1, 2, 2, 2,
  ]);
});
