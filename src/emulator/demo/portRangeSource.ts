import { noRows, rowsOf } from '~/emulator/dataSource';
import type { DataSource, Resource, Rows } from '~/emulator/dataSource';
import { knownServices, strayServices } from './banners/knownServices';
import type { ServiceKind } from './banners/knownServices';
import type { Release } from './banners/release';
import { storySource } from './storySource';
import { chanceAt, pick, whole } from './wire/chance';
import type { Chance } from './wire/chance';
import { hostPort, timesSeen, total, windowOf } from './wire/hostPort';
import type { PortSpec, SeenRelease } from './wire/hostPort';
import { dayLength } from './wire/sighting';
import type { Sighting } from './wire/sighting';
import { wireIdParts } from './wire/wireId';

export interface PortAddress {
  readonly port: number;
  readonly protocol: PortSpec['protocol'];
}

/** A host with so many ports that they are made when asked for. */
export interface PortRange {
  readonly host: Resource & { readonly id: string };
  readonly reputation: Resource;
  readonly seed: number;
  readonly length: number;
  readonly at: (index: number) => PortAddress;
  /** The inverse of `at`, or nothing for a port that is not in the range. */
  readonly indexOf: (address: PortAddress) => number | undefined;
  /** The share of ports that are open, 0 to 1, beside those with a well-known service, which all are. */
  readonly openShare: Readonly<Record<PortSpec['protocol'], number>>;
  /** What ports with TLS show; not empty. */
  readonly certificates: readonly Resource[];
}

/** Serves a host's ports row by row; its components and certificates are gathered when first asked for. */
export function portRangeSource(range: PortRange): DataSource {
  const { id } = range.host;
  const isIt = (hostId: string) => hostId.toLowerCase() === id;
  const ports: Rows = { length: range.length, at: (index) => hostPort(portSpec(range, index)) };
  let gathered: DataSource | undefined;
  const openPorts = () => (gathered ??= storySource([{ hosts: [range.host], ports: openSpecs(range) }]));
  return {
    host: (hostId) => (isIt(hostId) ? range.host : undefined),
    reputation: (hostId) => (isIt(hostId) ? range.reputation : undefined),
    relation(hostId, relation) {
      if (!isIt(hostId)) return noRows;
      return relation === 'ports' ? ports : openPorts().relation(id, relation);
    },
    item(collection, itemId) {
      if (collection === 'hostPorts') return portById(range, ports, itemId);
      return mentions(range, itemId) ? openPorts().item(collection, itemId) : undefined;
    },
    sslCertificates: () => rowsOf(range.certificates),
    relatedHosts: (certificateId) => (isShown(range, certificateId) ? rowsOf([range.host]) : noRows),
  };
}

function portById(range: PortRange, ports: Rows, id: string): Resource | undefined {
  const [hostId, number, protocol = 'tcp'] = wireIdParts(id) ?? [];
  if (hostId !== range.host.id || (protocol !== 'tcp' && protocol !== 'udp')) return undefined;
  const index = range.indexOf({ port: Number(number), protocol });
  const found = index === undefined ? undefined : ports.at(index);
  return found?.['id'] === id ? found : undefined;
}

// Gathering looks at every open port: not for an id that cannot be of this host.
function mentions(range: PortRange, id: string): boolean {
  return isShown(range, id) || (wireIdParts(id)?.some((part) => part.includes(range.host.id)) ?? false);
}

function isShown({ certificates }: PortRange, certificateId: string): boolean {
  return certificates.some(({ id }) => id === certificateId);
}

function openSpecs(range: PortRange): PortSpec[] {
  const specs: PortSpec[] = [];
  for (let index = 0; index < range.length; index += 1) {
    const address = range.at(index);
    const chance = chanceAt(range.seed, index);
    if (serviceOn(range, address, chance)) specs.push(portSpec(range, index));
  }
  return specs;
}

function portSpec(range: PortRange, index: number): PortSpec {
  const address = range.at(index);
  const chance = chanceAt(range.seed, index);
  const service = serviceOn(range, address, chance);
  const place = { ...address, host: range.host.id };
  return service ? openPort(place, service, range.certificates, chance) : shutPort(place, chance);
}

function serviceOn(
  range: PortRange,
  { port, protocol }: PortAddress,
  chance: Chance,
): ServiceKind | undefined {
  const known = knownServices[protocol].get(port);
  if (known) return known;
  return chance() < range.openShare[protocol] ? pick(chance, strayServices) : undefined;
}

type Place = PortAddress & { readonly host: string };

function openPort(place: Place, service: ServiceKind, shown: readonly Resource[], chance: Chance): PortSpec {
  const releases = succession(service.releases, chance);
  const seen = windowOf(releases);
  const certificates = service.tls
    ? [
        {
          certificate: pick(chance, shown),
          first: Math.max(seen.first, seen.last - 90 * dayLength),
          last: seen.last,
        },
      ]
    : [];
  return {
    ...place,
    ...seen,
    status: 'open',
    scanned: lastScan(chance),
    timesObserved: total(releases),
    releases,
    certificates,
  };
}

function shutPort(place: Place, chance: Chance): PortSpec {
  const first = firstDay + whole(chance, 0, 3_000) * dayLength + whole(chance, 0, dayLength - 1);
  const last = first + Math.floor(chance() * (newest - first));
  const status = chance() < 0.8 ? 'filtered' : 'closed';
  return {
    ...place,
    first,
    last,
    status,
    scanned: lastScan(chance),
    timesObserved: whole(chance, 1, 400),
    releases: [],
    certificates: [],
  };
}

// One to four neighbouring releases, the last of them seen lately; each overlaps the one before by some days.
function succession(releases: readonly Release[], chance: Chance): SeenRelease[] {
  const length = Math.min(releases.length, whole(chance, 1, 4));
  const start = whole(chance, 0, releases.length - length);
  const opened = firstDay + whole(chance, 0, 2_500) * dayLength + whole(chance, 0, dayLength - 1);
  const stay = (newest - opened) / length;
  return releases.slice(start, start + length).map((release, index) => {
    const first = Math.floor(opened + index * stay);
    const overlap = index === length - 1 ? 0 : whole(chance, 0, 30) * dayLength;
    return seenRelease(release, { first, last: Math.min(newest, Math.floor(first + stay + overlap)) });
  });
}

function seenRelease(release: Release, seen: Sighting): SeenRelease {
  return { release, ...seen, timesObserved: timesSeen(seen, String(seen.first)) };
}

function lastScan(chance: Chance): number {
  return newest + whole(chance, 60_000, 3_600_000);
}

const firstDay = Date.parse('2017-05-01T00:00:00Z');
const newest = Date.parse('2026-11-19T21:30:00Z');
