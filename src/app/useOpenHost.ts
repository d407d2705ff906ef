import { useNavigate } from '@tanstack/react-router';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { paths } from '~/shared/paths';
import { hostLinkSearch } from './hostLink';

/** Goes to a host's page; the link says which source it was made on. */
export function useOpenHost(): (hostId: string) => void {
  const navigate = useNavigate();
  const { session } = useSession();
  return (hostId) => {
    const search = hostLinkSearch({ zone: 'utc', dataSet: dataSetName(session), asIs: false });
    void navigate({ to: paths.hostPorts, params: { hostId }, search });
  };
}
