import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swapSentence } from './letterSwaps';

test.each([
  ['1ivechat', 'livechat', 'is “livechat” with “1” in place of “l”'],
  ['paypai', 'paypal', 'is “paypal” with “i” in place of “l”'],
  ['l0g0', 'logo', 'is “logo” with “0” in place of “o”'],
  ['b\u00fccher', 'bucher', 'is “bucher” with the Latin letter U+00FC in place of “u”'],
  ['bucher', 'b\u00fccher', 'is “b\u00fccher” with “u” in place of the Latin letter U+00FC'],
  [
    'h\u0430rb\u03bfur',
    'harbour',
    'is “harbour” with the Cyrillic letter U+0430 in place of “a” and the Greek letter U+03BF in place of “o”',
  ],
  [
    '\u0440\u0430ur\u0435\u0455',
    'paures',
    'is “paures” with the Cyrillic letter U+0440 in place of “p”, the Cyrillic letter U+0430 in place of “a”, the Cyrillic letter U+0435 in place of “e” and 1 more',
  ],
  ['modern', 'modem', 'can be read as “modem”'],
  ['v\u0475idget', 'widget', 'is “widget” with the Cyrillic letter U+0475'],
  ['bu\u0308cher', 'bucher', 'is “bucher” with the character U+0308'],
])('%s %s %s', (odd, plain, words) => {
  expect(swapSentence(odd, plain)).toBe(`“${odd}” ${words}`);
});

test('hostile labels are told in one safe line', () => {
  const label = fc.string({
    unit: fc.constantFrom('a', '1', '\u0430', '\u202e', '\n', '\u{1d41a}'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(label, label, (odd, plain) => {
      expect(swapSentence(odd, plain)).not.toMatch(/[\u202e\n]/);
    }),
  );
});
