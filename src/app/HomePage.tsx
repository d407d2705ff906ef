import { useEffect } from 'react';
import { RecentHosts } from '~/features/search/RecentHosts';
import { SearchBox } from '~/features/search/SearchBox';
import { DataSetPanel } from '~/features/session/DataSetPanel';
import { DemoPanel } from '~/features/session/DemoPanel';
import { OpenDataSetButton } from '~/features/session/OpenDataSetButton';
import { useSession } from '~/features/session/SessionContext';
import { useOpenHost } from './useOpenHost';

/** The page to arrive at: one field, and where to begin if there is nothing to paste. */
export function HomePage() {
  const openHost = useOpenHost();
  const { session } = useSession();

  useEffect(() => {
    document.title = 'Hostscope';
    // What the next page needs is fetched while the analyst is still pasting.
    // If it is not there, the page that needs it says so.
    import('./HostPortsPage').catch(() => {});
  }, []);

  return (
    <div className="home">
      <h1>Hostscope</h1>
      <p className="lead">
        Reads what Microsoft Defender Threat Intelligence has seen of a host: ports, banners, components,
        certificates.
      </p>
      <SearchBox isLarge autoFocus onSearch={openHost} />
      <RecentHosts key={session.key} onHost={openHost} />
      {session.kind === 'dataSet' && <DataSetPanel session={session} onHost={openHost} />}
      <p className="home-open">
        <OpenDataSetButton />{' '}
        <span className="quiet">or drop files anywhere on the page. They stay in this browser.</span>
      </p>
      {session.kind === 'demo' && <DemoPanel session={session} onHost={openHost} />}
    </div>
  );
}
