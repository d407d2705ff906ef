import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareInstants, formatAge, formatInstant, type Instant, parseInstant } from './dates';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function at(iso: string): number {
  return Date.parse(iso);
}

function instant(iso: string): Instant & { kind: 'instant' } {
  return { kind: 'instant', ms: at(iso) };
}

describe('parseInstant', () => {
  test.each([
    ['2023-04-17T09:12:44Z', '2023-04-17T09:12:44.000Z'],
    ['2023-04-17t09:12:44z', '2023-04-17T09:12:44.000Z'],
    ['2023-04-17T09:12:44.5Z', '2023-04-17T09:12:44.500Z'],
    ['2023-04-17T09:12:44.1234567Z', '2023-04-17T09:12:44.123Z'],
    ['2023-04-17T11:12:44+02:00', '2023-04-17T09:12:44.000Z'],
    ['2023-04-17T00:12:44.001-09:30', '2023-04-17T09:42:44.001Z'],
    ['2023-04-17T09:12:44-00:00', '2023-04-17T09:12:44.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2020-02-29T12:00:00+01:00', '2020-02-29T11:00:00.000Z'],
    ['0004-02-29T00:00:00Z', '0004-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s', (text, iso) => {
    expect(parseInstant(text)).toEqual({ kind: 'instant', ms: at(iso) });
  });

  test.each([
    '2016-17-13T08:43:41Z',
    '2023-00-10T00:00:00Z',
    '2023-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2023-04-00T00:00:00Z',
    '2023-04-31T00:00:00Z',
    '2023-04-17T24:00:00Z',
    '2023-04-17T23:60:00Z',
    '2023-04-17T23:59:60Z',
    '2023-04-17T09:12:44',
    '2023-04-17T09:12Z',
    '2023-04-17',
    '2023-04-17 09:12:44Z',
    '2023-04-17T09:12:44.Z',
    '2023-04-17T09:12:44.12345678Z',
    '2023-04-17T09:12:44+24:00',
    '2023-04-17T09:12:44+02:60',
    '2023-04-17T09:12:44+0200',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '10000-01-01T00:00:00Z',
    '-001-01-01T00:00:00Z',
    'String (timestamp)',
    ' 2023-04-17T09:12:44Z',
    '2023-04-17T09:12:44Z\n',
    '２０２３-04-17T09:12:44Z',
    '1681722764000',
    'x'.repeat(100_000),
  ])('D02 leaves %j as text instead of guessing', (text) => {
    expect(parseInstant(text)).toEqual({ kind: 'unparsed', raw: text });
  });

  test.each([null, undefined, ''])('%j is absent', (nothing) => {
    expect(parseInstant(nothing)).toEqual({ kind: 'absent' });
  });

  test('agrees with Date on every date that Date writes', () => {
    const dates = fc.date({
      noInvalidDate: true,
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseInstant(date.toISOString())).toEqual({ kind: 'instant', ms: date.getTime() });
      }),
    );
  });

  test('D02 never throws and never gives an invalid number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseInstant(text);
        expect(read.kind === 'instant' ? Number.isFinite(read.ms) : true).toBe(true);
      }),
    );
  });
});

describe('formatInstant', () => {
  const zoneBefore = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'Europe/Berlin';
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  test.each([
    ['2023-04-17T09:12:44.999Z', '2023-04-17 09:12:44 UTC'],
    ['0001-01-01T00:00:00Z', '0001-01-01 00:00:00 UTC'],
    ['9999-12-31T23:59:59Z', '9999-12-31 23:59:59 UTC'],
  ])('%s in UTC', (iso, text) => {
    expect(formatInstant(instant(iso), 'utc')).toBe(text);
  });

  test.each([
    ['2023-04-17T09:12:44Z', 'Europe/Berlin', '2023-04-17 11:12:44 UTC+02:00'],
    ['2023-01-17T23:12:44Z', 'Europe/Berlin', '2023-01-18 00:12:44 UTC+01:00'],
    ['2023-04-17T09:12:44Z', 'America/St_Johns', '2023-04-17 06:42:44 UTC-02:30'],
    ['2023-04-17T09:12:44Z', 'UTC', '2023-04-17 09:12:44 UTC+00:00'],
    ['9999-12-31T23:59:59Z', 'Asia/Kathmandu', '10000-01-01 05:44:59 UTC+05:45'],
  ])('%s in %s', (iso, zone, text) => {
    process.env['TZ'] = zone;
    expect(formatInstant(instant(iso), 'local')).toBe(text);
  });
});

describe('formatAge', () => {
  const now = at('2023-04-17T12:00:00Z');
  test.each([
    ['2023-04-17T12:00:00Z', 'just now'],
    ['2023-04-17T11:59:01Z', 'just now'],
    ['2023-04-17T12:00:59Z', 'just now'],
    ['2023-04-17T11:59:00Z', '1 minute ago'],
    ['2023-04-17T11:00:01Z', '59 minutes ago'],
    ['2023-04-17T11:00:00Z', '1 hour ago'],
    ['2023-04-16T12:00:01Z', '23 hours ago'],
    ['2023-04-16T12:00:00Z', '1 day ago'],
    ['2023-04-14T12:00:00Z', '3 days ago'],
    ['2023-03-17T12:00:01Z', '30 days ago'],
    ['2023-03-17T12:00:00Z', '1 month ago'],
    ['2022-04-17T12:00:01Z', '11 months ago'],
    ['2022-04-17T12:00:00Z', '1 year ago'],
    ['2018-04-17T11:00:00Z', '5 years ago'],
    ['0001-01-01T00:00:00Z', '2022 years ago'],
    ['2023-04-17T12:05:00Z', 'in 5 minutes'],
    ['2023-08-17T12:00:00Z', 'in 4 months'],
    ['2024-02-29T12:00:00Z', 'in 10 months'],
    ['2033-04-17T12:00:00Z', 'in 10 years'],
  ])('%s', (iso, age) => {
    expect(formatAge(at(iso), now)).toBe(age);
  });

  test('the end of a long month is not yet a month after the end of a short one', () => {
    expect(formatAge(at('2023-01-31T00:00:00Z'), at('2023-02-28T00:00:00Z'))).toBe('28 days ago');
    expect(formatAge(at('2023-01-31T00:00:00Z'), at('2023-01-31T00:00:00Z') + 29 * day)).toBe('1 month ago');
  });
});

describe('compareInstants', () => {
  const early = instant('2020-01-01T00:00:00Z');
  const late = instant('2021-01-01T00:00:00Z');
  const odd: Instant = { kind: 'unparsed', raw: 'month 17' };
  const none: Instant = { kind: 'absent' };

  test.each([
    ['asc', [early, late, odd, none]],
    ['desc', [late, early, odd, none]],
  ] as const)('D02 what could not be read stands last, %s', (direction, sorted) => {
    expect([none, late, odd, early].toSorted((a, b) => compareInstants(a, b, direction))).toEqual(sorted);
    expect([odd, early, none, late].toSorted((a, b) => compareInstants(a, b, direction))).toEqual(sorted);
  });
});
