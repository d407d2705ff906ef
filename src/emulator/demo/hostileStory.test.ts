import { expect, test } from 'vitest';
import { all, listOf, source } from './demoRows';

const ports = all(source.relation('hostile.example', 'ports'));
const banners = ports.flatMap((port) => listOf(port, 'banners').map((banner) => String(banner['banner'])));

test.each([
  ['markup', '<script>'],
  ['an event handler', 'onerror='],
  ['a terminal command', '\x1b[2J'],
  ['a terminal link', '\x1b]8;;'],
  ['text turned around', '\u202E'],
  ['nothing visible', '\u200B'],
  ['a tower of marks', '\u0489'.padStart(3, '\u0335\u0352').repeat(40)],
  ['a formula', '=HYPERLINK('],
  ['a link that runs', 'javascript:'],
  ['a poisoned key', '"__proto__"'],
  ['half a character', '\uD83D '],
  ['a NUL', '\0'],
  ['a C1 control', '\x9b'],
])('one of its banners holds %s', (_what, text) => {
  expect(banners.some((banner) => banner.includes(text))).toBe(true);
});

test('one banner is empty and one is a line of 2 MB', () => {
  const lengths = banners.map(({ length }) => length);
  expect(Math.min(...lengths)).toBe(0);
  expect(Math.max(...lengths)).toBe(2_097_152);
});
