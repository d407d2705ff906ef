import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseT0, t0Text } from './parseT0';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => vi.unstubAllEnvs());

function at(iso: string): number {
  return Date.parse(iso);
}

const halfPastTwo = '12 September 2026, 14:30 UTC';

describe('parseT0', () => {
  test.each([
    ['2026-09-12T14:30Z', halfPastTwo],
    ['2026-09-12 14:30 UTC', halfPastTwo],
    ['  2026-09-12\u00a014:30   utc ', halfPastTwo],
    ['2026-09-12t14:30:00.000z', halfPastTwo],
    ['2026-09-12 14:30:00Z', halfPastTwo],
    ['2026-09-12T14:30+00:00', halfPastTwo],
    ['2026-09-12 14:30', `${halfPastTwo} (no zone was given)`],
    ['2026-9-12, 14:30', `${halfPastTwo} (no zone was given)`],
    ['2026/09/12 14:30', `${halfPastTwo} (no zone was given)`],
    ['2026.09.12 14:30', `${halfPastTwo} (no zone was given)`],
    ['2026-09-12T16:30+02:00', `${halfPastTwo} (16:30 at +02:00)`],
    ['2026-09-12T16:30+0200', `${halfPastTwo} (16:30 at +02:00)`],
    ['2026-09-12T16:30+02', `${halfPastTwo} (16:30 at +02:00)`],
    ['2026-09-12 16:30 UTC+2', `${halfPastTwo} (16:30 at +02:00)`],
    ['2026-09-12 16:30 GMT+02:00', `${halfPastTwo} (16:30 at +02:00)`],
    ['2026-09-12 05:00 \u221209:30', `${halfPastTwo} (05:00 at -09:30)`],
    ['2026-09-12 10:30 EDT', `${halfPastTwo} (10:30 at -04:00)`],
    ['2026-09-12 16:30 cest', `${halfPastTwo} (16:30 at +02:00)`],
    ['20260912T143000Z', halfPastTwo],
    ['20260912T1430Z', halfPastTwo],
    ['12 Sep 2026 14:30 UTC', halfPastTwo],
    ['12 September 2026 14:30 UTC', halfPastTwo],
    ['12th Sept. 2026, 14:30 UTC', halfPastTwo],
    ['12-SEP-2026 14:30 UTC', halfPastTwo],
    ['12Sep2026 14:30Z', halfPastTwo],
    ['12/Sep/2026:14:30:00 +0000', halfPastTwo],
    ['12.09.2026 14:30 UTC', halfPastTwo],
    ['12.9.2026 14:30 UTC', halfPastTwo],
    ['Sep 12, 2026 2:30 PM UTC', halfPastTwo],
    ['Sep 12, 2026 at 2:30 p.m. UTC', halfPastTwo],
    ['September 12th 2026 2:30pm UTC', halfPastTwo],
    ['Sat, 12 Sep 2026 14:30:00 GMT', halfPastTwo],
    ['Saturday, September 12, 2026 14:30 UTC', halfPastTwo],
    ['Sat Sep 12 14:30:00 UTC 2026', halfPastTwo],
    ['Sat Sep 12 2026 16:30:00 GMT+0200 (Central European Summer Time)', `${halfPastTwo} (16:30 at +02:00)`],
    ['12. September 2026 14:30 UTC', halfPastTwo],
    ['12. September 2026 um 14:30 Uhr', `${halfPastTwo} (no zone was given)`],
    ['"2026-09-12T14:30:00Z"', halfPastTwo],
    ["'2026-09-12 14:30 UTC'", halfPastTwo],
    ['“2026-09-12T14:30:00Z”', halfPastTwo],
    ['‘ 2026-09-12T14:30:00Z ’', halfPastTwo],
    ['„2026-09-12 14:30“', `${halfPastTwo} (no zone was given)`],
    ['"1789223400"', `${halfPastTwo} (seconds since 1970)`],
    ['1789223400 (EST)', `${halfPastTwo} (seconds since 1970)`],
    ['[12/Sep/2026:14:30:00 +0000]', halfPastTwo],
    ['14:30 UTC, 12 Sep 2026', halfPastTwo],
    ['14:30 UTC on 12 Sep 2026', halfPastTwo],
    ['14:30 2026-09-12', `${halfPastTwo} (no zone was given)`],
    ['1789223400', `${halfPastTwo} (seconds since 1970)`],
    ['1789223400000', `${halfPastTwo} (milliseconds since 1970)`],
  ])('%s', (text, understood) => {
    expect(parseT0(text, 'utc')).toEqual({
      kind: 'instant',
      ms: at('2026-09-12T14:30:00Z'),
      understood,
      isDay: false,
    });
  });

  test.each([
    [
      '2026-09-12',
      '2026-09-12T00:00:00Z',
      '12 September 2026, 00:00 UTC (the day’s beginning, no zone was given)',
    ],
    [
      'Sep 12, 2026',
      '2026-09-12T00:00:00Z',
      '12 September 2026, 00:00 UTC (the day’s beginning, no zone was given)',
    ],
    [
      '20260912',
      '2026-09-12T00:00:00Z',
      '12 September 2026, 00:00 UTC (the day’s beginning, no zone was given)',
    ],
    ['2026-09-12 UTC', '2026-09-12T00:00:00Z', '12 September 2026, 00:00 UTC (the day’s beginning)'],
    ['2024-02-29T23:59:59.9994Z', '2024-02-29T23:59:59.999Z', '29 February 2024, 23:59:59.999 UTC'],
    ['2026-09-12T24:00Z', '2026-09-13T00:00:00Z', '13 September 2026, 00:00 UTC (the day’s end)'],
    ['20261231T240000Z', '2027-01-01T00:00:00Z', '1 January 2027, 00:00 UTC (the day’s end)'],
    ['15. März 2026 08:00 UTC', '2026-03-15T08:00:00Z', '15 March 2026, 08:00 UTC'],
    ['3. Okt. 2026 08:00 UTC', '2026-10-03T08:00:00Z', '3 October 2026, 08:00 UTC'],
    ['2026-09-12 12 AM UTC', '2026-09-12T00:00:00Z', '12 September 2026, 00:00 UTC'],
    ['2026-09-12 12:05 PM UTC', '2026-09-12T12:05:00Z', '12 September 2026, 12:05 UTC'],
    ['9/13/2026 2:30:05 PM Z', '2026-09-13T14:30:05Z', '13 September 2026, 14:30:05 UTC'],
    ['13/9/2026 2:30 PM Z', '2026-09-13T14:30:00Z', '13 September 2026, 14:30 UTC'],
    ['9/9/2026 14:30 Z', '2026-09-09T14:30:00Z', '9 September 2026, 14:30 UTC'],
    ['Sat 9/12/2026 14:30 Z', '2026-09-12T14:30:00Z', '12 September 2026, 14:30 UTC'],
    ['2026-09-12T23:30-05:00', '2026-09-13T04:30:00Z', '13 September 2026, 04:30 UTC (23:30 at -05:00)'],
    ['1789223400.25', '2026-09-12T14:30:00.250Z', '12 September 2026, 14:30:00.250 UTC (seconds since 1970)'],
  ])('%s', (text, iso, understood) => {
    const isDay = understood.includes('the day’s beginning');
    expect(parseT0(text, 'utc')).toEqual({ kind: 'instant', ms: at(iso), understood, isDay });
  });

  test('a day and month that could be either are asked about', () => {
    expect(parseT0('9/12/2026 2:30 PM', 'utc')).toEqual({
      kind: 'ambiguous',
      sentence:
        '“9/12/2026” can be 9 December 2026 or 12 September 2026. Choose one, or write the month as a word.',
      readings: [
        {
          ms: at('2026-12-09T14:30:00Z'),
          understood: '9 December 2026, 14:30 UTC (no zone was given)',
          isDay: false,
        },
        {
          ms: at('2026-09-12T14:30:00Z'),
          understood: '12 September 2026, 14:30 UTC (no zone was given)',
          isDay: false,
        },
      ],
    });
  });

  test.each([
    ['2026-17-13 08:43', '“2026-17-13” is no date: there is no month 17.'],
    ['2026-02-30', '“2026-02-30” is no date: February 2026 has 28 days.'],
    ['31/9/2026', '“31/9/2026” is no date: September 2026 has 30 days.'],
    ['31 Sep 2026', '“31 Sep 2026” is no date: September 2026 has 30 days.'],
    ['2026-00-10', '“2026-00-10” is no date: there is no month 0.'],
    ['0226-09-12', '“0226-09-12” is no date: its year is not between 1970 and 2999.'],
    ['9/12/26 14:30', 'Write the year of “9/12/26” with four digits.'],
    ['2026-09-12 24:01', '“24:01” is no time of day.'],
    ['2026-09-12 24:00:00.5', '“24:00:00.5” is no time of day.'],
    ['2026-09-12 25:00', '“25:00” is no time of day.'],
    ['2026-09-12 14:60', '“14:60” is no time of day.'],
    ['2026-09-12 23:59:60 UTC', '“23:59:60” is no time of day.'],
    ['2026-09-12 14:30 PM', '“14:30 PM” is no time of day.'],
    ['2026-09-12 0:30 AM', '“0:30 AM” is no time of day.'],
    ['2026-09-12 14:30 CST', '“CST” is no zone that is sure: write UTC or an offset such as +02:00.'],
    ['2026-09-12 14:30 +15:00', 'No zone is “+15:00” from UTC: write UTC or an offset such as +02:00.'],
    ['2026-09-12 14:30 +01:75', 'No zone is “+01:75” from UTC: write UTC or an offset such as +02:00.'],
    ['Fri, 12 Sep 2026 14:30', '12 September 2026 is a Saturday, not a Friday.'],
    ['14:30 UTC', 'There is no date in “14:30 UTC”. Write it like 2026-09-12 14:30 UTC.'],
    ['""', '“""” is no date and time that can be read for sure. Write it like 2026-09-12 14:30 UTC.'],
    ...['yesterday 14:00', '14:00 yesterday', 'Sat 10:00'].map((text) => [
      text,
      `“${text}” would mean another time to whoever opens a link tomorrow. Write it like 2026-09-12 14:30 UTC.`,
    ]),
    [
      'Saturday, 12 Foo 2026',
      '“Saturday, 12 Foo 2026” is no date and time that can be read for sure. Write it like 2026-09-12 14:30 UTC.',
    ],
    [
      'this is nothing',
      '“this is nothing” is no date and time that can be read for sure. Write it like 2026-09-12 14:30 UTC.',
    ],
    ['12 Sep', '“12 Sep” is no date and time that can be read for sure. Write it like 2026-09-12 14:30 UTC.'],
    [
      '12 Foo 2026',
      '“12 Foo 2026” is no date and time that can be read for sure. Write it like 2026-09-12 14:30 UTC.',
    ],
    [
      '178922340',
      'A bare number is read as seconds (10 digits) or milliseconds (13 digits) since 1970, and “178922340” has 9.',
    ],
    ['x'.repeat(100_000), 'That is too long for a time. Write it like 2026-09-12 14:30 UTC.'],
  ])('refuses %j in words', (text, sentence) => {
    expect(parseT0(text, 'utc')).toEqual({ kind: 'error', sentence });
  });

  test.each(['', '  ', '\u00a0'])('%j is nothing', (text) => {
    expect(parseT0(text, 'utc')).toEqual({ kind: 'empty' });
  });

  test('any text is answered, and no answer is a moment that is none', () => {
    const piece = fc.constantFrom(
      ...'0123456789'.split(''),
      '2026',
      '12',
      ':',
      '-',
      '/',
      'T',
      'Z',
      ' ',
      'Sep',
      'AM',
      '+',
      ',',
      '.',
      '(',
      ')',
      '[',
      ']',
      '"',
      'Europe/Berlin',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const read = parseT0(text, 'utc');
          expect(read.kind === 'instant' ? Number.isInteger(read.ms) : true).toBe(true);
        },
      ),
    );
  });
});

const moments = fc.integer({ min: 0, max: at('2999-12-30T00:00:00Z') });

describe('t0Text', () => {
  test.each([
    ['2026-09-12T14:30:00.000Z', '2026-09-12T14:30Z'],
    ['2026-09-12T14:30:05.000Z', '2026-09-12T14:30:05Z'],
    ['2026-09-12T14:30:00.050Z', '2026-09-12T14:30:00.050Z'],
  ])('%s', (iso, text) => {
    expect(t0Text(at(iso))).toBe(text);
  });

  test('is read back as the same moment, whatever the zone', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom('utc' as const, 'local' as const), (ms, zone) => {
        expect(parseT0(t0Text(ms), zone)).toMatchObject({ kind: 'instant', ms });
      }),
    );
  });

  test('what programs write of a moment is read as that moment', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const date = new Date(Math.floor(ms / 1000) * 1000);
        for (const text of [date.toISOString(), date.toUTCString(), date.toString()]) {
          expect(parseT0(text, 'utc')).toMatchObject({ kind: 'instant', ms: date.getTime() });
        }
      }),
    );
  });
});
