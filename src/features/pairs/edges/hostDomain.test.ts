import { expect, test } from 'vitest';
import { hostDomain } from './hostDomain';

test.each([
  ['shop.example', 'shop.example'],
  ['a.cdn.shop.example', 'shop.example'],
  ['a.shop.co.uk', 'shop.co.uk'],
  ['co.uk', 'co.uk'],
  ['example', 'example'],
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8::1'],
  ['__proto__', '__proto__'],
  ['', ''],
])('%j belongs to %j', (host, domain) => {
  expect([hostDomain(host), hostDomain(host)]).toEqual([domain, domain]);
});
