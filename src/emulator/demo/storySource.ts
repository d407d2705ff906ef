import { rowsOf } from '~/emulator/dataSource';
import type { DataSource, HostRelation, ItemCollection, Resource } from '~/emulator/dataSource';
import { bareHost } from './wire/host';
import { hostComponents, hostPort, hostSslCertificates } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';

/** A part of the demo data that is small enough to be kept as a whole. */
export interface Story {
  readonly hosts?: readonly Resource[];
  readonly reputations?: readonly (readonly [hostId: string, Resource])[];
  readonly ports?: readonly PortSpec[];
  readonly pairs?: readonly Resource[];
}

type Grouped = Map<string, Resource[]>;
type ById = Map<string, Resource>;

/** Serves stories; components and certificates are those that their ports show. */
export function storySource(stories: readonly Story[]): DataSource {
  const ports = stories.flatMap((story) => story.ports ?? []);
  const pairs = stories.flatMap((story) => story.pairs ?? []);
  const uses = hostSslCertificates(ports);
  const hosts = hostsById(stories, namedHosts(ports, pairs));
  const reputations = new Map(stories.flatMap((story) => story.reputations ?? []));
  const certificates = byId(uses.map(certificateOf));
  const relations = relationTable(ports, pairs, uses);
  const items = itemTable(relations, certificates);
  return {
    host: (hostId) => hosts.get(hostId.toLowerCase()),
    reputation: (hostId) => reputations.get(hostId.toLowerCase()),
    relation: (hostId, relation) => rowsOf(relations[relation].get(hostId.toLowerCase()) ?? []),
    item: (collection, id) => items[collection].get(id),
    sslCertificates: () => rowsOf([...certificates.values()]),
    relatedHosts: (certificateId) => {
      const shown = uses.filter((use) => certificateOf(use)['id'] === certificateId);
      return rowsOf(
        shown.map((use) => hosts.get(hostIdOf(use, 'host'))).filter((host) => host !== undefined),
      );
    },
  };
}

function relationTable(
  ports: readonly PortSpec[],
  pairs: readonly Resource[],
  uses: readonly Resource[],
): Record<HostRelation, Grouped> {
  return {
    ports: grouped(ports.map(hostPort), 'host'),
    hostPairs: grouped(pairs, 'parentHost', 'childHost'),
    parentHostPairs: grouped(pairs, 'childHost'), // the host's parents: it is the child itself
    childHostPairs: grouped(pairs, 'parentHost'),
    components: grouped(hostComponents(ports), 'host'),
    sslCertificates: grouped(uses, 'host'),
  };
}

function itemTable(
  relations: Record<HostRelation, Grouped>,
  certificates: ById,
): Record<ItemCollection, ById> {
  return {
    hostPorts: byId([...relations.ports.values()].flat()),
    hostPairs: byId([...relations.childHostPairs.values()].flat()),
    hostComponents: byId([...relations.components.values()].flat()),
    hostSslCertificates: byId([...relations.sslCertificates.values()].flat()),
    sslCertificates: certificates,
  };
}

function hostsById(stories: readonly Story[], named: readonly string[]): ById {
  const hosts = byId(stories.flatMap((story) => story.hosts ?? []));
  for (const id of named) if (!hosts.has(id)) hosts.set(id, bareHost(id));
  return hosts;
}

function namedHosts(ports: readonly PortSpec[], pairs: readonly Resource[]): string[] {
  const ends = pairs.flatMap((pair) => [hostIdOf(pair, 'parentHost'), hostIdOf(pair, 'childHost')]);
  return [...ports.map(({ host }) => host), ...ends];
}

function grouped(resources: readonly Resource[], ...references: readonly string[]): Grouped {
  const groups: Grouped = new Map();
  for (const resource of resources) {
    // A set: a pair of a host with itself is one row of that host.
    for (const hostId of new Set(references.map((reference) => hostIdOf(resource, reference)))) {
      const group = groups.get(hostId);
      if (group) group.push(resource);
      else groups.set(hostId, [resource]);
    }
  }
  return groups;
}

function byId(resources: readonly Resource[]): ById {
  return new Map(resources.map((resource) => [String(resource['id']), resource]));
}

function certificateOf(hostSslCertificate: Resource): Resource {
  return hostSslCertificate['sslCertificate'] as Resource; // our own builder wrote it
}

function hostIdOf(resource: Resource, reference: string): string {
  return (resource[reference] as { readonly id: string }).id; // our own builders wrote the reference
}
