import { expect, test } from 'vitest';
import { isAddress } from './isAddress';

test.each([
  ['198.51.100.23', true],
  ['0.0.0.0', true],
  ['2001:db8::1', true],
  ['256.1.1.1', false],
  ['198.51.100', false],
  ['198.51.100.23.example', false],
  ['1.2.3.4.', false],
  ['shop.example', false],
])('%s: %s', (host, is) => {
  expect(isAddress(host)).toBe(is);
});
