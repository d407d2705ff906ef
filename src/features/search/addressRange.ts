import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What is special about an address that is not simply one of the public internet's. */
interface AddressRange {
  /** `a private address (RFC 1918)` */
  readonly words: string;
  /** What that means for a search. */
  readonly meaning: string;
  /** Whether it only deserves a note: documentation addresses are what sample data is made of. */
  readonly isSample: boolean;
}

// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
// The first that matches counts, so narrow ranges stand before the wide ones they lie in.
const special: readonly (readonly [range: string, what: string, source: string])[] = [
  ['0.0.0.0/8', 'an address of “this network”', 'RFC 791'],
  ['10.0.0.0/8', 'a private address', 'RFC 1918'],
  ['172.16.0.0/12', 'a private address', 'RFC 1918'],
  ['192.168.0.0/16', 'a private address', 'RFC 1918'],
  ['100.64.0.0/10', 'a carrier-grade NAT address', 'RFC 6598'],
  ['127.0.0.0/8', 'a loopback address', 'RFC 1122'],
  ['169.254.0.0/16', 'a link-local address', 'RFC 3927'],
  ['192.0.2.0/24', 'a documentation address', 'RFC 5737'],
  ['198.51.100.0/24', 'a documentation address', 'RFC 5737'],
  ['203.0.113.0/24', 'a documentation address', 'RFC 5737'],
  ['192.0.0.0/24', 'an address for IETF protocols', 'RFC 6890'],
  ['192.88.99.0/24', 'a 6to4 relay address, no longer in use', 'RFC 7526'],
  ['198.18.0.0/15', 'a benchmarking address', 'RFC 2544'],
  ['224.0.0.0/4', 'a multicast address', 'RFC 5771'],
  ['255.255.255.255/32', 'the broadcast address', 'RFC 919'],
  ['240.0.0.0/4', 'a reserved address', 'RFC 1112'],
  ['::/128', 'the unspecified address', 'RFC 4291'],
  ['::1/128', 'the loopback address', 'RFC 4291'],
  ['::ffff:0:0/96', 'an IPv4 address written as IPv6', 'RFC 4291'],
  ['64:ff9b::/96', 'an IPv4 address behind a translator', 'RFC 6052'],
  ['64:ff9b:1::/48', 'an address behind a local translator', 'RFC 8215'],
  ['100::/64', 'a discard address', 'RFC 6666'],
  ['2001:db8::/32', 'a documentation address', 'RFC 3849'],
  ['3fff::/20', 'a documentation address', 'RFC 9637'],
  ['2001::/32', 'a Teredo address', 'RFC 4380'],
  ['2001:2::/48', 'a benchmarking address', 'RFC 5180'],
  ['2001:10::/28', 'an ORCHID', 'RFC 4843'],
  ['2001:20::/28', 'an ORCHID', 'RFC 7343'],
  ['2002::/16', 'a 6to4 address', 'RFC 3056'],
  ['5f00::/16', 'a segment-routing identifier', 'RFC 9602'],
  ['fc00::/7', 'a unique local address', 'RFC 4193'],
  ['fe80::/10', 'a link-local address', 'RFC 4291'],
  ['fec0::/10', 'a site-local address, no longer in use', 'RFC 3879'],
  ['ff00::/8', 'a multicast address', 'RFC 4291'],
  // Everything but 2000::/3, the only part that is given out for the internet.
  ['::/3', 'an unassigned address', 'RFC 4291'],
  ['4000::/2', 'an unassigned address', 'RFC 4291'],
  ['8000::/1', 'an unassigned address', 'RFC 4291'],
];

/** Where in the bytes of a range's addresses an IPv4 address stands. */
const embedded = new Map([
  ['::ffff:0:0/96', 12],
  ['64:ff9b::/96', 12],
  ['2002::/16', 2],
]);

const ranges = special.map(([range, what, source]) => ({
  range,
  words: `${what} (${source})`,
  isSample: what === 'a documentation address',
  subnet: ipaddr.parseCIDR(range),
}));

/** The special range an address lies in; `null` for an ordinary address. */
export function addressRange(address: Address): AddressRange | null {
  const found = ranges.find(({ subnet }) => subnet[0].kind() === address.kind() && address.match(subnet));
  if (!found) return null;
  return {
    words: found.words,
    isSample: found.isSample,
    meaning: meaning(address, found.range, found.isSample),
  };
}

function meaning(address: Address, range: string, isSample: boolean): string {
  if (isSample) return 'outside sample data nothing is known of it.';
  const at = embedded.get(range);
  if (at === undefined) return 'Defender Threat Intelligence sees the public internet only.';
  const ipv4 = address
    .toByteArray()
    .slice(at, at + 4)
    .join('.');
  return `search for ${ipv4}, the address in it, as well.`;
}
