import Button from '@mui/material/Button';
import { useDeferredValue, useState } from 'react';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { TextField } from '~/shared/ui/TextField';
import type { DataSetSession } from './session';

interface DataSetPanelProps {
  readonly session: DataSetSession;
  readonly onHost: (hostId: string) => void;
}

const listed = 200;

/** What an open data set holds, and its hosts to choose from. */
export function DataSetPanel({ session, onHost }: DataSetPanelProps) {
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim().toLowerCase());
  const matching = session.hosts.filter(({ hostId }) => hostId.toLowerCase().includes(words));
  return (
    <section className="home-section" aria-labelledby="data-set-title">
      <h2 id="data-set-title">
        In <HostileText text={session.names.join(' and ')} />
      </h2>
      <p>{session.counts.map(([collection, count]) => `${formatCount(count)} ${collection}`).join(', ')}.</p>
      <TextField
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Find a host in this data set"
        aria-label="Find a host in this data set"
        spellCheck={false}
      />
      <p role="status" className="quiet">
        {formatCount(Math.min(matching.length, listed))} of {formatCount(session.hosts.length)} hosts listed
        {matching.length > listed && `; ${formatCount(matching.length)} match`}
      </p>
      <ul className="host-list">
        {matching.slice(0, listed).map(({ hostId, ports, pairs }) => (
          <li key={hostId}>
            <Button onClick={() => onHost(hostId)}>
              <span className="mono">
                <HostileText text={hostId} />
              </span>
              <span className="quiet">{contents(ports, pairs)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function contents(ports: number, pairs: number): string {
  const parts = [
    ports > 0 && `${formatCount(ports)} ${ports === 1 ? 'port' : 'ports'}`,
    pairs > 0 && `${formatCount(pairs)} ${pairs === 1 ? 'pair' : 'pairs'}`,
  ];
  return parts.filter(Boolean).join(', ') || 'known by name';
}
