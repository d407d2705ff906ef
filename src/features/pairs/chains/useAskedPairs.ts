import { useQueryClient } from '@tanstack/react-query';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { pairsPreviewQuery } from '~/msgraph/pairQueries';
import type { PathSearchOptions } from './pathSearch';

const pairsPerAnswer = 1000;

/** Asks the service for the pairs of a host on one side, the newest 1,000 of them in one request. */
export function useAskedPairs(): PathSearchOptions['pairsOf'] {
  const client = useMsGraph();
  const cache = useQueryClient();
  return async (hostId, side, signal) => {
    signal.throwIfAborted();
    const choice = { hostId, side, kinds: [], from: null, to: null };
    const { total, records } = await cache.fetchQuery(pairsPreviewQuery(client, choice, pairsPerAnswer));
    return { edges: pairEdges(records), complete: total !== null && records.length >= total };
  };
}
