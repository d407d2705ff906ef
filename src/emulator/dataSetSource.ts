import type { DataSet } from './dataSet';
import { type DataSource, type HostRelation, type ItemCollection, type Resource, rowsOf } from './dataSource';
import type { CollectionName } from '~/emulator/datasets/dataSetSchema';
import { hostOfNulls } from './hostRecord';
import { withoutMembers } from './withoutMembers';

type Groups = Map<string, Resource[]>;
type ById = Map<string, Resource>;

/**
 * Serves data sets together. Lists hold the records of all of them in their order; a record that an earlier data set
 * has in the same words is left out. Where several records have one id, the first answers for it.
 *
 * Besides the records themselves it knows: every host that a record refers to (with nulls), every certificate that
 * stands inside a port or a `hostSslCertificate`, and the hosts that these were seen on.
 */
export function dataSetSource(dataSets: readonly DataSet[]): DataSource {
  const records = (collection: CollectionName): Resource[] => mergedRecords(dataSets, collection);
  const hostRecords = records('hosts');
  const ports = records('hostPorts');
  const pairs = records('hostPairs');
  const components = records('hostComponents');
  const onHosts = records('hostSslCertificates');
  const certificateRecords = records('sslCertificates');

  const related = relatedHosts([...onHosts, ...ports], certificateRecords);
  const hosts = byId(
    [...hostRecords, ...[...related.values()].flat()].map((host) => withoutMembers(host, 'reputation')),
    hostKey,
  );
  const references = referredHosts([ports, pairs, components, onHosts]);
  const reputations = reputationsOf(hostRecords);
  const certificates = byId(allCertificates(certificateRecords, [...ports, ...onHosts]));
  const relations: Record<HostRelation, Groups> = {
    ports: grouped(ports, 'host'),
    hostPairs: grouped(pairs, 'parentHost', 'childHost'),
    parentHostPairs: grouped(pairs, 'childHost'),
    childHostPairs: grouped(pairs, 'parentHost'),
    components: grouped(components, 'host'),
    sslCertificates: grouped(onHosts, 'host'),
  };
  const items: Record<ItemCollection, ById> = {
    hostPorts: byId(ports),
    hostPairs: byId(pairs),
    hostComponents: byId(components),
    hostSslCertificates: byId(onHosts),
    sslCertificates: certificates,
  };
  const certificateRows = rowsOf([...certificates.values()]);

  return {
    host(hostId) {
      const key = hostId.toLowerCase();
      const reference = references.get(key);
      return hosts.get(key) ?? (reference === undefined ? undefined : hostOfNulls(reference));
    },
    reputation: (hostId) => reputations.get(hostId.toLowerCase()),
    relation: (hostId, relation) => rowsOf(relations[relation].get(hostId.toLowerCase()) ?? []),
    item: (collection, id) => items[collection].get(id),
    sslCertificates: () => certificateRows,
    relatedHosts: (certificateId) =>
      rowsOf((related.get(certificateId) ?? []).map((host) => hosts.get(hostKey(host)) ?? host)),
  };
}

/** The records of a collection in all data sets, without those that an earlier data set holds already. */
export function mergedRecords(dataSets: readonly DataSet[], collection: CollectionName): Resource[] {
  const merged: Resource[] = [];
  const earlier: Groups = new Map();
  for (const { collections } of dataSets) {
    const fresh = (collections[collection] ?? []).filter((record) => !isKnown(record, earlier));
    for (const record of fresh) {
      merged.push(record);
      addTo(earlier, idOf(record), record);
    }
  }
  return merged;
}

function isKnown(record: Resource, earlier: Groups): boolean {
  const others = earlier.get(idOf(record));
  return others !== undefined && others.some((other) => JSON.stringify(other) === JSON.stringify(record));
}

function byId(resources: readonly Resource[], key = idOf): ById {
  const found: ById = new Map();
  for (const resource of resources) {
    if (!found.has(key(resource))) found.set(key(resource), resource);
  }
  return found;
}

