import { expect, test } from 'vitest';
import { isRelative, plainText } from './plainText';

test.each([
  ['  2026-09-12\u00a014:30   UTC ', '2026-09-12 14:30 UTC', ''],
  ['05:00 \u221209:30', '05:00 -09:30', ''],
  ['"2026-09-12"', '2026-09-12', ''],
  ['"2026-09-12",', '2026-09-12', ''],
  ['« 2026-09-12 »', '2026-09-12', ''],
  ['"2026-09-12 (EST)"', '2026-09-12', '(EST)'],
  ['"2026-09-12', '"2026-09-12', ''],
  ['10:00(EST)', '10:00', '(EST)'],
  ['10:00 ( Central European Summer Time )', '10:00', '( Central European Summer Time )'],
  ['10:00+02:00[Europe/Berlin]', '10:00+02:00', '[Europe/Berlin]'],
  ['10:00 (a) (b)', '10:00 (a)', '(b)'],
  ['[12/Sep/2026:14:30:00 +0000]', '12/Sep/2026:14:30:00 +0000', ''],
  ['(EST)', '(EST)', ''],
  ['', '', ''],
])('%j', (text, plain, bracket) => {
  expect(plainText(text)).toEqual({ text: plain, bracket });
});

test.each([
  ['yesterday', true],
  ['yesterday 14:00', true],
  ['14:00 yesterday', true],
  ['Today at 2pm UTC', true],
  ['now', true],
  ['now-1d', true],
  ['3 days ago', true],
  ['in 2 hours', true],
  ['-24h', true],
  ['last Monday 10:00', true],
  ['Monday', true],
  ['gestern 14:00', true],
  ['Monday, 12 Foo 2026', false],
  ['this is nothing', false],
  ['12 Sep', false],
  ['14:30 UTC', false],
])('%j is relative: %s', (text, expected) => {
  expect(isRelative(text)).toBe(expected);
});
