import type { DataSource, HostRelation, Resource } from './dataSource';

const relations: readonly HostRelation[] = ['ports', 'hostPairs', 'components', 'sslCertificates'];

/** The host's record, or one with every member null if it is known by reference alone. `undefined` for an unknown host. */
export function knownHost(source: DataSource, hostId: string): Resource | undefined {
  return source.host(hostId) ?? referredHost(source, hostId);
}

function referredHost(source: DataSource, hostId: string): Resource | undefined {
  for (const relation of relations) {
    const rows = source.relation(hostId, relation);
    if (rows.length > 0) return hostOfNulls(idAsReferred(rows.at(0), hostId));
  }
  return undefined;
}

/** The id in the letters of the record that refers to the host, which may not be those of the request. */
function idAsReferred(record: Resource, hostId: string): string {
  for (const member of ['host', 'parentHost', 'childHost']) {
    const host = record[member];
    if (typeof host !== 'object' || host === null || !('id' in host)) continue;
    if (typeof host.id === 'string' && host.id.toLowerCase() === hostId.toLowerCase()) return host.id;
  }
  return hostId;
}

/** A host of which nothing is known but its id. Whether it is a name or an address is told from the id. */
export function hostOfNulls(hostId: string): Resource {
  const seen = { firstSeenDateTime: null, lastSeenDateTime: null };
  return isAddress(hostId)
    ? {
        '@odata.type': '#microsoft.graph.security.ipAddress',
        id: hostId,
        ...seen,
        countryOrRegion: null,
        netblock: null,
        autonomousSystem: null,
        hostingProvider: null,
      }
    : {
        '@odata.type': '#microsoft.graph.security.hostname',
        id: hostId,
        ...seen,
        registrar: null,
        registrant: null,
      };
}

/** Reputation of a host that has none: nothing is held against it. */
export function unknownReputation(hostId: string): Resource {
  return {
    '@odata.type': '#microsoft.graph.security.hostReputation',
    id: guidOf(hostId.toLowerCase()),
    classification: 'unknown',
    score: 0,
    rules: [],
  };
}

function isAddress(hostId: string): boolean {
  if (hostId.includes(':')) return true;
  const parts = hostId.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** A GUID that is always the same for a text (FNV-1a, four times over). It only has to look like one. */
function guidOf(text: string): string {
  const words = [0, 1, 2, 3].map((seed) => {
    let hash = 0x811c9dc5 ^ seed;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  const hex = words.join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
