/** A resource as it stands on the wire: member names are Graph's, values are not trusted. */
export type Resource = { readonly [member: string]: unknown };

/** A list of resources that may be made on demand: only what is asked for with `at` needs to exist. */
export interface Rows {
  readonly length: number;
  /** The resource at `index`, 0 ≤ index < length. Asking twice gives equal resources. */
  at(index: number): Resource;
}

/** The collections below `/security/threatIntelligence/hosts/{id}` that a source can hold. */
export type HostRelation =
  | 'ports'
  | 'hostPairs'
  | 'parentHostPairs'
  | 'childHostPairs'
  | 'components'
  | 'sslCertificates';

/** The collections directly below `/security/threatIntelligence` whose items are served by id. */
export type ItemCollection =
  | 'hostPorts'
  | 'hostPairs'
  | 'hostComponents'
  | 'hostSslCertificates'
  | 'sslCertificates';

/**
 * Where the emulator takes its resources from. Host ids are compared without case.
 * A source that knows nothing of a host answers `undefined` or an empty list, it never throws.
 */
export interface DataSource {
  /** The host's own resource (`hostname` or `ipAddress`), without navigation members. */
  host(hostId: string): Resource | undefined;
  /** The host's `hostReputation`. */
  reputation(hostId: string): Resource | undefined;
  relation(hostId: string, relation: HostRelation): Rows;
  /** One resource by its id. Ids are compared exactly. */
  item(collection: ItemCollection, id: string): Resource | undefined;
  /** Every `sslCertificate` the source knows, for `$search`. */
  sslCertificates(): Rows;
  /** The hosts that a certificate was seen on. */
  relatedHosts(certificateId: string): Rows;
}

export const noRows: Rows = {
  length: 0,
  at(index) {
    throw new RangeError(`no row ${index} in an empty list`);
  },
};

/** Wraps an array as `Rows`. */
export function rowsOf(resources: readonly Resource[]): Rows {
  return {
    length: resources.length,
    at(index) {
      const resource = resources[index];
      if (resource === undefined) throw new RangeError(`no row ${index} in a list of ${resources.length}`);
      return resource;
    },
  };
}