function idOf(resource: Resource): string {
  return textOf(resource, 'id');
}

function hostKey(host: Resource): string {
  return idOf(host).toLowerCase();
}

/** Groups records by the hosts in these members; one that names a host twice is in its group once. */
function grouped(resources: readonly Resource[], ...members: readonly string[]): Groups {
  const groups: Groups = new Map();
  for (const resource of resources) {
    const keys = new Set(members.flatMap((member) => referredId(resource, member)?.toLowerCase() ?? []));
    for (const key of keys) addTo(groups, key, resource);
  }
  return groups;
}

function addTo(groups: Groups, key: string, resource: Resource): void {
  const group = groups.get(key);
  if (group) group.push(resource);
  else groups.set(key, [resource]);
}

/** Every host that a record names, in the letters of the first one that does. */
function referredHosts(lists: readonly (readonly Resource[])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const resource of lists.flat()) {
    for (const member of ['host', 'parentHost', 'childHost']) {
      const id = referredId(resource, member);
      if (id !== undefined && !found.has(id.toLowerCase())) found.set(id.toLowerCase(), id);
    }
  }
  return found;
}

/** A reputation stands inside its host, and is an endpoint of its own on the wire. */
function reputationsOf(hosts: readonly Resource[]): ById {
  const found: ById = new Map();
  for (const host of hosts) {
    const reputation = objectIn(host, 'reputation');
    if (reputation && !found.has(hostKey(host))) found.set(hostKey(host), reputation);
  }
  return found;
}

/** The certificates of a data set: records first, then those that stand in full inside other records. */
function allCertificates(records: readonly Resource[], holders: readonly Resource[]): Resource[] {
  const embedded = holders.flatMap((holder) => {
    const certificate = certificateIn(holder);
    const isReference =
      certificate && Object.keys(certificate).every((name) => name === 'id' || name.startsWith('@'));
    return certificate && !isReference ? [withId(certificate)] : [];
  });
  return [...records, ...embedded]
    .filter((certificate) => idOf(certificate) !== '')
    .map((certificate) => withoutMembers(certificate, 'relatedHosts'));
}

function certificateIn(holder: Resource): Resource | undefined {
  return objectIn(holder, 'mostRecentSslCertificate') ?? objectIn(holder, 'sslCertificate');
}

/** A certificate without an id has its SHA-1 for one. */
function withId(certificate: Resource): Resource {
  return idOf(certificate) === '' ? { ...certificate, id: textOf(certificate, 'sha1') } : certificate;
}

/** Hosts by certificate: those that the certificate's record lists, then those of the records that hold it. */
function relatedHosts(holders: readonly Resource[], certificates: readonly Resource[]): Groups {
  const related: Groups = new Map();
  const known = new Set<string>();
  function add(certificateId: string, host: Resource): void {
    const key = JSON.stringify([certificateId, hostKey(host)]);
    if (certificateId === '' || known.has(key)) return;
    known.add(key);
    addTo(related, certificateId, host);
  }
  for (const certificate of certificates) {
    const hosts = certificate['relatedHosts'];
    // Checked when the file was read: a list of hosts.
    if (Array.isArray(hosts)) for (const host of hosts as readonly Resource[]) add(idOf(certificate), host);
  }
  for (const holder of holders) {
    const certificate = certificateIn(holder);
    const hostId = referredId(holder, 'host');
    if (certificate && hostId !== undefined) add(idOf(withId(certificate)), hostOfNulls(hostId));
  }
  return related;
}

function referredId(resource: Resource, member: string): string | undefined {
  const host = objectIn(resource, member);
  return host && textOf(host, 'id') !== '' ? textOf(host, 'id') : undefined;
}

function objectIn(resource: Resource, member: string): Resource | undefined {
  const value = resource[member];
  // An object that is no array; its members stay unknown.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Resource)
    : undefined;
}

function textOf(resource: Resource, member: string): string {
  const value = resource[member];
  return typeof value === 'string' ? value : '';
}
