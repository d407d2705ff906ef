import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Json } from './answer';
import { type Collection, type CollectionSpec, CollectionWalk } from './collection';
import { graphUrl } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import type { MsGraphClient } from './msGraphClient';
import { malformedAnswer } from './page';
import { isObject, type Member, UnreadableRecord } from './reading';
import {
  host,
  type HostPort,
  hostPort,
  hostReputation,
  type ReadRecord,
  readRecord,
  type SslCertificate,
  sslCertificate,
} from './resources';

/** Ports in the first page, which is on the screen before the others are there. */
const firstPorts = 100;

/** What is asked for before its page is there, and has failed by then, is shown as failed: it is asked for again on request. */
const askedAhead = { retryOnMount: false };

/** A host's own record, or `null` where the service has none. */
export function hostQuery(client: MsGraphClient, hostId: string) {
  return queryOptions({
    queryKey: ['host', hostId],
    ...askedAhead,
    queryFn: ({ signal }) => getRecord(client, host, () => graphUrl(client.root, 'host', hostId, {}), signal),
  });
}

/** A host's reputation, or `null` where the service has none. */
export function hostReputationQuery(client: MsGraphClient, hostId: string) {
  return queryOptions({
    queryKey: ['hostReputation', hostId],
    ...askedAhead,
    queryFn: ({ signal }) =>
      getRecord(client, hostReputation, () => graphUrl(client.root, 'hostReputation', hostId, {}), signal),
  });
}

/**
 * A host's ports with their newest certificates. The data grows while pages arrive; fetching again after a failure, or after
 * the loading was left, goes on from where it ended.
 */
export function hostPortsQuery(client: MsGraphClient, hostId: string) {
  const queryKey = ['hostPorts', hostId];
  return queryOptions({
    queryKey,
    ...askedAhead,
    structuralSharing: false,
    queryFn: ({ signal, client: cache }) =>
      loadCollection(client, cache, queryKey, portsSpec(client, hostId), signal),
    // A load that was left keeps its latest snapshot in the cache: whoever comes back wants the rest.
    staleTime: ({ state }) => (state.data?.ending.kind === 'loading' ? 0 : Number.POSITIVE_INFINITY),
    refetchOnMount: true,
  });
}

function portsSpec(client: MsGraphClient, hostId: string): CollectionSpec<HostPort> {
  return {
    resource: hostPort,
    first: graphUrl(client.root, 'hostPorts', hostId, {
      $count: true,
      $top: Math.min(firstPorts, client.recordsPerPage),
      $expand: ['mostRecentSslCertificate'],
    }),
    // Ids leave out the protocol, so 53/tcp and 53/udp may share one; and documented examples repeat ids across records.
    key: ({ id, port, protocol, host: owner }) =>
      id ? JSON.stringify([id, owner?.id, port, protocol]) : null,
    lastSeen: (port) => port.lastSeenDateTime,
    restPerPage: client.recordsPerPage,
  };
}

/**
 * The whole newest certificate of a port whose list entry held a reference only: first by `$expand` on the port,
 * else by the certificate's own id.
 */
export function portCertificateQuery(client: MsGraphClient, portId: string, certificateId: string) {
  return queryOptions({
    queryKey: ['portCertificate', portId, certificateId],
    queryFn: async ({ signal }): Promise<SslCertificate | null> => {
      const portUrl = () =>
        graphUrl(client.root, 'hostPort', portId, { $expand: ['mostRecentSslCertificate'] });
      const port = await getRecord(client, hostPort, portUrl, signal);
      const expanded = port?.record.mostRecentSslCertificate;
      if (expanded && !isReference(expanded)) return expanded;
      const url = () => graphUrl(client.root, 'sslCertificate', certificateId, {});
      return (await getRecord(client, sslCertificate, url, signal))?.record ?? null;
    },
  });
}

/** Whether a certificate came as `{ "id": … }` only, as it does where the service did not expand it. */
export function isReference({ id: _, ...rest }: SslCertificate): boolean {
  return Object.values(rest).every((value) => value === null);
}

/** One record, or `null` where the service has none. */
export async function getRecord<T>(
  client: MsGraphClient,
  resource: Member<T>,
  url: () => URL,
  signal: AbortSignal,
): Promise<ReadRecord<NonNullable<T>> | null> {
  try {
    const json = await client.getJson(url(), { signal });
    return json === undefined ? null : readRecord(resource, unwrapped(json), client.drift);
  } catch (error) {
    if (error instanceof UnreadableRecord) {
      client.drift.setAside(resource.edm, error.message);
      throw malformedAnswer(error.message, client.now());
    }
    // Never having seen a host is an answer.
    if (error instanceof MsGraphError && error.isNoRecord) return null;
    throw error;
  }
}

/**
 * Five documentation pages show the single object inside `{ "value": { … } }`; others show it bare.
 * A list in its place is not taken as a record without any members.
 */
function unwrapped(json: Json): Json {
  if (!isObject(json) || Object.hasOwn(json, 'id')) return json;
  const value = json['value'];
  return isObject(value) || Array.isArray(value) ? value : json;
}

/**
 * When to show what has loaded: often enough to see it grow, and the seldomer the more there is, since each time all of it is
 * sorted and drawn anew.
 */
const showEvery = { ms: 150, growth: 1.3 };

/**
 * Loads a collection into the cache entry that asks for it, so that it can be seen to grow. Goes on where the entry's last
 * load was left, interrupted, paused or failed, and starts anew where it had come to its end.
 */
export async function loadCollection<T>(
  client: MsGraphClient,
  cache: QueryClient,
  queryKey: QueryKey,
  spec: CollectionSpec<T>,
  signal: AbortSignal,
): Promise<Collection<T>> {
  const before = cache.getQueryData<Collection<T>>(queryKey);
  // A list that has ended stays on the screen until a newer one has.
  const hasEnded = before?.ending.kind === 'complete' || before?.ending.kind === 'stopped';
  const walk = before && !hasEnded ? before.walk : new CollectionWalk(client, spec);
  let shown = { at: Number.NEGATIVE_INFINITY, records: 0 };
  const show = () => {
    const isSoon = client.now() - shown.at < showEvery.ms || walk.loaded < shown.records * showEvery.growth;
    if (hasEnded || signal.aborted || isSoon) return;
    shown = { at: client.now(), records: walk.loaded };
    cache.setQueryData(queryKey, walk.snapshot());
  };
  try {
    const loaded = await walk.load(signal, show);
    if (hasEnded && loaded.ending.kind === 'failed') throw loaded.ending.error;
    return loaded;
  } catch (error) {
    if (error instanceof MsGraphError && error.isNoRecord) return walk.nothing();
    throw error;
  }
}
