import { QueryClient } from '@tanstack/react-query';

/**
 * A fresh cache for a session: nothing of one session is ever seen in another.
 * The Graph client retries, so that only one layer does; it knows whether there is a network, and the demo needs none.
 * What was loaded stays as it is until the analyst asks again.
 */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
      },
    },
  });
}
