import { describe, expect, test } from 'vitest';
import { isDisguised, skeleton } from './skeleton';

describe('what can be read as what', () => {
  test.each([
    ['1ivechat', 'livechat'],
    ['lіvechat', 'livechat'], // Cyrillic і
    ['hаrbourbank', 'harbourbank'], // Cyrillic а
    ['paypai', 'paypal'],
    ['bücher', 'bucher'],
    ['m0dern', 'modem'],
    ['vvidget', 'widget'],
    ['sh0p-5tatic', 'shop-static'],
  ])('%s as %s', (odd, plain) => {
    expect(skeleton(odd)).toBe(skeleton(plain));
  });

  test.each([
    ['livechat', 'livecheat'],
    ['site-0001', 'site-0002'],
    ['site-0101', 'site-0110'],
    ['東京', '京東'],
  ])('%s not as %s', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });
});

test.each([
  ['1ivechat', true],
  ['hаrbourbank', true],
  ['livechat', false],
  ['bücher', false],
  ['12345', false],
  ['東京', false],
])('%s is disguised: %s', (label, is) => {
  expect(isDisguised(label)).toBe(is);
});
