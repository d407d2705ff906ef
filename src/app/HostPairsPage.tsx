import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { PairsPanel } from '~/features/pairs/PairsPanel';
import { pairsLinkNames, readPairsLink } from '~/features/pairs/pairsLink';
import { dataSetName, dataSource } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { paths } from '~/shared/paths';
import { HostFrame } from './HostFrame';
import { readHost } from './readHost';
import { type HostLink, hostLinkNames, hostLinkSearch, readHostLink } from './hostLink';
import { useIsStillHere } from './useIsStillHere';

/** `/hosts/{hostId}/pairs`: who led to one host and where it leads. The URL holds the view but for places and pins. */
export function HostPairsPage() {
  const navigate = useNavigate();
  const { hostId } = useParams({ from: paths.hostPairs });
  const isStillHere = useIsStillHere(paths.hostPairs, hostId);
  const search = useSearch({ from: paths.hostPairs });
  const { session } = useSession();
  const source = dataSetName(session);
  const ignored = [...readPairsLink(hostId, search).ignored];
  const link = readHostLink(search, ignored);
  const known: readonly string[] = [...pairsLinkNames, ...hostLinkNames];
  ignored.push(...Object.keys(search).filter((name) => !known.includes(name)));

  function changeLink(change: Partial<HostLink>, pairs: Readonly<Record<string, string>> | null) {
    if (!isStillHere()) return;
    const own = pairs ?? Object.fromEntries(Object.entries(search).filter(([name]) => isPairsName(name)));
    // The time of the incident is among the pairs' own.
    const next = { ...own, ...hostLinkSearch({ ...link, ...change, t0: null, dataSet: source }) };
    // The page stays where it is scrolled to: on a phone its table and what was found lie far down.
    const to = paths.hostPairs;
    void navigate({ to, params: { hostId }, search: next, replace: true, resetScroll: false });
  }

  return (
    <HostFrame
      hostId={hostId}
      page="pairs"
      link={link}
      ignored={[...new Set(ignored)]}
      onAskAsIs={() => changeLink({ asIs: true }, null)}
    >
      <PairsPanel
        key={`pairs ${hostId}`}
        hostId={hostId}
        link={search}
        zone={link.zone}
        now={session.now()}
        sourceWords={dataSource(session)}
        readHost={readHost}
        onLink={(pairs) => changeLink({}, pairs)}
        onZone={(zone) => changeLink({ zone }, null)}
        onHost={(next) => {
          const to = hostLinkSearch({ ...link, dataSet: source });
          void navigate({ to: paths.hostPairs, params: { hostId: next }, search: to });
        }}
      />
    </HostFrame>
  );
}

function isPairsName(name: string): boolean {
  return (pairsLinkNames as readonly string[]).includes(name);
}
