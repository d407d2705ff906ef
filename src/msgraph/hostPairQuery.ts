import { queryOptions } from '@tanstack/react-query';
import { graphUrl } from './graphUrl';
import type { MsGraphClient } from './msGraphClient';
import { getRecord } from './queries';
import { hostPair, type HostPair } from './resources';

/**
 * One record of a pair by its id, or `null` where the service has none. It is asked for to hear whether something has changed:
 * an earlier answer never stands for a new one.
 * Source: https://learn.microsoft.com/graph/api/security-hostpair-get.
 */
export function hostPairQuery(client: MsGraphClient, pairId: string) {
  return queryOptions({
    queryKey: ['hostPair', pairId],
    staleTime: 0,
    queryFn: async ({ signal }): Promise<HostPair | null> => {
      const url = () => graphUrl(client.root, 'hostPair', pairId, {});
      return (await getRecord(client, hostPair, url, signal))?.record ?? null;
    },
  });
}
