import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockAhead, clockNamed, clockOf, momentReaching, momentsShowing, type ZoneClock } from './zoneClock';

afterEach(() => vi.unstubAllEnvs());

const hour = 3_600_000;

function at(iso: string): number {
  return Date.parse(iso);
}

function named(name: string): ZoneClock {
  const clock = clockNamed(name);
  if (!clock) throw new Error(`no zone ${name}`);
  return clock;
}

test.each([
  ['Europe/Berlin', '2026-07-01T00:00:00Z', 2],
  ['Europe/Berlin', '2026-01-01T00:00:00Z', 1],
  ['america/new_york', '2026-01-01T00:00:00Z', -5],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
  ['Africa/Monrovia', '1970-06-01T00:00:00Z', -0.7416666666666667],
  ['Etc/UTC', '2026-01-01T00:00:00Z', 0],
])('%s at %s', (name, iso, hours) => {
  expect(named(name)(at(iso)) / hour).toBeCloseTo(hours, 9);
});

test('a name that no zone has is none', () => {
  expect(clockNamed('Europe/Atlantis')).toBeNull();
});

test('local clocks are those of the computer', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(clockOf('local')(at('2026-09-05T00:00:00Z'))).toBe(-4 * hour);
  expect(clockOf('utc')(at('2026-09-05T00:00:00Z'))).toBe(0);
});

describe('momentsShowing', () => {
  test.each([
    ['an hour put back', 'Europe/Berlin', '2026-10-25T02:30Z', ['2026-10-25T00:30Z', '2026-10-25T01:30Z']],
    ['an hour put forward', 'Europe/Berlin', '2026-03-29T02:30Z', []],
    [
      'half an hour put back',
      'Australia/Lord_Howe',
      '2026-04-05T01:45Z',
      ['2026-04-04T14:45Z', '2026-04-04T15:15Z'],
    ],
    ['a day left out', 'Pacific/Apia', '2011-12-30T12:00Z', []],
    ['the day after that', 'Pacific/Apia', '2011-12-31T00:00Z', ['2011-12-30T10:00Z']],
    ['the day before that', 'Pacific/Apia', '2011-12-29T23:59Z', ['2011-12-30T09:59Z']],
  ])('%s', (_, name, wall, moments) => {
    expect(momentsShowing(at(wall), named(name))).toEqual(moments.map(at));
  });

  test('finds each moment by what clocks show then', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    );
    const moment = fc.integer({ min: at('1990-01-01T00:00Z'), max: at('2040-01-01T00:00Z') });
    fc.assert(
      fc.property(zones, moment, (name, ms) => {
        const clock = named(name);
        const whole = Math.floor(ms / 1000) * 1000;
        expect(momentsShowing(whole + clock(whole), clock)).toContain(whole);
      }),
    );
  });

  test('clocks that are never changed show each time once', () => {
    expect(momentsShowing(at('2026-03-29T02:30Z'), clockAhead(-90))).toEqual([at('2026-03-29T04:00Z')]);
  });
});

test('a midnight that the clocks pass over is reached where they are put forward', () => {
  const clock = named('America/Sao_Paulo');
  expect(momentReaching(at('2018-11-04T00:00Z'), clock)).toBe(at('2018-11-04T03:00Z'));
  expect(momentReaching(at('2018-11-05T00:00Z'), clock)).toBe(at('2018-11-05T02:00Z'));
  expect(momentReaching(at('2026-10-25T02:00Z'), named('Europe/Berlin'))).toBe(at('2026-10-25T00:00Z'));
});
