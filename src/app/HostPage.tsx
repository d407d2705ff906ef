import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { HostHeader } from '~/features/host/HostHeader';
import { PortsPanel } from '~/features/ports/PortsPanel';
import { rememberHost } from '~/features/search/RecentHosts';
import { useHostParser } from '~/features/search/useHostParser';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { safeLine } from '~/shared/lib/visibleText';
import { paths } from '~/shared/paths';
import { HostileText } from '~/shared/ui/HostileText';
import { hostSearch, type HostView, readHostView } from './hostView';
import { UnlikelyHost } from './UnlikelyHost';

/** `/hosts/{hostId}/ports`: what was seen of one host. The URL holds the whole view. */
export function HostPage() {
  const navigate = useNavigate();
  const { hostId } = useParams({ from: paths.hostPorts });
  const search = useSearch({ from: paths.hostPorts });
  const { session } = useSession();
  const parser = useHostParser();
  const { view, ignored } = readHostView(search);
  const source = dataSetName(session);

  // What a link got wrong stays said while the view changes, which takes it out of the address.
  const [left, setLeft] = useState({ hostId, ignored });
  const isNews = ignored.length > 0 && ignored.join() !== left.ignored.join();
  if (isNews || hostId !== left.hostId) setLeft({ hostId, ignored });

  useEffect(() => {
    document.title = `${safeLine(hostId).text} – Hostscope`;
    rememberHost(hostId);
  }, [hostId]);

  /** Steps that Back should undo are pushed; what changes while somebody types or sorts is not. */
  function changeView(change: Partial<HostView>, step: 'push' | 'replace') {
    const next = hostSearch({ ...view, ...change, dataSet: source });
    void navigate({ to: paths.hostPorts, params: { hostId }, search: next, replace: step === 'replace' });
  }

  if (!parser) return <div className="host-page" aria-busy="true" />;
  const understood = parser.parseHostInput(hostId);
  if (understood.kind !== 'host' && !view.asIs) {
    const reason = understood.kind === 'rejected' ? understood.reason : 'The address names no host.';
    return <UnlikelyHost hostId={hostId} reason={reason} onAsk={() => changeView({ asIs: true }, 'push')} />;
  }
  const host = understood.kind === 'host' ? understood.host : null;
  return (
    <div className="host-page">
      {left.ignored.length > 0 && (
        <p role="status" className="notice">
          Part of the link was not understood and left out: <HostileText text={left.ignored.join(', ')} />
        </p>
      )}
      {view.dataSet !== source && <OtherSource linked={view.dataSet} open={source} />}
      <HostHeader
        key={`header ${hostId}`}
        hostId={hostId}
        display={host && host.display !== host.hostId ? host.display : null}
        notes={host?.warnings ?? []}
        zone={view.zone}
        now={session.now()}
      />
      <PortsPanel
        key={`ports ${hostId}`}
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
    </div>
  );
}

function OtherSource({ linked, open }: { readonly linked: string | null; readonly open: string | null }) {
  return (
    <p role="status" className="notice notice-warn">
      {linked === null ? (
        'This link was made in the demo; '
      ) : (
        <>
          This link was made on the data set <HostileText text={linked} />, which is not open (a data set is
          forgotten when the page is reloaded); open or drop it to see the same.{' '}
        </>
      )}
      {open === null ? 'What you see is the demo.' : <HostileText text={`What you see is ${open}.`} />}
    </p>
  );
}
