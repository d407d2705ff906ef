import { parse } from 'tldts';
import { expect, test } from 'vitest';
import type { ItemCollection, Resource } from '~/emulator/dataSource';
import { demoNow } from './demoNow';
import { all, collections, hosts, listOf, memberOf, relations, some, source } from './demoRows';
import { wireIdParts } from './wire/wireId';

test('resources have the members of their types and no other', () => {
  for (const host of hosts) {
    const resource = source.host(host);
    if (!resource) throw new Error(`${host} has no record`);
    expect(Object.keys(resource)).toEqual(hostMembers(String(resource['@odata.type'])));
    const reputation = source.reputation(host);
    if (reputation) expectMembers(reputation, 'id classification score rules');
    for (const relation of relations)
      for (const row of some(source.relation(host, relation))) expectWhole(row, collections[relation]);
  }
});

test('hosts are of the type that their name says', () => {
  const wrong = hosts.filter((host) => {
    const type = String(source.host(host)?.['@odata.type']).replace('#microsoft.graph.security.', '');
    return type !== (parse(host).isIp === true ? 'ipAddress' : 'hostname');
  });
  expect(wrong).toEqual([]);
});

test('dates are ISO in UTC, with two fractional digits on ports and three elsewhere', () => {
  for (const relation of relations) {
    const digits = relation === 'ports' ? /:\d\d\.\d\dZ$/ : /:\d\d\.\d{3}Z$/;
    const dates = hosts.flatMap((host) => some(source.relation(host, relation)).flatMap(ownDates));
    expect(dates.filter((date) => !digits.test(date) || !isIso(date))).toEqual([]);
  }
});

test('first sightings come before last ones, and nothing after the demo’s clock', () => {
  const rows = hosts.flatMap((host) =>
    relations.flatMap((relation) => some(source.relation(host, relation))),
  );
  const wrong = rows.flatMap(parts).filter((part) => {
    const [first, last] = [String(part['firstSeenDateTime']), String(part['lastSeenDateTime'])];
    return Date.parse(first) > Date.parse(last) || Date.parse(last) > Date.parse(demoNow);
  });
  expect(wrong).toEqual([]);
});

test('no port was seen after its last scan', () => {
  const ports = hosts.flatMap((host) => some(source.relation(host, 'ports')));
  expect(ports.filter((port) => String(port['lastScanDateTime']) < String(port['lastSeenDateTime']))).toEqual(
    [],
  );
});

test('a certificate has its hash as id and fingerprint, a long decimal serial number and a life', () => {
  for (const certificate of all(source.sslCertificates())) {
    const sha1 = String(certificate['sha1']);
    expect(sha1).toMatch(/^[0-9a-f]{40}$/);
    expect(certificate['id']).toBe(btoa(sha1));
    expect(certificate['fingerprint']).toMatch(/^([0-9a-f]{2}:){19}[0-9a-f]{2}$/);
    expect(String(certificate['fingerprint']).replaceAll(':', '')).toBe(sha1);
    expect(certificate['serialNumber']).toMatch(/^\d{40,49}$/);
    expect(String(certificate['issueDateTime']) < String(certificate['expirationDateTime'])).toBe(true);
    expect(String(certificate['firstSeenDateTime']) < String(certificate['lastSeenDateTime'])).toBe(true);
  }
});

test('certificates are renewed, expired, self-signed and shared', () => {
  const certificates = all(source.sslCertificates());
  const name = (certificate: Resource, who: string) => memberOf(certificate, who)['commonName'];
  const names = certificates.map((certificate) => name(certificate, 'subject'));
  expect(names.filter((each) => each === 'www.shop.example').length).toBe(5);
  expect(
    certificates.some((each) => String(each['lastSeenDateTime']) > String(each['expirationDateTime'])),
  ).toBe(true);
  expect(
    certificates.filter((each) => name(each, 'issuer') === name(each, 'subject')).length,
  ).toBeGreaterThan(1);
  expect(certificates.some(({ id }) => source.relatedHosts(String(id)).length > 3)).toBe(true);
});

