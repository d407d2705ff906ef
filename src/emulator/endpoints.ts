import type { HostRelation, ItemCollection } from './dataSource';
import type { EntityName } from './entityMembers';
import type { FilterMember } from '~/emulator/odata/filterMember';

/**
 * The query options of an endpoint. One that is left out is answered with 400.
 * On an endpoint that returns one object, `count`, `orderby`, `skip`, `top` and `search` have no effect.
 */
export interface AllowedOptions {
  readonly count?: true;
  readonly skip?: true;
  readonly top?: true;
  readonly select?: true;
  /** Navigation members that can be expanded. */
  readonly expand?: readonly string[];
  readonly filter?: readonly FilterMember[];
  /** Members to sort by. */
  readonly orderby?: readonly string[];
  readonly search?: 'required' | 'optional';
}

/** Where the records of an endpoint come from. `{id}` in the path is the host's, the item's or the certificate's. */
export type Serves =
  | { readonly kind: 'host' }
  | { readonly kind: 'reputation' }
  | { readonly kind: 'relation'; readonly relation: HostRelation }
  | { readonly kind: 'item'; readonly collection: ItemCollection }
  | { readonly kind: 'certificateSearch' }
  | { readonly kind: 'relatedHosts' };

export interface Endpoint {
  /** Below `/security/threatIntelligence`. */
  readonly path: string;
  readonly returns: EntityName;
  readonly many: boolean;
  readonly serves: Serves;
  /**
   * What stands after `$metadata#`. A relation that the schema binds to a collection has the name of that collection;
   * one that it does not bind (`ports`, `relatedHosts`) has its type, as the documented answer of `relatedHosts` shows.
   */
  readonly context: string;
  readonly options: AllowedOptions;
  /** Whether the page documents `/$count` behind the path. */
  readonly countPath?: true;
}

const pages = { count: true, skip: true, top: true } as const;
const seenDates = ['firstSeenDateTime', 'lastSeenDateTime'];

const pairOptions: AllowedOptions = {
  ...pages,
  select: true,
  orderby: seenDates,
  filter: [
    { path: 'id', type: 'text' },
    { path: 'linkKind', type: 'text' },
    { path: 'firstSeenDateTime', type: 'date' },
    { path: 'lastSeenDateTime', type: 'date' },
    { path: 'parentHost/id', type: 'host' },
    { path: 'childHost/id', type: 'host' },
  ],
};

const portOptions: AllowedOptions = { select: true, expand: ['mostRecentSslCertificate'] };
/** The pages of the two certificate types list the options of a collection for a single object too. */
const oneCertificateOptions: AllowedOptions = { ...pages, select: true, orderby: seenDates };

const root = 'security/threatIntelligence';

/** The API that is emulated, one row an endpoint. Source: https://learn.microsoft.com/graph/api/resources/security-host and its neighbours. */
export const endpoints: readonly Endpoint[] = [
  {
    path: 'hosts/{id}',
    returns: 'host',
    many: false,
    serves: { kind: 'host' },
    context: `${root}/hosts`,
    options: { select: true },
  },
  {
    path: 'hosts/{id}/reputation',
    returns: 'hostReputation',
    many: false,
    serves: { kind: 'reputation' },
    context: `${root}/hosts('{id}')/reputation`,
    options: { select: true },
  },
  {
    path: 'hosts/{id}/ports',
    returns: 'hostPort',
    many: true,
    serves: { kind: 'relation', relation: 'ports' },
    context: 'Collection(microsoft.graph.security.hostPort)',
    options: { ...pages, ...portOptions },
  },
  pairRelation('hostPairs'),
  pairRelation('parentHostPairs'),
  pairRelation('childHostPairs'),
  {
    path: 'hosts/{id}/components',
    returns: 'hostComponent',
    many: true,
    serves: { kind: 'relation', relation: 'components' },
    context: `${root}/hostComponents`,
    options: { ...pages, select: true },
  },
  {
    path: 'hosts/{id}/sslCertificates',
    returns: 'hostSslCertificate',
    many: true,
    serves: { kind: 'relation', relation: 'sslCertificates' },
    context: `${root}/hostSslCertificates`,
    options: { ...pages, select: true, orderby: seenDates },
  },
  item('hostPorts', 'hostPort', portOptions),
  item('hostPairs', 'hostPair', { select: true }),
  item('hostComponents', 'hostComponent', { select: true }),
  item('hostSslCertificates', 'hostSslCertificate', oneCertificateOptions),
  item('sslCertificates', 'sslCertificate', { ...oneCertificateOptions, search: 'optional' }),
  {
    path: 'sslCertificates',
    returns: 'sslCertificate',
    many: true,
    serves: { kind: 'certificateSearch' },
    context: `${root}/sslCertificates`,
    options: { ...pages, select: true, orderby: seenDates, search: 'required' },
    countPath: true,
  },
  {
    path: 'sslCertificates/{id}/relatedHosts',
    returns: 'host',
    many: true,
    serves: { kind: 'relatedHosts' },
    context: 'Collection(microsoft.graph.security.host)',
    options: pages,
  },
];

function pairRelation(relation: 'hostPairs' | 'parentHostPairs' | 'childHostPairs'): Endpoint {
  return {
    path: `hosts/{id}/${relation}`,
    returns: 'hostPair',
    many: true,
    serves: { kind: 'relation', relation },
    context: `${root}/hostPairs`,
    options: pairOptions,
  };
}

function item(collection: ItemCollection, returns: EntityName, options: AllowedOptions): Endpoint {
  return {
    path: `${collection}/{id}`,
    returns,
    many: false,
    serves: { kind: 'item', collection },
    context: `${root}/${collection}`,
    options,
  };
}
