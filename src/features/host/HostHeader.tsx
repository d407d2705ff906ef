import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { hostQuery } from '~/msgraph/queries';
import type { Host } from '~/msgraph/resources';
import { defang } from '~/shared/lib/defang';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { hostFacts, isAddress, isBlank } from './hostFacts';
import { HostLine } from './HostLine';
import { Reputation } from './Reputation';
import { Skeleton } from '~/shared/ui/Skeleton';

interface HostHeaderProps {
  readonly hostId: string;
  /** The name in its own script, where it differs. */
  readonly display: string | null;
  /** What an analyst should know of the name or address itself. */
  readonly notes: readonly string[];
  readonly zone: 'utc' | 'local';
  readonly now: number;
  /** Whether the facts are told in a line, and in full only when asked for: on pages that need the room. */
  readonly isShort: boolean;
  /** What stands at the end of the line with the name. */
  readonly children: ReactNode;
}

/** Who the host is and what it is thought of. Its two sections load, fail and try again alone. */
export function HostHeader({ hostId, display, notes, zone, now, isShort, children }: HostHeaderProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="host-header">
      <div className="host-name">
        <h1>
          <HostileText text={hostId} />
          {display !== null && (
            <span className="host-display">
              {' '}
              shown as <HostileText text={display} />
            </span>
          )}
        </h1>
        <CopyButton
          label="Copy defanged"
          description={`Copy ${hostId}, defanged`}
          text={() => defang(hostId)}
        />
        <CopyButton label="Copy as is" description={`Copy ${hostId} as it is`} text={() => hostId} />
        {isShort && (
          <HostLine hostId={hostId} zone={zone} now={now} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
        )}
        {children}
      </div>
      {notes.length > 0 && (
        <ul className="host-notes">
          {notes.map((note) => (
            <li key={note}>
              <HostileText text={note} />
            </li>
          ))}
        </ul>
      )}
      {(!isShort || isOpen) && (
        <div className="host-sections">
          <HostRecord hostId={hostId} zone={zone} now={now} />
          <Reputation hostId={hostId} />
        </div>
      )}
    </header>
  );
}

function HostRecord({ hostId, zone, now }: Pick<HostHeaderProps, 'hostId' | 'zone' | 'now'>) {
  const query = useQuery(hostQuery(useMsGraph(), hostId));
  return (
    <section className="host-record" aria-labelledby="host-title">
      <h2 id="host-title" className="visually-hidden">
        Host
      </h2>
      <QueryPanel title="Host" query={query} skeleton={<RecordSkeleton />}>
        {(read) => <Record hostId={hostId} host={read?.record ?? null} zone={zone} now={now} />}
      </QueryPanel>
    </section>
  );
}

interface RecordProps extends Pick<HostHeaderProps, 'hostId' | 'zone' | 'now'> {
  readonly host: Host | null;
}

function Record({ hostId, host, zone, now }: RecordProps) {
  const kind = isAddress(hostId, host) ? 'IP address' : 'Host name';
  if (!host || isBlank(host)) {
    return (
      <p className="empty">
        <span className="tag">{kind}</span> No record
        {host ? ' of it but its name' : ': this host was never seen'}. That is an answer, not an error; it
        does not mean that the host is harmless.
      </p>
    );
  }
  return (
    <dl className="facts">
      <div>
        <dt>Kind</dt>
        <dd>{kind}</dd>
      </div>
      <div>
        <dt>First seen</dt>
        <dd>
          <InstantText value={host.firstSeenDateTime} zone={zone} now={now} />
        </dd>
      </div>
      <div>
        <dt>Last seen</dt>
        <dd>
          <InstantText value={host.lastSeenDateTime} zone={zone} now={now} />
        </dd>
      </div>
      {hostFacts(hostId, host).map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text ? <HostileText text={text} /> : <span className="quiet">not provided</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function RecordSkeleton() {
  return (
    <dl className="facts">
      {['Kind', 'First seen', 'Last seen', 'Registrar', 'Registrant'].map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Skeleton height={20} width={150} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
