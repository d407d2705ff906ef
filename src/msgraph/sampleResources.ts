import type { Member } from './reading';
import { host, hostPair, hostPort, hostReputation, sslCertificate } from './resources';

export type Resource = Member<unknown> & {
  readonly members: Readonly<Record<string, Member<unknown>>>;
  readonly unread: readonly string[];
};

/** Every resource that is read. */
export const resources = {
  host,
  hostReputation,
  hostPort,
  hostPair,
  sslCertificate,
} as const satisfies Record<string, Resource>;

export function isResource(member: Member<unknown>): member is Resource {
  return 'members' in member;
}

export function isList(
  member: Member<unknown>,
): member is Member<unknown> & { readonly item: Member<unknown> } {
  return 'item' in member;
}

/** A type of ours as the facts write it. */
export function edmName({ edm }: Member<unknown>): string {
  return edm.replace(/\b(Edm|microsoft\.graph\.security|microsoft\.graph)\./, '');
}

/* Complete records: every member that is read is there, so that each can be spoiled in turn. */
const entity = (commonName: string) => ({
  commonName,
  organizationName: 'Example Org',
  organizationUnitName: 'Unit',
  givenName: 'Ada',
  surname: 'Example',
  email: 'ada@a.example',
  serialNumber: '12',
  alternateNames: ['b.example'],
  address: {
    city: 'Town',
    countryOrRegion: 'XX',
    postalCode: '00000',
    state: 'State',
    street: 'Street 1',
  },
});

const certificate = {
  id: '0123456789abcdef0123456789abcdef01234567',
  fingerprint: '01:23',
  sha1: '0123456789abcdef0123456789abcdef01234567',
  serialNumber: '36210469634867382936',
  issueDateTime: '2024-01-01T00:00:00Z',
  expirationDateTime: '2025-01-01T00:00:00Z',
  firstSeenDateTime: '2024-01-02T00:00:00Z',
  lastSeenDateTime: '2024-12-31T00:00:00Z',
  issuer: entity('Example CA'),
  subject: entity('a.example'),
};

export const samples = {
  host: {
    id: 'a.example',
    '@odata.type': '#microsoft.graph.security.hostname',
    firstSeenDateTime: '2010-01-01T00:00:00Z',
    lastSeenDateTime: '2026-01-01T00:00:00Z',
    registrant: 'Example Org',
    registrar: 'Example Registrar',
    autonomousSystem: { name: 'EXAMPLE', number: 64_496, organization: 'Example Org', value: 'AS64496' },
    countryOrRegion: 'XX',
    hostingProvider: 'Example Hosting',
    netblock: '192.0.2.0/24',
  },
  hostReputation: {
    id: 'b4d1e8a0-0000-4000-8000-000000000000',
    classification: 'suspicious',
    score: 55,
    rules: [
      {
        name: 'Name server',
        description: 'The name server is on a list.',
        severity: 'medium',
        relatedDetailsUrl: 'https://details.example/',
      },
    ],
  },
  hostPort: {
    id: 'MTkyLjAuMi4xJCQ0NDM=',
    port: 443,
    protocol: 'tcp',
    status: 'open',
    firstSeenDateTime: '2020-01-01T00:00:00.00Z',
    lastSeenDateTime: '2026-01-01T00:00:00.00Z',
    lastScanDateTime: '2026-01-02T00:00:00.00Z',
    timesObserved: 812,
    banners: [
      {
        banner: 'HTTP/1.1 200 OK\r\n',
        firstSeenDateTime: '2020-01-01T00:00:00.00Z',
        lastSeenDateTime: '2026-01-01T00:00:00.00Z',
        scanProtocol: 'http_raw',
        timesObserved: 12,
      },
    ],
    services: [
      {
        component: { id: 'Y29tcG9uZW50', name: 'Apache', version: '2.4', category: 'Server' },
        firstSeenDateTime: '2020-01-01T00:00:00.00Z',
        lastSeenDateTime: '2026-01-01T00:00:00.00Z',
        isRecent: true,
      },
    ],
    host: { id: '192.0.2.1' },
    mostRecentSslCertificate: certificate,
  },
  hostPair: {
    id: 'cmVkaXJlY3Q=',
    firstSeenDateTime: '2025-01-01T00:00:00.000Z',
    lastSeenDateTime: '2026-01-01T00:00:00.000Z',
    linkKind: 'redirect',
    parentHost: { id: 'a.example' },
    childHost: { id: 'b.example' },
  },
  sslCertificate: certificate,
} as const satisfies Record<keyof typeof resources, unknown>;
