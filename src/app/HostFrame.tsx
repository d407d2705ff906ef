import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { HostHeader } from '~/features/host/HostHeader';
import { rememberHost } from '~/features/search/RecentHosts';
import { useHostParser } from '~/features/search/useHostParser';
import { dataSetName, dataSource } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { safeLine } from '~/shared/lib/visibleText';
import { paths } from '~/shared/paths';
import { FailureGroup } from '~/shared/ui/FailureGroup';
import { HostileText } from '~/shared/ui/HostileText';
import { type HostLink, hostLinkSearch } from './hostLink';
import { UnlikelyHost } from './UnlikelyHost';

interface HostFrameProps {
  readonly hostId: string;
  readonly page: 'ports' | 'pairs';
  readonly link: HostLink;
  /** Parts of the link that were not understood. */
  readonly ignored: readonly string[];
  readonly onAskAsIs: () => void;
  readonly children: ReactNode;
}

/** What every page of a host has: who it is, where the data comes from, and the way to its other pages. */
export function HostFrame({ hostId, page, link, ignored, onAskAsIs, children }: HostFrameProps) {
  const { session } = useSession();
  const parser = useHostParser();
  const source = dataSetName(session);

  // What a link got wrong stays said while the view changes, which takes it out of the address.
  const [left, setLeft] = useState({ hostId, ignored });
  const isNews = ignored.length > 0 && ignored.join() !== left.ignored.join();
  if (isNews || hostId !== left.hostId) setLeft({ hostId, ignored });

  const understood = parser?.parseHostInput(hostId);
  const isAsked = understood?.kind === 'host' || link.asIs;

  useEffect(() => {
    document.title = `${safeLine(hostId).text} – Hostscope`;
    if (isAsked) rememberHost(hostId);
  }, [hostId, isAsked]);

  if (!understood) return <div className="host-page" aria-busy="true" />;
  if (understood.kind !== 'host' && !link.asIs) {
    const reason = understood.kind === 'rejected' ? understood.reason : 'The address names no host.';
    return <UnlikelyHost hostId={hostId} reason={reason} onAsk={onAskAsIs} />;
  }
  const host = understood.kind === 'host' ? understood.host : null;
  return (
    <div className="host-page">
      {left.ignored.length > 0 && (
        <p role="status" className="notice">
          Part of the link was not understood and left out: <HostileText text={left.ignored.join(', ')} />
        </p>
      )}
      {link.dataSet !== source && <OtherSource linked={link.dataSet} shown={dataSource(session)} />}
      <FailureGroup>
        <HostHeader
          // The children have the id as a key as well, and keys of neighbours must differ.
          key={`header of ${hostId}`}
          hostId={hostId}
          display={host && host.display !== host.hostId ? host.display : null}
          notes={host?.warnings ?? []}
          zone={link.zone}
          now={session.now()}
          isShort={page === 'pairs'}
        >
          <PageChoice hostId={hostId} page={page} link={{ ...link, dataSet: source }} />
        </HostHeader>
        {children}
      </FailureGroup>
    </div>
  );
}

const pages = { ports: 'Ports', pairs: 'Pairs' } as const;

function PageChoice({ hostId, page, link }: Pick<HostFrameProps, 'hostId' | 'page' | 'link'>) {
  const navigate = useNavigate();
  const search = hostLinkSearch(link);
  return (
    <nav className="pages" aria-label="Pages of the host">
      {(['ports', 'pairs'] as const).map((one) => (
        <Button
          key={one}
          variant={one === page ? 'contained' : 'outlined'}
          aria-current={one === page ? 'page' : undefined}
          onClick={() => {
            const to = one === 'ports' ? paths.hostPorts : paths.hostPairs;
            if (one !== page) void navigate({ to, params: { hostId }, search });
          }}
        >
          {pages[one]}
        </Button>
      ))}
    </nav>
  );
}

function OtherSource({ linked, shown }: { readonly linked: string | null; readonly shown: string }) {
  return (
    <p role="status" className="notice notice-warn">
      {linked === null ? (
        'This link was made without a data set; '
      ) : (
        <>
          This link was made on the data set <HostileText text={linked} />, which is not open (a data set is
          forgotten when the page is reloaded); open or drop it to see the same.{' '}
        </>
      )}
      {linked === null ? 'what' : 'What'} you see is <HostileText text={`${shown}.`} />
    </p>
  );
}
