import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { momentText, noBarsText, rangeTexts } from './brushWords';

beforeEach(() => vi.stubEnv('TZ', 'America/New_York'));
afterEach(() => vi.unstubAllEnvs());

function at(iso: string): number {
  return Date.parse(iso);
}

test.each([
  ['utc', 'day', '2026-09-05'],
  ['local', 'day', '2026-09-04'],
  ['utc', '6 hours', '2026-09-05 00:00'],
  ['local', 'hour', '2026-09-04 20:00'],
] as const)('a moment in %s by %s', (zone, unit, text) => {
  expect(momentText(at('2026-09-05T00:00:00Z'), zone, unit)).toBe(text);
});

test.each([
  ['utc', 'day', '2026-09-05T00:00:00Z', '2026-09-05T23:59:59.999Z', ['2026-09-05', '2026-09-05']],
  [
    'local',
    'day',
    '2026-09-05T00:00:00Z',
    '2026-09-05T23:59:59.999Z',
    ['2026-09-04 20:00', '2026-09-05 19:59'],
  ],
  ['local', 'quarter', '2017-04-01T04:00:00Z', '2017-07-01T03:59:59.999Z', ['2017-04-01', '2017-06-30']],
  [
    'utc',
    'quarter',
    '2017-04-01T04:00:00Z',
    '2017-07-01T03:59:59.999Z',
    ['2017-04-01 04:00', '2017-07-01 03:59'],
  ],
  [
    'utc',
    'day',
    '2026-09-05T00:00:00.001Z',
    '2026-09-06T00:00:00Z',
    ['2026-09-05 00:00', '2026-09-06 00:00'],
  ],
  [
    'utc',
    'hour',
    '2026-09-05T00:00:00Z',
    '2026-09-05T23:59:59.999Z',
    ['2026-09-05 00:00', '2026-09-05 23:59'],
  ],
] as const)('a range in %s by %s, %s to %s', (zone, unit, from, to, texts) => {
  expect(rangeTexts({ from: at(from), to: at(to) }, zone, unit)).toEqual(texts);
});

test('no pair is another thing than none with a date', () => {
  expect(noBarsText(0)).toBe('No pair is shown, so there is no time to show.');
  expect(noBarsText(1)).toBe('No pair here has a date that can be read.');
});
