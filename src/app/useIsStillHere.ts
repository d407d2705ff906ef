import { useRouter } from '@tanstack/react-router';
import type { paths } from '~/shared/paths';

/**
 * Answers whether the address is still that of a host's page, however it is written. Somebody may be on the way to another one, which
 * is being loaded, and an address that the page writes late, when typing rests, must not call them back.
 */
export function useIsStillHere(
  page: typeof paths.hostPorts | typeof paths.hostPairs,
  hostId: string,
): () => boolean {
  const router = useRouter();
  return () => {
    const [, params, route] = router.getMatchedRoutes(router.latestLocation.pathname);
    return route?.fullPath === page && params['hostId'] === hostId;
  };
}
