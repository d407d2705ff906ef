import type { QueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { PortsPanel } from '~/features/ports/PortsPanel';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import type { MsGraphClient } from '~/msgraph/msGraphClient';
import { hostPortsQuery, hostQuery, hostReputationQuery } from '~/msgraph/queries';
import { paths } from '~/shared/paths';
import { HostFrame } from './HostFrame';
import { useIsStillHere } from './useIsStillHere';
import { portsSearch, type PortsView, readPortsView } from './portsView';

/**
 * Asks for what the page of a host's ports shows before it is on the screen; what fails is told there. Resolves when the first ports
 * have come, or none will.
 */
export function askForPorts(cache: QueryClient, client: MsGraphClient, hostId: string): Promise<void> {
  const ports = hostPortsQuery(client, hostId);
  // Asked for in the same way, and nobody looks at it: another host was chosen before its page was there.
  const isLeft = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[1] !== hostId;
  void cache.cancelQueries({ queryKey: ports.queryKey.slice(0, 1), type: 'inactive', predicate: isLeft });
  const all = cache.prefetchQuery(ports);
  void cache.prefetchQuery(hostQuery(client, hostId));
  void cache.prefetchQuery(hostReputationQuery(client, hostId));
  return new Promise((resolve) => {
    const hasSome = () => cache.getQueryData(ports.queryKey) !== undefined;
    const stop = cache.getQueryCache().subscribe(() => {
      if (hasSome()) end();
    });
    function end() {
      stop();
      resolve();
    }
    void all.then(end);
    if (hasSome()) end();
  });
}

/** `/hosts/{hostId}/ports`: what was seen on the ports of one host. The URL holds the whole view. */
export function HostPortsPage() {
  const navigate = useNavigate();
  const { hostId } = useParams({ from: paths.hostPorts });
  const isStillHere = useIsStillHere(paths.hostPorts, hostId);
  const { session } = useSession();
  const { view, ignored } = readPortsView(useSearch({ from: paths.hostPorts }));

  /** Steps that Back should undo are pushed; what changes while somebody types or sorts is not. */
  function changeView(change: Partial<PortsView>, step: 'push' | 'replace') {
    if (!isStillHere()) return;
    const search = portsSearch({ ...view, ...change, dataSet: dataSetName(session) });
    // The page stays where it is scrolled to.
    const how = { replace: step === 'replace', resetScroll: false };
    void navigate({ to: paths.hostPorts, params: { hostId }, search, ...how });
  }

  return (
    <HostFrame
      hostId={hostId}
      page="ports"
      link={view}
      ignored={ignored}
      onAskAsIs={() => changeView({ asIs: true }, 'push')}
    >
      <PortsPanel
        key={hostId}
        hostId={hostId}
        sort={view.sort}
        filter={view.filter}
        open={view.open}
        zone={view.zone}
        now={session.now()}
        onSort={(sort) => changeView({ sort }, 'replace')}
        onFilter={(filter) => changeView({ filter }, 'replace')}
        onOpen={(open) => changeView({ open }, view.open === null && open !== null ? 'push' : 'replace')}
        onZone={(zone) => changeView({ zone }, 'replace')}
      />
    </HostFrame>
  );
}
