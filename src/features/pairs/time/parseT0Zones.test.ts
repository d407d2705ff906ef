import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseT0 } from './parseT0';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => vi.unstubAllEnvs());

function at(iso: string): number {
  return Date.parse(iso);
}

const eight = '15 September 2026, 08:00 UTC';

describe('a zone in words or brackets', () => {
  test.each([
    ['9/15/2026 10:00 AM (UTC+02:00)', `${eight} (10:00 at +02:00)`],
    ['9/15/2026 3:00 AM (EST)', `${eight} (03:00 at -05:00)`],
    ['9/15/2026 8:00 AM(UTC)', eight],
    ['9/15/2026 10:00 AM [Europe/Berlin]', `${eight} (10:00 in Europe/Berlin)`],
    ['10:00 (CEST) on 15 Sep 2026', `${eight} (10:00 at +02:00)`],
    ['10:00 on 15 Sep 2026 (CEST)', `${eight} (10:00 at +02:00)`],
    ['Tue Sep 15 2026 10:00:00 GMT+0200 (Central European Summer Time)', `${eight} (10:00 at +02:00)`],
    ['Tue Sep 15 2026 08:00:00 GMT (Wherever)', eight],
    ['Tue, 15 Sep 2026 10:00:00 +0200 (EST)', `${eight} (10:00 at +02:00)`],
    ['2026-09-15 10:00 Europe/Berlin', `${eight} (10:00 in Europe/Berlin)`],
    ['2026-09-15 04:00 America/New_York', `${eight} (04:00 in America/New_York)`],
    ['10:00 Europe/Berlin on 15 Sep 2026', `${eight} (10:00 in Europe/Berlin)`],
    ['2026-09-15T10:00:00+02:00[Europe/Berlin]', `${eight} (10:00 at +02:00)`],
    ['2026-09-15T10:00:00[!Europe/Berlin]', `${eight} (10:00 in Europe/Berlin)`],
    ['2026-09-15T08:00:00Z[Europe/Berlin]', eight],
    ['2026-09-15T08:00Z[UTC]', eight],
    ['2026-09-15 08:00:00 +0000 UTC', eight],
    ['2026-09-15 10:00:00.000000001 +0200 CEST m=+0.000012345', `${eight} (10:00 at +02:00)`],
    ['2026-09-15 11:00:00 +0300 +03', `${eight} (11:00 at +03:00)`],
    ['2026-09-15 16:00:00 +0800 PST', `${eight} (16:00 at +08:00)`],
    ['2026-09-15 17:00 JST', `${eight} (17:00 at +09:00)`],
  ])('%s', (text, understood) => {
    const read = { kind: 'instant', ms: at('2026-09-15T08:00:00Z'), understood, isDay: false };
    expect(parseT0(text, 'utc')).toEqual(read);
    expect(parseT0(text, 'local')).toEqual(read);
  });

  test('a day alone begins at the midnight of its zone', () => {
    expect(parseT0('2026-09-15 (Asia/Tokyo)', 'utc')).toEqual({
      kind: 'instant',
      ms: at('2026-09-14T15:00:00Z'),
      understood: '14 September 2026, 15:00 UTC (the day’s beginning, 00:00 in Asia/Tokyo)',
      isDay: true,
    });
  });

  test('day and month are still asked about', () => {
    expect(parseT0('9/12/2026 10:00 AM (UTC+02:00)', 'utc')).toMatchObject({
      kind: 'ambiguous',
      readings: [{ ms: at('2026-12-09T08:00:00Z') }, { ms: at('2026-09-12T08:00:00Z') }],
    });
  });

  test.each([
    [
      '2026-09-15 10:00 (my desk)',
      '“(my desk)” is no zone that is sure: write UTC or an offset such as +02:00.',
    ],
    ['2026-09-15 10:00 (CST)', '“(CST)” is no zone that is sure: write UTC or an offset such as +02:00.'],
    ['2026-09-15 10:00 ()', '“()” is no zone that is sure: write UTC or an offset such as +02:00.'],
    ['2026-09-15 (Tuesday)', '“(Tuesday)” is no zone that is sure: write UTC or an offset such as +02:00.'],
    [
      '2026-09-15 10:00 Europe/Atlantis',
      '“Europe/Atlantis” is no zone that is sure: write UTC or an offset such as +02:00.',
    ],
    [
      '2026-09-15 10:00 +0200 UTC',
      '“+0200 UTC” is no zone that is sure: write UTC or an offset such as +02:00.',
    ],
    [
      '2026-09-15T10:00+02:00[Mars/Olympus]',
      '“[Mars/Olympus]” is no zone that is sure: write UTC or an offset such as +02:00.',
    ],
    [
      '2026-09-15T10:00+01:00[Europe/Berlin]',
      'The clocks of Europe/Berlin were at +02:00 then, not at +01:00.',
    ],
    [
      '2026-03-29 02:30 Europe/Berlin',
      'The clocks of Europe/Berlin were put forward then: that time did not exist.',
    ],
  ])('refuses %j in words', (text, sentence) => {
    expect(parseT0(text, 'utc')).toEqual({ kind: 'error', sentence });
  });

  test('a time that came twice at a place is asked about, unless its offset is there', () => {
    expect(parseT0('2026-10-25 02:30 Europe/Berlin', 'utc')).toEqual({
      kind: 'ambiguous',
      sentence: 'The clocks of Europe/Berlin were put back then: that time came twice.',
      readings: ['00:30', '01:30'].map((time) => ({
        ms: at(`2026-10-25T${time}:00Z`),
        understood: `25 October 2026, ${time} UTC (02:30 in Europe/Berlin)`,
        isDay: false,
      })),
    });
    expect(parseT0('2026-10-25T02:30+01:00[Europe/Berlin]', 'utc')).toMatchObject({
      kind: 'instant',
      ms: at('2026-10-25T01:30:00Z'),
    });
  });
});

