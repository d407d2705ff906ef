import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoCentis, isoMillis, sighting } from './sighting';

const instants = fc.integer({
  min: Date.parse('2000-01-01T00:00:00Z'),
  max: Date.parse('2040-01-01T00:00:00Z'),
});

test('instants are written as the language writes them', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(isoMillis(instant)).toBe(new Date(instant).toISOString());
      expect(isoCentis(instant)).toBe(`${new Date(instant).toISOString().slice(0, 22)}Z`);
    }),
  );
});

test('a day is a window with its first sighting before noon and its last after it', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const { first, last } = sighting('2026-05-03', '2026-05-03', key);
      const noon = Date.parse('2026-05-03T12:00:00Z');
      expect([first >= noon - 43_200_000, first < noon, last >= noon, last < noon + 43_200_000]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }),
  );
});

test('an exact instant stays as it is', () => {
  expect(sighting('2026-09-14T06:12:44.120Z', '2026-09-17T06:12:44.120Z', 'any')).toEqual({
    first: Date.parse('2026-09-14T06:12:44.120Z'),
    last: Date.parse('2026-09-17T06:12:44.120Z'),
  });
});
