import { useNavigate } from '@tanstack/react-router';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { paths } from '~/shared/paths';
import { hostSearch, readHostView } from './hostView';

/** Goes to a host's page; the link says which source it was made on. */
export function useOpenHost(): (hostId: string) => void {
  const navigate = useNavigate();
  const { session } = useSession();
  return (hostId) => {
    const { view } = readHostView({});
    const search = hostSearch({ ...view, dataSet: dataSetName(session) });
    void navigate({ to: paths.hostPorts, params: { hostId }, search });
  };
}
