import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Places } from '~/features/pairs/drawing/drawing';
import type { PairsLayout } from '~/features/pairs/pairsState';

interface ArrangeControlProps {
  /** What was arranged last. */
  readonly layout: PairsLayout;
  /** Whether that is still to be done: a link says how a view was arranged, and not where each node stood. */
  readonly isDue: boolean;
  /** @throws Error whose message says for a person why there is no layout */
  readonly run: (layout: PairsLayout, signal: AbortSignal) => Promise<Places>;
  /** @param isAsked whether somebody pressed the button */
  readonly onPlaces: (layout: PairsLayout, places: Places, isAsked: boolean) => void;
  /** What has become of it, as a sentence. */
  readonly onSay: (sentence: string) => void;
}

const layoutNames: Readonly<Record<PairsLayout, string>> = {
  columns: 'columns',
  layered: 'layers',
  force: 'overview',
};

/** Places all nodes anew, only when asked to, by a press or by a link; a slow layout can be cancelled. */
export function ArrangeControl({ layout, isDue, run, onPlaces, onSay }: ArrangeControlProps) {
  const [running, setRunning] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [chosen, setChosen] = useState<PairsLayout | null>(null);
  const wanted = chosen ?? layout;
  const current = useRef<AbortController>(null);
  const begin = useEffectEvent(() => {
    if (isDue) void arrange(false);
  });
  useEffect(() => {
    begin();
    return () => current.current?.abort();
  }, []);

  async function arrange(isAsked: boolean) {
    const stop = new AbortController();
    current.current = stop;
    setRunning(stop);
    setFailure(null);
    try {
      onPlaces(wanted, await run(wanted, stop.signal), isAsked);
      setChosen(null);
      onSay(`Arranged in ${layoutNames[wanted]}.`);
    } catch (error) {
      if (stop.signal.aborted) onSay('Cancelled: everything stands where it stood.');
      else setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(null);
    }
  }

  return (
    <span className="arrange">
      <label>
        Arrange in{' '}
        <select value={wanted} onChange={(event) => setChosen(layoutOf(event.target.value))}>
          {Object.entries(layoutNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {running ? (
        <Button onClick={() => running.abort()}>Cancel</Button>
      ) : (
        <Button onClick={() => void arrange(true)}>Arrange</Button>
      )}
      {failure !== null && (
        <span role="alert" className="understood-bad">
          {failure}
        </span>
      )}
    </span>
  );
}

function layoutOf(text: string): PairsLayout {
  return text === 'layered' || text === 'force' ? text : 'columns';
}
