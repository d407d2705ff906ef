import { expect, test } from 'vitest';
import { all, endOf, listOf, memberOf, relations, source } from './demoRows';
import { demoStories } from './demoStories';

test('the large lists have their promised lengths', () => {
  expect({
    large: source.relation('large.example', 'ports').length,
    thousand: source.relation('thousand.example', 'ports').length,
    cdn: source.relation('cdn.hub-static.example', 'hostPairs').length,
    cdnParents: source.relation('cdn.hub-static.example', 'parentHostPairs').length,
    hub: source.relation('hub.example', 'hostPairs').length,
    hubParents: source.relation('hub.example', 'parentHostPairs').length,
    hubChildren: source.relation('hub.example', 'childHostPairs').length,
  }).toEqual({
    large: 131_070,
    thousand: 1_000,
    cdn: 4_800,
    cdnParents: 4_800,
    hub: 50_000,
    hubParents: 12_000,
    hubChildren: 38_000,
  });
});

test('large.example has each tcp and udp port once, several hundred of them open', () => {
  const ports = all(source.relation('large.example', 'ports'));
  const numbers = ports.map((port) => `${String(port['protocol'])}/${String(port['port'])}`);
  expect(new Set(numbers).size).toBe(131_070);
  expect(numbers[0]).toBe('tcp/1');
  expect(numbers.at(-1)).toBe('udp/65535');
  const open = ports.filter((port) => port['status'] === 'open');
  expect(open.length).toBeGreaterThan(400);
  expect(open.length).toBeLessThan(1_000);
  expect(new Set(open.map((port) => listOf(port, 'banners').length))).toEqual(new Set([1, 2, 3, 4]));
  expect(ports.filter((port) => port['status'] !== 'open' && listOf(port, 'banners').length > 0)).toEqual([]);
});

test('every port of thousand.example has banners', () => {
  const ports = all(source.relation('thousand.example', 'ports'));
  expect(ports.filter((port) => listOf(port, 'banners').length === 0)).toEqual([]);
});

test('the skimmer ran for three days to the millisecond, the second one for three weeks', () => {
  const pairs = all(source.relation('www.shop.example', 'childHostPairs'));
  const life = (child: string) => {
    const pair = pairs.find((each) => endOf(each, 'childHost') === child);
    return Date.parse(String(pair?.['lastSeenDateTime'])) - Date.parse(String(pair?.['firstSeenDateTime']));
  };
  expect(life('secure.livechat.test')).toBe(3 * 86_400_000);
  expect(Math.round(life('secure.1ivechat.example') / 86_400_000)).toBe(20);
});

test('the drop host’s pair with the shop has two records under two ids', () => {
  const pairs = all(source.relation('collect.shop-metrics.test', 'parentHostPairs'));
  const ids = pairs
    .filter((pair) => endOf(pair, 'parentHost') === 'www.shop.example')
    .map((pair) => pair['id']);
  expect(ids.length).toBe(2);
  expect(new Set(ids).size).toBe(2);
});

test('the kinds of pairs include null, the empty text, the literal unknown and a new word', () => {
  const kinds = all(source.relation('xn--bcher-kva.example', 'hostPairs')).map((pair) => pair['linkKind']);
  expect(kinds).toEqual(expect.arrayContaining([null, '', 'unknown', 'speculationRules.prefetch']));
});

test('quiet hosts are quiet', () => {
  const counts = (host: string) => relations.map((relation) => source.relation(host, relation).length);
  expect(source.host('quiet.example')).toEqual({
    '@odata.type': '#microsoft.graph.security.hostname',
    id: 'quiet.example',
    firstSeenDateTime: null,
    lastSeenDateTime: null,
    registrar: null,
    registrant: null,
  });
  expect(source.reputation('quiet.example')).toBeUndefined();
  expect(counts('quiet.example')).toEqual([0, 0, 0, 0, 0, 0]);
  expect(counts('198.51.100.200')).toEqual([1, 0, 0, 0, 0, 0]);
  expect(source.relation('198.51.100.200', 'ports').at(0)['banners']).toEqual([]);
});

test('one operator’s certificate is on the skimmers’ and the phishing chain’s addresses', () => {
  const uses = all(source.relation('198.51.100.66', 'sslCertificates'));
  const shared = uses
    .map((use) => memberOf(use, 'sslCertificate'))
    .find((each) => memberOf(each, 'subject')['commonName'] === 'localhost');
  expect(all(source.relatedHosts(String(shared?.['id']))).map((host) => host['id'])).toEqual([
    '198.51.100.66',
    'secure.livechat.test',
    '198.51.100.67',
    '198.51.100.77',
    '198.51.100.78',
  ]);
});

test('every story card starts at a host of its own', () => {
  expect(demoStories.filter(({ hostId }) => source.host(hostId) === undefined)).toEqual([]);
  expect(new Set(demoStories.map(({ hostId }) => hostId)).size).toBe(demoStories.length);
});
