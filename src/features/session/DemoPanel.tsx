import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { HostileText } from '~/shared/ui/HostileText';
import type { DemoGuide, DemoSession } from './session';
import { Skeleton } from '~/shared/ui/Skeleton';

interface DemoPanelProps {
  readonly session: DemoSession;
  readonly onHost: (hostId: string, page?: 'ports' | 'pairs') => void;
}

/** Where to begin in the demo: its stories, and the hosts on which things go wrong on purpose. */
export function DemoPanel({ session, onHost }: DemoPanelProps) {
  const guide = useGuide(session);
  return (
    <>
      <section className="home-section" aria-labelledby="stories-title" aria-busy={guide === null}>
        <h2 id="stories-title">Stories in the demo</h2>
        <ul className="cards">
          {guide
            ? guide.stories.map(({ title, text, hostId, page }) => (
                <li key={title} className="card">
                  <h3>{title}</h3>
                  <p>{text}</p>
                  <Button
                    variant="outlined"
                    onClick={() => onHost(hostId, page)}
                    aria-label={`${title}: open ${page} of ${hostId}`}
                  >
                    {page === 'ports' ? 'Ports of' : 'Pairs of'}&nbsp;
                    <span className="mono">
                      <HostileText text={hostId} />
                    </span>
                  </Button>
                </li>
              ))
            : Array.from({ length: 6 }, (_, index) => (
                <li key={index}>
                  <Skeleton height={150} />
                </li>
              ))}
        </ul>
      </section>
      {guide && <Faults faults={guide.faults} onHost={onHost} />}
    </>
  );
}

/** Not there before the stories are: they would push it away under the pointer. */
function Faults({ faults, onHost }: Pick<DemoGuide, 'faults'> & Pick<DemoPanelProps, 'onHost'>) {
  return (
    <section className="home-section" aria-label="What can go wrong">
      <details>
        <summary>
          <h2>What can go wrong</h2>
        </summary>
        <p>Search one of these hosts to see how Hostscope behaves when the service does not.</p>
        <ul className="faults">
          {faults.map(({ host, title, what }) => (
            <li key={host}>
              <Button variant="outlined" onClick={() => onHost(host)}>
                <span className="mono">{host}</span>
              </Button>
              <span>
                <b>{title}</b> {what}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function useGuide(session: DemoSession): DemoGuide | null {
  const [guide, setGuide] = useState<DemoGuide | null>(null);
  useEffect(() => {
    let isGone = false;
    void session.guide().then((loaded) => {
      if (!isGone) setGuide(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [session]);
  return guide;
}
