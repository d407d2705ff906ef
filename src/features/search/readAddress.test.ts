import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipv6, isStrictIpv4 } from './readAddress';

const addressLike = fc
  .array(
    fc.constantFrom('0', '1', '9', '00', '01', '255', '256', 'f', 'ffff', '10000', ':', '::', '.', '1.2.3.4'),
    {
      maxLength: 16,
    },
  )
  .map((pieces) => pieces.join(''));

test('T06 an IPv6 address is what Node takes for one, zone ids aside', () => {
  fc.assert(
    fc.property(fc.oneof(addressLike, fc.ipV6()), (text) => {
      expect(ipv6(text) !== null).toBe(isIPv6(text));
    }),
    { numRuns: 2000 },
  );
});

test('T06 an IPv6 address is the one that a browser would ask', () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      expect(`[${ipv6(text)?.toRFC5952String()}]`).toBe(new URL(`http://[${text}]/`).hostname);
    }),
    { numRuns: 1000 },
  );
});

test('T06 an IPv4 address is what Node takes for one', () => {
  fc.assert(
    fc.property(fc.oneof(addressLike, fc.ipV4()), (text) => {
      expect(isStrictIpv4(text)).toBe(isIPv4(text));
    }),
    { numRuns: 2000 },
  );
});
