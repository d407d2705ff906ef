import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { hostParser } from '~/features/search/useHostParser';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { paths } from '~/shared/paths';

/** Goes to one of a host's pages; the link says which source it was made on, and keeps the time of the incident. */
export function useOpenHost(): (hostId: string, page?: 'ports' | 'pairs') => void {
  const navigate = useNavigate();
  const { session } = useSession();
  const client = useMsGraph();
  const cache = useQueryClient();
  // As it stands in the link: what reads it is not loaded before a host's page is, and that page says if it cannot be read.
  const { t0 } = useSearch({ strict: false }) as { readonly t0?: string };
  return (hostId, page = 'ports') => {
    if (page === 'ports') askForPorts(hostId);
    const dataSet = dataSetName(session);
    const search = { ...(dataSet === null ? {} : { data: dataSet }), ...(t0 === undefined ? {} : { t0 }) };
    void navigate({ to: page === 'ports' ? paths.hostPorts : paths.hostPairs, params: { hostId }, search });
  };

  /** The answer is on its way while the page is drawn. What looks like no host is asked for only when somebody says so there. */
  function askForPorts(hostId: string) {
    Promise.all([import('./HostPortsPage'), hostParser()]).then(
      ([part, { parseHostInput }]) => {
        if (parseHostInput(hostId).kind === 'host') part.askForPorts(cache, client, hostId);
      },
      // Where a part is not there to load, the page says so.
      () => {},
    );
  }
}
