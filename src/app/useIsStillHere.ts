import { useRouter } from '@tanstack/react-router';
import type { paths } from '~/shared/paths';

/**
 * Answers whether the address is still that of a host's page. Somebody may be on the way to another one, which is being loaded, and an
 * address that the page writes late, when typing rests, must not call them back.
 */
export function useIsStillHere(
  to: typeof paths.hostPorts | typeof paths.hostPairs,
  hostId: string,
): () => boolean {
  const router = useRouter();
  return () => {
    const { pathname } = router.buildLocation({ to, params: { hostId } });
    return decoded(router.latestLocation.pathname) === decoded(pathname);
  };
}

/** A path as it is meant: whoever typed the address may have escaped more or less of it. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
