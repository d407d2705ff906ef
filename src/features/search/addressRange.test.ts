import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { documentation, publicOnly } from './sampleWords';

describe('special addresses are named', () => {
  test.each([
    ['0.1.2.3', 'an address of “this network” (RFC 791)'],
    ['10.255.255.255', 'a private address (RFC 1918)'],
    ['172.16.0.1', 'a private address (RFC 1918)'],
    ['172.31.255.255', 'a private address (RFC 1918)'],
    ['192.168.1.1', 'a private address (RFC 1918)'],
    ['100.64.0.1', 'a carrier-grade NAT address (RFC 6598)'],
    ['127.0.0.1', 'a loopback address (RFC 1122)'],
    ['169.254.1.1', 'a link-local address (RFC 3927)'],
    ['192.0.0.8', 'an address for IETF protocols (RFC 6890)'],
    ['192.88.99.1', 'a 6to4 relay address, no longer in use (RFC 7526)'],
    ['198.18.0.1', 'a benchmarking address (RFC 2544)'],
    ['224.0.0.1', 'a multicast address (RFC 5771)'],
    ['255.255.255.255', 'the broadcast address (RFC 919)'],
    ['240.0.0.1', 'a reserved address (RFC 1112)'],
    ['::', 'the unspecified address (RFC 4291)'],
    ['::1', 'the loopback address (RFC 4291)'],
    ['64:ff9b:1::1', 'an address behind a local translator (RFC 8215)'],
    ['100::1', 'a discard address (RFC 6666)'],
    ['2001::1', 'a Teredo address (RFC 4380)'],
    ['2001:2::1', 'a benchmarking address (RFC 5180)'],
    ['2001:10::1', 'an ORCHID (RFC 4843)'],
    ['2001:20::1', 'an ORCHID (RFC 7343)'],
    ['5f00::1', 'a segment-routing identifier (RFC 9602)'],
    ['fd00::1', 'a unique local address (RFC 4193)'],
    ['fe80::1', 'a link-local address (RFC 4291)'],
    ['fec0::1', 'a site-local address, no longer in use (RFC 3879)'],
    ['ff02::1', 'a multicast address (RFC 4291)'],
    ['4000::1', 'an unassigned address (RFC 4291)'],
  ])('%s is %s', (address, words) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && input.host).toEqual({
      hostId: address,
      display: address,
      hostKind: address.includes(':') ? 'ipv6' : 'ipv4',
      changes: [],
      warnings: [`${address} is ${words}: ${publicOnly}`],
      notes: [],
      addressRange: words,
      registrableDomain: null,
    });
  });

  test.each([
    ['::ffff:192.0.2.1', 'an IPv4 address written as IPv6 (RFC 4291)', '192.0.2.1'],
    ['64:ff9b::c000:201', 'an IPv4 address behind a translator (RFC 6052)', '192.0.2.1'],
    ['2002:c000:201::1', 'a 6to4 address (RFC 3056)', '192.0.2.1'],
  ])('%s holds an IPv4 address', (address, words, ipv4) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && input.host.warnings).toEqual([
      `${address} is ${words}: search for ${ipv4}, the address in it, as well.`,
    ]);
  });

  test.each([
    ['192.0.2.1', 'RFC 5737'],
    ['198.51.100.1', 'RFC 5737'],
    ['203.0.113.1', 'RFC 5737'],
    ['2001:db8::1', 'RFC 3849'],
    ['3fff::1', 'RFC 9637'],
  ])('%s, of which sample data is made, gets no more than a note', (address, source) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && [input.host.warnings, input.host.notes]).toEqual([
      [],
      [`${address} is a documentation address (${source}): ${documentation}`],
    ]);
  });

  test.each(['11.0.0.1', '100.128.0.1', '172.32.0.1', '192.0.1.1', '223.255.255.255', '2600::1', '3ffe::1'])(
    '%s is ordinary',
    (address) => {
      const input = parseHostInput(address);
      expect(
        input.kind === 'host' && [input.host.warnings, input.host.notes, input.host.addressRange],
      ).toEqual([[], [], null]);
    },
  );
});
