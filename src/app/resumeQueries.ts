import type { Query, QueryClient } from '@tanstack/react-query';
import { MsGraphError, type MsGraphErrorKind } from '~/msgraph/MsGraphError';

/** What a network that is back, or a computer that is awake again, can mend by itself. */
const passing: readonly MsGraphErrorKind[] = ['offline', 'network', 'timeout'];

/**
 * Asks once more for what is on the screen and missing for errors of these kinds: for want of a network, unless told otherwise.
 * What is not on the screen is asked for when it comes back there. What has loaded is left as it is, and what the service refused
 * stays refused. The client's queue keeps this from being a storm.
 */
export function resumeQueries(cache: QueryClient, kinds = passing): Promise<void> {
  const predicate = (query: Query) => failedBy(query, kinds);
  cache.removeQueries({
    type: 'inactive',
    predicate: (query) => query.state.data === undefined && predicate(query),
  });
  void cache.invalidateQueries({ type: 'inactive', refetchType: 'none', predicate });
  return cache.refetchQueries({ type: 'active', predicate });
}

function failedBy({ state }: Query, kinds: readonly MsGraphErrorKind[]): boolean {
  if (state.fetchStatus !== 'idle') return false;
  const error = state.error ?? endingError(state.data);
  return error instanceof MsGraphError && kinds.includes(error.kind);
}

/** A collection of which some pages are there holds its error in how it ended. */
function endingError(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('ending' in data)) return undefined;
  const { ending } = data;
  return typeof ending === 'object' && ending !== null && 'error' in ending ? ending.error : undefined;
}
