import { describe, expect, it } from 'vitest';
import { MsGraphError, type MsGraphErrorKind } from './MsGraphError';
import { backoffMs, retryAfterMs, triesFor } from './retry';

function failure(kind: MsGraphErrorKind, status?: number, retryAt?: number): MsGraphError {
  return new MsGraphError({ kind, message: 'It failed.', hint: 'Wait.', status, retryAt });
}

describe('triesFor', () => {
  it.each<[MsGraphErrorKind, number | undefined, number]>([
    ['network', undefined, 4],
    ['timeout', undefined, 4],
    ['throttled', 429, 4],
    ['http', 502, 4],
    ['http', 503, 4],
    ['http', 504, 4],
    ['http', 500, 2],
    ['malformed', 200, 2],
    ['http', 501, 1],
    ['http', 400, 1],
    ['http', 404, 1],
    ['http', 200, 1],
    ['auth', 401, 1],
    ['offline', undefined, 1],
    ['refused', undefined, 1],
    ['cancelled', undefined, 1],
  ])('gives %s %s %i', (kind, status, tries) => {
    expect(triesFor(failure(kind, status))).toBe(tries);
  });
});

describe('backoffMs', () => {
  it('grows with each try and stays between half a second and half a minute', () => {
    const waits = (random: number) =>
      [2, 3, 4, 5, 6, 7, 8, 9].map((next) => backoffMs(failure('network'), next, 0, () => random));
    expect(waits(0)).toStrictEqual([500, 500, 500, 500, 500, 500, 500, 500]);
    expect(waits(1)).toStrictEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is what the service asked for, where it asked', () => {
    expect(backoffMs(failure('throttled', 429, 5000), 2, 2000, () => 1)).toBe(3000);
    expect(backoffMs(failure('throttled', 429, 5000), 2, 9000, () => 1)).toBe(0);
  });
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 0, 1);

  it.each([
    ['10', 10_000],
    [' 10 ', 10_000],
    ['2.128', 2128],
    ['0', 0],
    ['-1', 0],
    ['+3', 3000],
    ['86401', 86_400_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
  ])('P04 reads %j as %i ms', (value, wait) => {
    expect(retryAfterMs(value, now)).toBe(wait);
  });

  it.each([
    null,
    '',
    ' ',
    'soon',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '10 s',
    '2026-01-01T00:00:30Z',
    'Thu, 99 Foo',
  ])('P04 takes %j as no wait at all', (value) => {
    expect(retryAfterMs(value, now)).toBe(null);
  });
});
