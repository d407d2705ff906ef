import type { HostPort, HostPortBanner, SslCertificate } from '~/msgraph/resources';
import { type Instant, instantMs, parseInstant } from '~/shared/lib/dates';
import { safeLine } from '~/shared/lib/visibleText';

/** What is worked out of a port for the grid. */
interface PortFacts {
  readonly newest: HostPortBanner | null;
  /** The newest banner on one line, cut; `null` without a banner. */
  readonly line: ReturnType<typeof safeLine> | null;
  /** Names and versions, newest first; '' for none. */
  readonly components: string;
  /** The certificate in a few words; '' for none. */
  readonly certificate: string;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly lastScan: Instant;
}

/** A port as the grid shows it. */
export interface PortRow {
  /** `443-tcp`; a port that the service sent twice gets `443-tcp~2`. Stable between loads of the same records. */
  readonly key: string;
  readonly port: HostPort;
  /** The host of the record where it is not the one that was asked for. */
  readonly otherHost: string | null;
}

/** Rows for ports, in the order of the ports. */
export function portRows(ports: readonly HostPort[], hostId: string): readonly PortRow[] {
  const seen = new Map<string, number>();
  const asked = hostId.toLowerCase();
  return ports.map((port) => {
    const base = `${port.port}-${keyWord(port.protocol ?? 'unknown')}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const owner = port.host?.id ?? null;
    return {
      key: count === 1 ? base : `${base}~${count}`,
      port,
      otherHost: owner !== null && owner.toLowerCase() !== asked ? owner : null,
    };
  });
}

/** A protocol as it can stand in an address; it is one of two words, or anything. */
function keyWord(protocol: string): string {
  return protocol.slice(0, 20).replace(/[^\w-]/g, '_');
}

const known = new WeakMap<HostPort, PortFacts>();

/** The facts of a port, worked out when they are first wanted: of 100,000 rows few are ever in view. */
export function portFacts(port: HostPort): PortFacts {
  const before = known.get(port);
  if (before) return before;
  const newest = bannersNewestFirst(port)[0] ?? null;
  const made: PortFacts = {
    newest,
    line: newest?.banner ? safeLine(newest.banner, 200) : null,
    components: componentsLine(port),
    certificate: port.mostRecentSslCertificate ? certificateLine(port.mostRecentSslCertificate) : '',
    firstSeen: parseInstant(port.firstSeenDateTime),
    lastSeen: parseInstant(port.lastSeenDateTime),
    lastScan: parseInstant(port.lastScanDateTime),
  };
  known.set(port, made);
  return made;
}

/** The banners of a port, the one seen last first; those without a readable date come last. */
export function bannersNewestFirst({ banners }: HostPort): readonly HostPortBanner[] {
  return byLastSeen(banners);
}

/** The components of a port: recent ones first, then by when they were seen last. */
export function servicesNewestFirst({ services }: HostPort): HostPort['services'] {
  const sorted = byLastSeen(services);
  return [...sorted.filter(({ isRecent }) => isRecent), ...sorted.filter(({ isRecent }) => !isRecent)];
}

function byLastSeen<T extends { readonly lastSeenDateTime: string | null }>(records: readonly T[]): T[] {
  return records
    .map((record) => ({ record, at: instantMs(record.lastSeenDateTime) ?? Number.NEGATIVE_INFINITY }))
    .toSorted((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ record }) => record);
}

function componentsLine(port: HostPort): string {
  const names = servicesNewestFirst(port).flatMap(({ component }) =>
    component?.name ? [component.version ? `${component.name} ${component.version}` : component.name] : [],
  );
  return [...new Set(names)].join(', ');
}

/** Who a certificate names, else what it is known by. */
function certificateLine({ subject, sha1, id }: SslCertificate): string {
  return subject?.commonName || subject?.alternateNames[0] || sha1 || id || '';
}
