import { queryOptions } from '@tanstack/react-query';
import type { CollectionSpec } from './collection';
import type { GraphFilter } from './graphFilter';
import { graphUrl } from './graphUrl';
import type { MsGraphClient } from './msGraphClient';
import { readPage } from './page';
import { loadCollection } from './queries';
import { hostPair, type HostPair } from './resources';

/**
 * Which pairs of a host: those in which it is the child (`parents`), the parent (`children`), or either.
 * Source: https://learn.microsoft.com/graph/api/security-host-list-parenthostpairs, where the asked host is the child.
 */
export type PairSide = 'parents' | 'children' | 'both';

const endpointOf = { parents: 'parentHostPairs', children: 'childHostPairs', both: 'hostPairs' } as const;

type PairField =
  | 'id'
  | 'firstSeenDateTime'
  | 'lastSeenDateTime'
  | 'linkKind'
  | 'parentHost/id'
  | 'childHost/id';

/** A choice of a host's pairs, made by the service. */
export interface PairChoice {
  readonly hostId: string;
  readonly side: PairSide;
  /** Only these kinds, '' for pairs without a kind; all where there are none. */
  readonly kinds: readonly string[];
  /** Only pairs whose window meets the time from here on, ISO 8601 in UTC. */
  readonly from: string | null;
  readonly to: string | null;
}

/** As many as are drawn without a wait; the rest comes when it is asked for. */
const pagesAtOnce = 10;

/** The pairs of a host, the newest first. The data grows while pages arrive, and goes on when it is fetched again. */
export function pairsQuery(client: MsGraphClient, choice: PairChoice) {
  const queryKey = ['hostPairs', choice];
  return queryOptions({
    queryKey,
    structuralSharing: false,
    queryFn: ({ signal, client: cache }) =>
      loadCollection(client, cache, queryKey, pairsSpec(client, choice), signal),
    staleTime: ({ state }) => (state.data?.ending.kind === 'loading' ? 0 : Number.POSITIVE_INFINITY),
    refetchOnMount: true,
  });
}

/** What can be known of a choice of pairs without loading them: how many there are if the service says so, the newest of them, and whether these are all. */
export function pairsPreviewQuery(client: MsGraphClient, choice: PairChoice, newest: number) {
  return queryOptions({
    queryKey: ['hostPairsPreview', choice, newest],
    queryFn: async ({ signal }) => {
      const json = await client.getJson(pairsUrl(client, choice, newest), { signal, priority: 'background' });
      const { records, total, sent, nextLink } = readPage(hostPair, json, client.now(), client.drift);
      return { total, records, isAll: nextLink === null && (total ?? sent) <= sent };
    },
  });
}

function pairsSpec(client: MsGraphClient, choice: PairChoice): CollectionSpec<HostPair> {
  return {
    resource: hostPair,
    first: pairsUrl(client, choice, client.recordsPerPage),
    // Documented examples use one id for three different pairs.
    key: ({ id, parentHost, childHost, linkKind }) =>
      id ? JSON.stringify([id, parentHost.id, childHost.id, linkKind]) : null,
    lastSeen: (pair) => pair.lastSeenDateTime,
    pagesAtOnce,
  };
}

function pairsUrl(client: MsGraphClient, choice: PairChoice, top: number): URL {
  const filter = pairsFilter(choice);
  return graphUrl(client.root, endpointOf[choice.side], choice.hostId, {
    $count: true,
    $top: top,
    ...(filter ? { $filter: filter } : {}),
    $orderby: [{ field: 'lastSeenDateTime', direction: 'desc' }],
  });
}

/** An interval meets a range if it begins before the range ends and ends after the range begins. */
function pairsFilter({ kinds, from, to }: PairChoice): GraphFilter<PairField> | null {
  const filters: GraphFilter<PairField>[] = kindFilters(kinds);
  if (from !== null) {
    filters.push({ kind: 'compare', field: 'lastSeenDateTime', operator: 'ge', value: { instant: from } });
  }
  if (to !== null) {
    filters.push({ kind: 'compare', field: 'firstSeenDateTime', operator: 'le', value: { instant: to } });
  }
  const [only] = filters;
  if (!only) return null;
  return filters.length === 1 ? only : { kind: 'and', filters };
}

/** What chooses pairs by their kind; nothing where all kinds are wanted. */
function kindFilters(kinds: readonly string[]): GraphFilter<PairField>[] {
  const [first, ...others] = kinds;
  if (first === undefined) return [];
  const named: GraphFilter<PairField> = { kind: 'in', field: 'linkKind', values: [first, ...others] };
  if (!kinds.includes('')) return [named];
  // The service writes a kind that is not stated as '' or as null.
  const unstated: GraphFilter<PairField> = {
    kind: 'compare',
    field: 'linkKind',
    operator: 'eq',
    value: null,
  };
  return [{ kind: 'or', filters: [named, unstated] }];
}
