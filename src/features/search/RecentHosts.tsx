import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { HostileText } from '~/shared/ui/HostileText';
import { keepRecentHosts, readRecentHosts, type RecentHosts as Recent, withRecentHost } from './recentHosts';

const browserStorage = () => localStorage;

/** Puts a host at the head of the recent ones, unless the analyst switched that off. */
export function rememberHost(hostId: string): void {
  const before = readRecentHosts(browserStorage);
  if (before.isOn) keepRecentHosts(browserStorage, withRecentHost(before, hostId));
}

interface RecentHostsProps {
  readonly onHost: (hostId: string) => void;
}

/** The hosts that were looked at last, in this browser only; can be cleared and switched off. */
export function RecentHosts({ onHost }: RecentHostsProps) {
  const [recent, setRecent] = useState(() => readRecentHosts(browserStorage));

  // Another tab may have changed them: the last one to write is right.
  useEffect(() => {
    const read = () => setRecent(readRecentHosts(browserStorage));
    addEventListener('storage', read);
    addEventListener('focus', read);
    return () => {
      removeEventListener('storage', read);
      removeEventListener('focus', read);
    };
  }, []);

  function change(next: Recent) {
    keepRecentHosts(browserStorage, next);
    setRecent(next);
  }

  if (recent.isOn && recent.hosts.length === 0) return null;
  return (
    <section className="recent" aria-label="Recent hosts">
      <span className="quiet">{recent.isOn ? 'Recent:' : 'Recent hosts are not remembered.'}</span>
      {recent.hosts.map(({ hostId }) => (
        <Button key={hostId} variant="outlined" onClick={() => onHost(hostId)}>
          <span className="mono">
            <HostileText text={hostId} />
          </span>
        </Button>
      ))}
      {recent.hosts.length > 0 && <Button onClick={() => change({ isOn: true, hosts: [] })}>Clear</Button>}
      <Button onClick={() => change({ isOn: !recent.isOn, hosts: [] })}>
        {recent.isOn ? 'Do not remember hosts' : 'Remember hosts'}
      </Button>
    </section>
  );
}
