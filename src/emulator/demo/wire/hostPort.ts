import type { Resource } from '~/emulator/dataSource';
import type { Release } from '~/emulator/demo/banners/release';
import type { CertificateRow } from './certificate';
import { chanceOf } from './chance';
import { dayLength, isoCentis, isoMillis, lately, sighting, union } from './sighting';
import type { Sighting } from './sighting';
import { base64, wireId } from './wireId';

export interface SeenRelease extends Sighting {
  readonly release: Release;
  readonly timesObserved: number;
}

export interface SeenCertificate extends Sighting {
  readonly certificate: Resource;
}

/** All that is known of a port, from which its own resource and those of its components are made. */
export interface PortSpec extends Sighting {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  readonly status: 'open' | 'filtered' | 'closed';
  readonly scanned: number;
  readonly timesObserved: number;
  /** Oldest first. */
  readonly releases: readonly SeenRelease[];
  readonly certificates: readonly SeenCertificate[];
}

/** What a port answered and from which day to which, oldest first. */
export type History = readonly (readonly [release: Release, from: string, to: string])[];

interface PortDetails {
  readonly protocol?: PortSpec['protocol'];
  readonly status?: PortSpec['status'];
  readonly certificates?: readonly CertificateRow[];
}

/** A port with at least one answer; its windows and counts follow from its history. */
export function port(host: string, number: number, history: History, details: PortDetails = {}): PortSpec {
  const key = `${host} ${number}`;
  const releases = history.map(([release, from, to], index) =>
    seenRelease(release, sighting(from, to, `${key} ${index}`), `${key} ${index}`),
  );
  return {
    ...windowOf(releases),
    host,
    port: number,
    protocol: details.protocol ?? 'tcp',
    status: details.status ?? 'open',
    scanned: sighting(lately, lately, key).last,
    timesObserved: total(releases),
    releases,
    certificates: (details.certificates ?? []).map(([certificate, from, to], index) => ({
      certificate,
      ...sighting(from, to, `${key} tls ${index}`),
    })),
  };
}

/** A port that scanners saw but that told them nothing. */
export function silentPort(
  host: string,
  number: number,
  [from, to]: readonly [string, string],
  details: PortDetails = {},
): PortSpec {
  const seen = sighting(from, to, `${host} ${number}`);
  return { ...port(host, number, [], details), ...seen, timesObserved: timesSeen(seen, `${host} ${number}`) };
}

/** How often a scanner comes by in a window: once in one to five days. */
export function timesSeen({ first, last }: Sighting, key: string): number {
  return 1 + Math.floor(((last - first) / dayLength) * (0.2 + 0.8 * chanceOf(`${key} times`)()));
}

export function total(releases: readonly SeenRelease[]): number {
  return releases.reduce((sum, { timesObserved }) => sum + timesObserved, 0);
}

/** From the first to the last of several sightings. */
export function windowOf(sightings: readonly Sighting[]): Sighting {
  return sightings.reduce(union, { first: Infinity, last: -Infinity });
}

/** The `hostPort`, with its newest certificate in full. */
export function hostPort(spec: PortSpec): Resource {
  return {
    id: portId(spec.host, spec.port, spec.protocol),
    port: spec.port,
    firstSeenDateTime: isoCentis(spec.first),
    lastSeenDateTime: isoCentis(spec.last),
    lastScanDateTime: isoCentis(Math.max(spec.scanned, spec.last)),
    timesObserved: spec.timesObserved,
    status: spec.status,
    protocol: spec.protocol,
    banners: spec.releases.map((seen) => banner(seen, spec.host)).toReversed(),
    services: services(spec),
    mostRecentSslCertificate: spec.certificates.at(-1)?.certificate ?? null,
    host: { id: spec.host },
  };
}

/**
 * Graph's own ids are `host$$port`, the same for tcp and udp as far as the documented ones show. Here
 * udp has a part more, so that each id stands for one port.
 */
function portId(host: string, number: number, protocol: PortSpec['protocol']): string {
  return protocol === 'tcp' ? wireId(host, String(number)) : wireId(host, String(number), protocol);
}

/** The `hostComponent`s of ports, each once per host with the union of its windows. */
export function hostComponents(ports: readonly PortSpec[]): Resource[] {
  const found = new Map<string, SeenComponent>();
  for (const spec of ports) {
    for (const seen of seenComponents(spec)) {
      const before = found.get(seen.id);
      found.set(seen.id, before ? { ...seen, ...union(before, seen) } : seen);
    }
  }
  return [...found.values()].map(({ id, row: [name, version, category], first, last, host }) => ({
    id,
    name,
    version,
    category,
    firstSeenDateTime: isoMillis(first),
    lastSeenDateTime: isoMillis(last),
    host: { id: host },
  }));
}

/** The `hostSslCertificate`s of ports: one for each certificate and host, with the ports that showed it. */
export function hostSslCertificates(ports: readonly PortSpec[]): Resource[] {
  const found = new Map<string, (SeenCertificate & { readonly on: PortSpec })[]>();
  for (const on of ports) {
    for (const seen of on.certificates) {
      // Graph joins the two parts of this id by a number, not by `$$`.
      const id = base64(`${on.host}15500${String(seen.certificate['sha1'])}`);
      found.set(id, [...(found.get(id) ?? []), { ...seen, on }]);
    }
  }
  return [...found].map(([id, uses]) => ({
    id,
    ...millis(windowOf(uses)),
    ports: uses.map((use) => ({ port: use.on.port, ...millis(use) })),
    host: { id: uses[0]?.on.host },
    sslCertificate: uses[0]?.certificate,
  }));
}

interface SeenComponent extends Sighting {
  readonly id: string;
  readonly host: string;
  readonly row: Release['components'][number];
}

function seenRelease(release: Release, seen: Sighting, key: string): SeenRelease {
  return { release, ...seen, timesObserved: timesSeen(seen, key) };
}

function banner({ release, first, last, timesObserved }: SeenRelease, host: string): Resource {
  return {
    banner: release.banner(host, last),
    firstSeenDateTime: isoCentis(first),
    lastSeenDateTime: isoCentis(last),
    scanProtocol: release.scan,
    timesObserved,
  };
}

function services(spec: PortSpec): Resource[] {
  const newestBanner = spec.releases.reduce((newest, { last }) => Math.max(newest, last), 0);
  return seenComponents(spec).map(({ id, row: [name, version, category], first, last }) => ({
    firstSeenDateTime: isoCentis(first),
    lastSeenDateTime: isoCentis(last),
    isRecent: last >= newestBanner,
    component: { id, name, version, category },
  }));
}

function seenComponents({ host, releases }: PortSpec): SeenComponent[] {
  const found = new Map<string, SeenComponent>();
  for (const { release, first, last } of releases) {
    for (const row of release.components) {
      const id = wireId(...row, host);
      const before = found.get(id);
      found.set(id, { id, host, row, ...(before ? union(before, { first, last }) : { first, last }) });
    }
  }
  return [...found.values()].toReversed();
}

function millis({ first, last }: Sighting) {
  return { firstSeenDateTime: isoMillis(first), lastSeenDateTime: isoMillis(last) };
}
