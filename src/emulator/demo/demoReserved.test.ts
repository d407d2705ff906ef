import { isIPv6 } from 'node:net';
import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { all, endOf, hosts, relations, some, source } from './demoRows';
import { cdnHub, portalHub } from './hubs';

test('every host and address in any text is reserved', () => {
  const texts = hosts.flatMap((host) => [
    ...textsOf(source.host(host)),
    ...textsOf(source.reputation(host)),
    ...relations.flatMap((relation) => some(source.relation(host, relation)).flatMap(textsOf)),
  ]);
  expect([...new Set(texts.flatMap(realHosts))]).toEqual([]);
});

test('so are all neighbours of the hubs', () => {
  const ends = [cdnHub, portalHub].flatMap((hub) =>
    all(source.relation(hub.hostId, 'hostPairs')).flatMap((pair) => [
      endOf(pair, 'parentHost'),
      endOf(pair, 'childHost'),
    ]),
  );
  expect(ends.filter((end) => !isReserved(end))).toEqual([]);
});

test('the scan finds what is not reserved', () => {
  const real = ['com', 'org', 'io'].map((suffix) => `host.${suffix}`);
  expect(
    realHosts(`220 ${real.join(' ')} at 192.0.3.1 [2001:db9::1] nginx/1.26.2 www.shop.example 192.0.2.1`),
  ).toEqual([...real, '192.0.3.1', '2001:db9::1']);
});
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1_000_000 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

// Whatever in a text could be a host on the internet: a name under a suffix in use, or an address.
function realHosts(text: string): string[] {
  const names = text.match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? [];
  const sixes = text.match(/[0-9a-f]{1,4}:[0-9a-f:]*:[0-9a-f:]*/gi) ?? [];
  return [
    ...names.filter(
      (name) => isAddress4(name) || parse(name, { allowPrivateDomains: true }).isIcann === true,
    ),
    ...sixes.filter((six) => isIPv6(six)),
  ].filter((host) => !isReserved(host));
}

function isReserved(host: string): boolean {
  return (
    /(^|\.)(example|test|invalid)$/.test(host) ||
    /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/.test(host) ||
    host.startsWith('2001:db8:')
  );
}

function isAddress4(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name);
}
