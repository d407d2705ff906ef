/** The entity types that the endpoints return. */
export type EntityName =
  | 'host'
  | 'hostComponent'
  | 'hostPair'
  | 'hostPort'
  | 'hostReputation'
  | 'hostSslCertificate'
  | 'sslCertificate';

/**
 * What `$select` may name: the properties of the type in the v1.0 schema, and those navigation members that stand
 * inline in its responses. A host may be a `hostname` or an `ipAddress`, so it has the properties of both.
 */
export const entityMembers: Readonly<Record<EntityName, readonly string[]>> = {
  host: [
    'id',
    'firstSeenDateTime',
    'lastSeenDateTime',
    'registrant',
    'registrar',
    'autonomousSystem',
    'countryOrRegion',
    'hostingProvider',
    'netblock',
  ],
  hostComponent: ['id', 'category', 'firstSeenDateTime', 'lastSeenDateTime', 'name', 'version', 'host'],
  hostPair: ['id', 'firstSeenDateTime', 'lastSeenDateTime', 'linkKind', 'childHost', 'parentHost'],
  hostPort: [
    'id',
    'banners',
    'firstSeenDateTime',
    'lastScanDateTime',
    'lastSeenDateTime',
    'port',
    'protocol',
    'services',
    'status',
    'timesObserved',
    'host',
    'mostRecentSslCertificate',
  ],
  hostReputation: ['id', 'classification', 'rules', 'score'],
  hostSslCertificate: ['id', 'firstSeenDateTime', 'lastSeenDateTime', 'ports', 'host', 'sslCertificate'],
  sslCertificate: [
    'id',
    'expirationDateTime',
    'fingerprint',
    'firstSeenDateTime',
    'issueDateTime',
    'issuer',
    'lastSeenDateTime',
    'serialNumber',
    'sha1',
    'subject',
  ],
};
