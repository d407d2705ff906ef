import { useNavigate, useSearch } from '@tanstack/react-router';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { paths } from '~/shared/paths';
import { hostLinkSearch, readHostLink } from './hostLink';

/** Goes to a host's page; the link says which source it was made on, and keeps the time of the incident. */
export function useOpenHost(): (hostId: string) => void {
  const navigate = useNavigate();
  const { session } = useSession();
  const { t0 } = readHostLink(useSearch({ strict: false }), []);
  return (hostId) => {
    const search = hostLinkSearch({ zone: 'utc', dataSet: dataSetName(session), asIs: false, t0 });
    void navigate({ to: paths.hostPorts, params: { hostId }, search });
  };
}