describe('no zone', () => {
  test('without a zone it is read in local time where that is wanted', () => {
    expect(parseT0('2026-09-12 14:30', 'local')).toEqual({
      kind: 'instant',
      ms: at('2026-09-12T12:30:00Z'),
      understood: '12 September 2026, 12:30 UTC (14:30 in local time)',
      isDay: false,
    });
    expect(parseT0('2026-01-12', 'local')).toEqual({
      kind: 'instant',
      ms: at('2026-01-11T23:00:00Z'),
      understood: '11 January 2026, 23:00 UTC (the day’s beginning, 00:00 in local time)',
      isDay: true,
    });
    expect(parseT0('2026-09-12 14:30 UTC', 'local')).toMatchObject({ ms: at('2026-09-12T14:30:00Z') });
  });

  test('a local time that came twice is asked about, one that never came is refused', () => {
    expect(parseT0('2026-10-25 02:30', 'local')).toEqual({
      kind: 'ambiguous',
      sentence: 'The clocks of this zone were put back then: that time came twice.',
      readings: [
        {
          ms: at('2026-10-25T00:30:00Z'),
          understood: '25 October 2026, 00:30 UTC (02:30 in local time)',
          isDay: false,
        },
        {
          ms: at('2026-10-25T01:30:00Z'),
          understood: '25 October 2026, 01:30 UTC (02:30 in local time)',
          isDay: false,
        },
      ],
    });
    expect(parseT0('2026-03-29 02:30', 'local')).toEqual({
      kind: 'error',
      sentence: 'The clocks of this zone were put forward then: that time did not exist.',
    });
    vi.stubEnv('TZ', 'Australia/Lord_Howe');
    expect(parseT0('2026-04-05 01:45', 'local')).toMatchObject({
      readings: [{ ms: at('2026-04-04T14:45:00Z') }, { ms: at('2026-04-04T15:15:00Z') }],
    });
  });
});
