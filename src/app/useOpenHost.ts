import { useNavigate, useSearch } from '@tanstack/react-router';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { paths } from '~/shared/paths';

/** Goes to a host's page; the link says which source it was made on, and keeps the time of the incident. */
export function useOpenHost(): (hostId: string) => void {
  const navigate = useNavigate();
  const { session } = useSession();
  // As it stands in the link: what reads it is not loaded before a host's page is, and that page says if it cannot be read.
  const { t0 } = useSearch({ strict: false }) as { readonly t0?: string };
  return (hostId) => {
    const dataSet = dataSetName(session);
    const search = { ...(dataSet === null ? {} : { data: dataSet }), ...(t0 === undefined ? {} : { t0 }) };
    void navigate({ to: paths.hostPorts, params: { hostId }, search });
  };
}
