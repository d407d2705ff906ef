import type { HostPair } from '~/msgraph/resources';
import { type PairCounts, pairCounts } from '~/features/pairs/edges/pairCounts';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { pairEdges } from '~/features/pairs/edges/pairEdges';

/** What the service says of a host's pairs: how many there are, and the newest of them. */
interface Preview {
  /** `null` where it did not say. */
  readonly total: number | null;
  readonly records: readonly HostPair[];
}

/** How many pairs a host has by side, and which kinds. */
export interface AskedCounts {
  /** Exact in its sums; by kind only where `newest` is `null`. */
  readonly inAll: PairCounts;
  /** So many of the newest pairs the kinds were counted in; `null` where these are all. */
  readonly newest: number | null;
  /** Whether there are more pairs of the host than were loaded. */
  readonly isMore: boolean;
}

/**
 * What is known of a host once it was asked about: everything where its newest pairs are all of them, else the sums that
 * both sides answered. `null` until these are there, or where the service counts nothing.
 */
export function askedCounts(
  host: string,
  preview: Preview,
  parents: Preview | undefined,
  children: Preview | undefined,
  loaded: readonly PairEdge[],
): AskedCounts | null {
  const { total, records } = preview;
  const known = pairCounts(host, pairEdges(records));
  if (total !== null && records.length >= total) {
    return { inAll: known, newest: null, isMore: records.length > loadedRecords(host, loaded) };
  }
  if (typeof parents?.total !== 'number' || typeof children?.total !== 'number') return null;
  return {
    inAll: {
      parents: { count: parents.total, kinds: known.parents.kinds },
      children: { count: children.total, kinds: known.children.kinds },
      isOwnParent: known.isOwnParent,
      of: 'pairs',
    },
    newest: records.length,
    isMore: (total ?? Number.POSITIVE_INFINITY) > loadedRecords(host, loaded),
  };
}

function loadedRecords(host: string, loaded: readonly PairEdge[]): number {
  return loaded.reduce(
    (sum, { parent, child, records }) => sum + (parent === host || child === host ? records.length : 0),
    0,
  );
}
