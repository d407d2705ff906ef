import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { hostParser } from '~/features/search/useHostParser';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { paths } from '~/shared/paths';

/**
 * Milliseconds for which the page that is there is kept for an answer that comes at once, as those of the demo do: then a host's page
 * is drawn once and whole. Too short to be felt; what takes longer has its place held on the new page.
 */
const atOnce = 60;

/** Goes to one of a host's pages; the link says which source it was made on, and keeps the time of the incident. */
export function useOpenHost(): (hostId: string, page?: 'ports' | 'pairs') => void {
  const navigate = useNavigate();
  const { session } = useSession();
  const client = useMsGraph();
  const cache = useQueryClient();
  const router = useRouter();
  /** What was chosen last, while it waits. */
  const chosen = useRef<symbol>(null);
  useEffect(
    () => () => {
      chosen.current = null;
    },
    [],
  );
  // As it stands in the link: what reads it is not loaded before a host's page is, and that page says if it cannot be read.
  const { t0 } = useSearch({ strict: false }) as { readonly t0?: string };
  return (hostId, page = 'ports') => {
    const mine = Symbol(hostId);
    chosen.current = mine;
    const { pathname } = router.latestLocation;
    const dataSet = dataSetName(session);
    const search = { ...(dataSet === null ? {} : { data: dataSet }), ...(t0 === undefined ? {} : { t0 }) };
    const asked = page === 'ports' ? askForPorts(hostId) : Promise.resolve();
    void Promise.race([asked, sleep(atOnce)]).then(() => {
      // Who chose another host meanwhile, or went elsewhere, is not called back.
      if (chosen.current !== mine || router.latestLocation.pathname !== pathname) return;
      void navigate({ to: page === 'ports' ? paths.hostPorts : paths.hostPairs, params: { hostId }, search });
    });
  };

  /**
   * Asks for what the page will show, so that the answer is on its way before the page is. What looks like no host is asked for only
   * when somebody says so there. Resolves when there is something to draw, or nothing to wait for.
   */
  async function askForPorts(hostId: string): Promise<void> {
    try {
      const [part, { parseHostInput }] = await Promise.all([import('./HostPortsPage'), hostParser()]);
      if (parseHostInput(hostId).kind === 'host') await part.askForPorts(cache, client, hostId);
    } catch {
      // Where a part is not there to load, the page says so.
    }
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