test('a service is recent when it was seen no earlier than the newest banner', () => {
  for (const port of hosts.flatMap((host) => some(source.relation(host, 'ports')))) {
    const newest =
      listOf(port, 'banners')
        .map((banner) => String(banner['lastSeenDateTime']))
        .toSorted()
        .at(-1) ?? '';
    for (const service of listOf(port, 'services')) {
      expect(service['isRecent']).toBe(String(service['lastSeenDateTime']) >= newest);
    }
  }
});

test('a port was seen as often as its banners, one without banners at least once', () => {
  const ports = hosts.flatMap((host) => some(source.relation(host, 'ports')));
  const timesOfBanners = (port: Resource) =>
    listOf(port, 'banners').reduce((sum, banner) => sum + Number(banner['timesObserved']), 0);
  const [spoken, silent] = [ports.filter(timesOfBanners), ports.filter((port) => timesOfBanners(port) === 0)];
  expect(spoken.map((port) => port['timesObserved'])).toEqual(spoken.map(timesOfBanners));
  expect(silent.filter((port) => Number(port['timesObserved']) < 1)).toEqual([]);
});

function hostMembers(type: string): string[] {
  const own = type.endsWith('hostname')
    ? 'registrar registrant'
    : 'autonomousSystem countryOrRegion hostingProvider netblock';
  return `@odata.type id firstSeenDateTime lastSeenDateTime ${own}`.split(' ');
}

// The properties and navigation properties of the v1.0 metadata.
const members: Record<ItemCollection, string> = {
  hostPorts:
    'id port firstSeenDateTime lastSeenDateTime lastScanDateTime timesObserved status protocol banners services mostRecentSslCertificate host',
  hostPairs: '@odata.type id firstSeenDateTime lastSeenDateTime linkKind parentHost childHost',
  hostComponents: 'id name version category firstSeenDateTime lastSeenDateTime host',
  hostSslCertificates: 'id firstSeenDateTime lastSeenDateTime ports host sslCertificate',
  sslCertificates:
    'id sha1 fingerprint serialNumber issueDateTime expirationDateTime firstSeenDateTime lastSeenDateTime issuer subject',
};

function expectWhole(row: Resource, collection: ItemCollection): void {
  expectMembers(row, members[collection]);
  if (collection === 'hostPorts') expectPort(row);
  if (collection === 'hostSslCertificates') {
    expectCertificate(memberOf(row, 'sslCertificate'));
    for (const port of listOf(row, 'ports')) expectMembers(port, 'port firstSeenDateTime lastSeenDateTime');
  }
}

function expectPort(port: Resource): void {
  if (port['mostRecentSslCertificate'] !== null)
    expectCertificate(memberOf(port, 'mostRecentSslCertificate'));
  for (const banner of listOf(port, 'banners')) {
    expectMembers(banner, 'banner firstSeenDateTime lastSeenDateTime scanProtocol timesObserved');
  }
  for (const service of listOf(port, 'services')) {
    expectMembers(service, 'firstSeenDateTime lastSeenDateTime isRecent component');
    expectMembers(memberOf(service, 'component'), 'id name version category');
  }
  expect(wireIdParts(String(port['id']))?.[0]).toBe(memberOf(port, 'host')['id']);
}

function expectCertificate(certificate: Resource): void {
  expectMembers(certificate, members.sslCertificates);
  const entity =
    'commonName organizationName organizationUnitName givenName surname email serialNumber alternateNames address';
  for (const party of ['issuer', 'subject']) {
    expectMembers(memberOf(certificate, party), entity);
    expectMembers(
      memberOf(memberOf(certificate, party), 'address'),
      'city countryOrRegion postalCode state street',
    );
  }
}

function expectMembers(resource: Resource, names: string): void {
  expect(Object.keys(resource)).toEqual(names.split(' '));
}

function parts(row: Resource): readonly Resource[] {
  return [row, ...['banners', 'services', 'ports'].flatMap((list) => (row[list] ? listOf(row, list) : []))];
}

function ownDates(row: Resource): string[] {
  return parts(row).flatMap((part) =>
    Object.keys(part)
      .filter((member) => member.endsWith('SeenDateTime') || member.endsWith('ScanDateTime'))
      .map((member) => String(part[member])),
  );
}

function isIso(date: string): boolean {
  return new Date(date).toISOString().slice(0, 19) === date.slice(0, 19);
}
