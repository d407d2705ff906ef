import type { Json } from './answer';
import type { ContractDrift } from './contractDrift';
import {
  dateTime,
  flag,
  int32,
  isObject,
  list,
  type Member,
  object,
  type Place,
  type ReadAs,
  type ReadingIssue,
  text,
  UnreadableRecord,
  word,
} from './reading';
import { shortJson } from './shortJson';

/*
 * What is read of each resource, by Graph's own names. Dates stay the text that came; words of enumerations may be
 * ones that no documentation knows. Source: https://learn.microsoft.com/graph/api/resources/security-hostport and its
 * neighbours, checked against the schema by resources.test.ts.
 */

/** A host is of one of two types; which members which of them has does not matter here. */
const hostTypes = ['microsoft.graph.security.hostname', 'microsoft.graph.security.ipAddress'];

const hostDetails = [
  'firstSeenDateTime',
  'lastSeenDateTime',
  'registrant',
  'registrar',
  'autonomousSystem',
  'countryOrRegion',
  'hostingProvider',
  'netblock',
];

/** What can be asked of a host apart: an answer may hold it all the same. */
const hostRelations = [
  'childHostPairs',
  'components',
  'cookies',
  'hostPairs',
  'parentHostPairs',
  'passiveDns',
  'passiveDnsReverse',
  'ports',
  'reputation',
  'sslCertificates',
  'subdomains',
  'trackers',
  'whois',
];

const hostReference = object(
  'microsoft.graph.security.host',
  { id: text },
  { unread: [...hostDetails, ...hostRelations], derived: hostTypes },
);

const physicalAddress = object('microsoft.graph.physicalAddress', {
  city: text,
  countryOrRegion: text,
  postalCode: text,
  state: text,
  street: text,
});

const sslCertificateEntity = object('microsoft.graph.security.sslCertificateEntity', {
  commonName: text,
  organizationName: text,
  organizationUnitName: text,
  givenName: text,
  surname: text,
  email: text,
  serialNumber: text,
  alternateNames: list(text),
  address: physicalAddress,
});
export type SslCertificateEntity = NonNullable<ReadAs<typeof sslCertificateEntity>>;

/** The pages' examples write `alternateName` where the schema has `alternateNames`. */
const certificateEntity: typeof sslCertificateEntity = {
  ...sslCertificateEntity,
  read(value, place) {
    const hasOther = isObject(value) && Object.hasOwn(value, 'alternateName');
    if (!hasOther || (value['alternateNames'] ?? null) !== null)
      return sslCertificateEntity.read(value, place);
    return sslCertificateEntity.read({ ...value, alternateNames: value['alternateName'] }, place);
  },
};

export const sslCertificate = object(
  'microsoft.graph.security.sslCertificate',
  {
    id: text,
    fingerprint: text,
    sha1: text,
    serialNumber: text,
    issueDateTime: dateTime,
    expirationDateTime: dateTime,
    firstSeenDateTime: dateTime,
    lastSeenDateTime: dateTime,
    issuer: certificateEntity,
    subject: certificateEntity,
  },
  { unread: ['relatedHosts'] },
);
export type SslCertificate = NonNullable<ReadAs<typeof sslCertificate>>;

const hostPortBanner = object('microsoft.graph.security.hostPortBanner', {
  banner: text,
  firstSeenDateTime: dateTime,
  lastSeenDateTime: dateTime,
  scanProtocol: text,
  timesObserved: int32,
});
export type HostPortBanner = NonNullable<ReadAs<typeof hostPortBanner>>;

/** Inside a port a component comes without its own dates and host. */
const hostComponent = object(
  'microsoft.graph.security.hostComponent',
  {
    id: text,
    name: text,
    version: text,
    category: text,
  },
  { unread: ['firstSeenDateTime', 'lastSeenDateTime', 'host'] },
);

const hostPortComponent = object('microsoft.graph.security.hostPortComponent', {
  component: hostComponent,
  firstSeenDateTime: dateTime,
  lastSeenDateTime: dateTime,
  isRecent: flag,
});

