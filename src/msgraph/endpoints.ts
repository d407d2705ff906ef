/**
 * What a documentation page lets a caller send to an endpoint. `select`, `expand`, `filter`, `orderby` and `search`
 * list the names that the page allows; a missing option is one that the page does not name.
 */
interface AllowedOptions {
  readonly count?: true;
  readonly skip?: true;
  readonly top?: true;
  readonly select?: readonly string[];
  readonly expand?: readonly string[];
  readonly filter?: readonly string[];
  readonly orderby?: readonly string[];
  readonly search?: readonly string[];
}

interface EndpointRow {
  /** Path below `/security/threatIntelligence`; `{id}` stands for one opaque id. */
  readonly path: readonly string[];
  readonly returns: string;
  readonly many: boolean;
  readonly options: AllowedOptions;
}

const pairMembers = ['firstSeenDateTime', 'lastSeenDateTime', 'linkKind'] as const;

const pairOptions = {
  count: true,
  skip: true,
  top: true,
  select: ['id', ...pairMembers, 'parentHost', 'childHost'],
  filter: ['id', ...pairMembers, 'parentHost/id', 'childHost/id'],
  orderby: ['firstSeenDateTime', 'lastSeenDateTime'],
} as const;

const portSelect = [
  'id',
  'port',
  'protocol',
  'status',
  'firstSeenDateTime',
  'lastSeenDateTime',
  'lastScanDateTime',
  'timesObserved',
  'banners',
  'services',
  'host',
  'mostRecentSslCertificate',
] as const;

const certificateSelect = [
  'id',
  'fingerprint',
  'sha1',
  'serialNumber',
  'issueDateTime',
  'expirationDateTime',
  'firstSeenDateTime',
  'lastSeenDateTime',
  'issuer',
  'subject',
] as const;

/**
 * Every API path of the product, with the options its page documents.
 * Source: the "List" and "Get" pages of `microsoft.graph.security` host, hostPort, hostPair and sslCertificate
 * (https://learn.microsoft.com/graph/api/resources/security-host).
 */
export const endpoints = {
  host: {
    path: ['hosts', '{id}'],
    returns: 'host',
    many: false,
    options: {
      select: [
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
    },
  },
  hostReputation: {
    path: ['hosts', '{id}', 'reputation'],
    returns: 'hostReputation',
    many: false,
    options: { select: ['id', 'classification', 'score', 'rules'] },
  },
  hostPorts: {
    path: ['hosts', '{id}', 'ports'],
    returns: 'hostPort',
    many: true,
    options: { count: true, skip: true, top: true, select: portSelect, expand: ['mostRecentSslCertificate'] },
  },
  hostPort: {
    path: ['hostPorts', '{id}'],
    returns: 'hostPort',
    many: false,
    options: { select: portSelect, expand: ['mostRecentSslCertificate'] },
  },
  hostPairs: { path: ['hosts', '{id}', 'hostPairs'], returns: 'hostPair', many: true, options: pairOptions },
  parentHostPairs: {
    path: ['hosts', '{id}', 'parentHostPairs'],
    returns: 'hostPair',
    many: true,
    options: pairOptions,
  },
  childHostPairs: {
    path: ['hosts', '{id}', 'childHostPairs'],
    returns: 'hostPair',
    many: true,
    options: pairOptions,
  },
  hostPair: {
    path: ['hostPairs', '{id}'],
    returns: 'hostPair',
    many: false,
    options: { select: pairOptions.select },
  },
  sslCertificate: {
    path: ['sslCertificates', '{id}'],
    returns: 'sslCertificate',
    many: false,
    options: { select: certificateSelect },
  },
  sslCertificates: {
    path: ['sslCertificates'],
    returns: 'sslCertificate',
    many: true,
    options: {
      count: true,
      skip: true,
      top: true,
      select: certificateSelect,
      orderby: ['firstSeenDateTime', 'lastSeenDateTime'],
      search: ['fingerprint', 'sha1', 'serialNumber', 'issuer/commonName', 'subject/commonName'],
    },
  },
} as const satisfies Record<string, EndpointRow>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;

/** The endpoints whose path holds an id. */
export type EndpointWithId = {
  [N in EndpointName]: '{id}' extends Endpoints[N]['path'][number] ? N : never;
}[EndpointName];
