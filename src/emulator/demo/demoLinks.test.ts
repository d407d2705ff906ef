import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HostRelation } from '~/emulator/dataSource';
import {
  all,
  collections,
  endOf,
  hosts,
  listOf,
  memberOf,
  relations,
  some,
  source,
  storyHosts,
} from './demoRows';
import { demoSource } from './demoSource';
import { cdnHub, portalHub } from './hubs';

test('two sources are equal in every host and every list', () => {
  const again = demoSource();
  for (const host of hosts) {
    expect(again.host(host)).toEqual(source.host(host));
    expect(again.reputation(host)).toEqual(source.reputation(host));
    for (const relation of relations) {
      expect(some(again.relation(host, relation))).toEqual(some(source.relation(host, relation)));
    }
  }
  expect(all(again.sslCertificates())).toEqual(all(source.sslCertificates()));
});

test('what a list holds is found by its id', () => {
  for (const host of hosts) {
    for (const relation of relations) {
      const rows = some(source.relation(host, relation));
      const found = rows.map((row) => source.item(collections[relation], String(row['id'])));
      expect(found).toEqual(rows);
    }
  }
  const certificates = all(source.sslCertificates());
  expect(certificates.map(({ id }) => source.item('sslCertificates', String(id)))).toEqual(certificates);
});

test('ids are not used twice in a list', () => {
  for (const host of [
    '192.0.2.25',
    'www.shop.example',
    'cdn.hub-static.example',
    'hub.example',
    'large.example',
  ]) {
    for (const relation of relations) {
      const ids = all(source.relation(host, relation)).map((row) => row['id']);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
});

test('the host is the child of its parents’ pairs and the parent of its children’s', () => {
  for (const host of [...hosts, cdnHub.hostId]) {
    const parents = some(source.relation(host, 'parentHostPairs'));
    const children = some(source.relation(host, 'childHostPairs'));
    expect(parents.filter((pair) => endOf(pair, 'childHost') !== host)).toEqual([]);
    expect(children.filter((pair) => endOf(pair, 'parentHost') !== host)).toEqual([]);
  }
});

test('hostPairs holds both directions, a pair of a host with itself once', () => {
  for (const host of storyHosts.filter((each) => each !== cdnHub.hostId)) {
    const ids = (relation: HostRelation) => all(source.relation(host, relation)).map((pair) => pair['id']);
    const both = new Set([...ids('parentHostPairs'), ...ids('childHostPairs')]);
    expect(new Set(ids('hostPairs'))).toEqual(both);
    expect(ids('hostPairs').length).toBe(both.size);
  }
});

test('a hub’s neighbours are hosts that know their pairs with it', () => {
  for (const hub of [cdnHub, portalHub]) {
    for (const pair of some(source.relation(hub.hostId, 'hostPairs'))) {
      const neighbour =
        [endOf(pair, 'parentHost'), endOf(pair, 'childHost')].find((end) => end !== hub.hostId) ?? '';
      expect(source.host(neighbour)?.['id']).toBe(neighbour);
      expect(all(source.relation(neighbour.toUpperCase(), 'hostPairs'))).toContainEqual(pair);
    }
  }
});

test.each([
  'museum-0050.shopfront.example',
  'cinema-0050.test',
  '2001:db8:50::8',
  'a-00001.example',
  'cinema-9950.example',
])('%s only looks like a hub’s neighbour', (host) => {
  expect(source.host(host)).toBeUndefined();
  expect(source.relation(host, 'hostPairs').length).toBe(0);
});

test('a port’s newest certificate is served by id and listed for its host', () => {
  for (const host of hosts) {
    const listed = all(source.relation(host, 'sslCertificates')).map(
      (use) => memberOf(use, 'sslCertificate')['id'],
    );
    for (const port of some(source.relation(host, 'ports'))) {
      if (port['mostRecentSslCertificate'] === null) continue;
      const certificate = memberOf(port, 'mostRecentSslCertificate');
      expect(source.item('sslCertificates', String(certificate['id']))).toEqual(certificate);
      expect(listed).toContain(certificate['id']);
    }
  }
});

test('the services of a port are components of its host', () => {
  for (const host of hosts) {
    const ids = new Set(all(source.relation(host, 'components')).map((component) => component['id']));
    const shown = some(source.relation(host, 'ports')).flatMap((port) =>
      listOf(port, 'services').map((service) => memberOf(service, 'component')['id']),
    );
    expect(shown.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('an id or a host that is not ours is answered with nothing, whatever its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(source.host(text)).toBeUndefined();
      expect(source.reputation(text)).toBeUndefined();
      expect(source.relatedHosts(text).length).toBe(0);
      for (const relation of relations) expect(source.relation(text, relation).length).toBe(0);
      for (const collection of Object.values(collections))
        expect(source.item(collection, text)).toBeUndefined();
    }),
  );
});

test.each([
  ['hostPorts', ['large.example', '65536']],
  ['hostPorts', ['large.example', '0x50']],
  ['hostPorts', ['large.example', '80', 'sctp']],
  ['hostPorts', ['thousand.example', '65535']],
  ['hostPairs', ['a.href', 'hub.example', 'hub.example', 'hub.example']],
  ['hostPairs', ['a.href', 'hub.example', 'school-49999.test', 'hub.example']],
  ['hostPairs', ['script.src', 'cdn.hub-static.example', 'museum-2405.test', 'cdn.hub-static.example']],
] as const)('an id of a %s that does not exist is not answered: %j', (collection, parts) => {
  expect(source.item(collection, btoa(parts.join('$$')))).toBeUndefined();
});