/** A port number. Without one a record says nothing. */
const portNumber: Member<number> = {
  edm: 'Edm.Int32',
  read(value, place) {
    const port = int32.read(value, place);
    if (port !== null && port >= 0 && port <= 65_535) return port;
    throw new UnreadableRecord(
      value === undefined
        ? 'it has no port number'
        : `its port is ${shortJson(value)}, which is no port number`,
    );
  },
};

export const hostPort = object('microsoft.graph.security.hostPort', {
  id: text,
  port: portNumber,
  protocol: word('microsoft.graph.security.hostPortProtocol', ['tcp', 'udp', 'unknownFutureValue']),
  status: word('microsoft.graph.security.hostPortStatus', [
    'open',
    'filtered',
    'closed',
    'unknownFutureValue',
  ]),
  firstSeenDateTime: dateTime,
  lastSeenDateTime: dateTime,
  lastScanDateTime: dateTime,
  timesObserved: int32,
  banners: list(hostPortBanner),
  services: list(hostPortComponent),
  host: hostReference,
  mostRecentSslCertificate: sslCertificate,
});
export type HostPort = NonNullable<ReadAs<typeof hostPort>>;

/** A host that a pair names. Without it a record says nothing. */
const pairHost: Member<{ readonly id: string }> = {
  edm: hostReference.edm,
  read(value, place) {
    const id = hostReference.read(value, place)?.id;
    if (id) return { id };
    throw new UnreadableRecord(`its ${place.path} has no id`);
  },
};

export const hostPair = object('microsoft.graph.security.hostPair', {
  id: text,
  firstSeenDateTime: dateTime,
  lastSeenDateTime: dateTime,
  linkKind: text,
  parentHost: pairHost,
  childHost: pairHost,
});
export type HostPair = NonNullable<ReadAs<typeof hostPair>>;

const hostReputationRule = object('microsoft.graph.security.hostReputationRule', {
  name: text,
  description: text,
  severity: word('microsoft.graph.security.hostReputationRuleSeverity', [
    'unknown',
    'low',
    'medium',
    'high',
    'unknownFutureValue',
  ]),
  relatedDetailsUrl: text,
});
export type HostReputationRule = NonNullable<ReadAs<typeof hostReputationRule>>;

export const hostReputation = object('microsoft.graph.security.hostReputation', {
  id: text,
  classification: word('microsoft.graph.security.hostReputationClassification', [
    'unknown',
    'neutral',
    'suspicious',
    'malicious',
    'unknownFutureValue',
  ]),
  score: int32,
  rules: list(hostReputationRule),
});
export type HostReputation = NonNullable<ReadAs<typeof hostReputation>>;

const autonomousSystem = object('microsoft.graph.security.autonomousSystem', {
  name: text,
  number: int32,
  organization: text,
  value: text,
});

/** `hostname` and `ipAddress` in one: which of the two it is, the type and the id say. */
export const host = object(
  'microsoft.graph.security.host',
  {
    id: text,
    '@odata.type': text,
    firstSeenDateTime: dateTime,
    lastSeenDateTime: dateTime,
    registrant: text,
    registrar: text,
    autonomousSystem,
    countryOrRegion: text,
    hostingProvider: text,
    netblock: text,
  },
  { unread: hostRelations, derived: hostTypes },
);
export type Host = NonNullable<ReadAs<typeof host>>;

/** A record as it was read, with what was odd about it. */
export interface ReadRecord<T> {
  readonly record: T;
  readonly issues: readonly ReadingIssue[];
}

/**
 * Reads one record. Differences from the documentation are counted in `drift`, where there is one.
 *
 * @throws UnreadableRecord with the reason in words, when nothing useful can be made of it.
 */
export function readRecord<T>(
  resource: Member<T>,
  value: Json,
  drift?: ContractDrift,
): ReadRecord<NonNullable<T>> {
  const place: Place = { path: '', issues: [], type: resource.edm, drift };
  const record = isObject(value) ? resource.read(value, place) : null;
  if (record === null || record === undefined) throw new UnreadableRecord('it is not an object');
  return { record, issues: place.issues };
}
