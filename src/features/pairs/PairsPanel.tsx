import { useEffect, useEffectEvent, useReducer } from 'react';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import type { ReadHost } from './frame/AddHostField';
import { type PairsLink, pairsLink, readPairsLink } from './pairsLink';
import './PairsPanel.css';
import { pairsReducer, type PairsView } from './pairsState';
import { PairsSkeleton } from './PairsSkeleton';
import { PairsWorkbench } from './PairsWorkbench';
import { usePairs } from './usePairs';

interface PairsPanelProps {
  readonly hostId: string;
  readonly link: PairsLink;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  /** Where the pairs are from, for files that are made of them: `demo data`. */
  readonly sourceWords: string;
  /** Understands a host that was typed, as the search field does. */
  readonly readHost: ReadHost;
  readonly onLink: (link: PairsLink) => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
  readonly onHost: (hostId: string) => void;
}

const minute = 60_000;

/** Who led to a host and where it leads: what stands out and why, since when, drawn and in a table. */
export function PairsPanel(props: PairsPanelProps) {
  const { hostId, link, zone, now, sourceWords, readHost, onLink, onZone, onHost } = props;
  const [{ past, present: view, future }, dispatch] = useReducer(pairsReducer, null, () => ({
    past: [],
    present: readPairsLink(hostId, link).view,
    future: [],
    gesture: null,
  }));
  const { sources, edges } = usePairs(view);
  const [first] = sources;

  // The address follows the view, so that a reload or a colleague sees the same.
  const linkText = JSON.stringify(pairsLink(view));
  const tellLink = useEffectEvent(() => onLink(pairsLink(view)));
  useEffect(() => {
    const timer = setTimeout(() => tellLink(), 250);
    return () => clearTimeout(timer);
  }, [linkText]);

  useUndoKeys(
    () => dispatch({ type: 'undo' }),
    () => dispatch({ type: 'redo' }),
  );

  return (
    <section className="pairs" aria-labelledby="pairs-title">
      <h2 id="pairs-title" className="visually-hidden">
        Pairs
      </h2>
      {first && (
        <QueryPanel title="Pairs" query={first} skeleton={<PairsSkeleton />}>
          {() => (
            <PairsWorkbench
              view={view}
              sources={sources}
              edges={edges}
              zone={zone}
              // Ages are told in days: what hangs on the clock is not worked out anew at each drawing of the page.
              now={now - (now % minute)}
              sourceWords={sourceWords}
              readHost={readHost}
              canUndo={past.length > 0}
              canRedo={future.length > 0}
              onUndo={() => dispatch({ type: 'undo' })}
              onRedo={() => dispatch({ type: 'redo' })}
              onZone={onZone}
              onChange={(change: Partial<PairsView>, gesture?: string) =>
                dispatch({
                  type: 'change',
                  change,
                  ...(gesture !== undefined && { gesture: { name: gesture, at: performance.now() } }),
                })
              }
              onLook={(look) => dispatch({ type: 'look', look })}
              onPlaced={(places) => dispatch({ type: 'placed', places })}
              onHost={onHost}
            />
          )}
        </QueryPanel>
      )}
    </section>
  );
}

/** A field that is written in has an undo of its own. */
const fieldsWithUndo = 'textarea, input:not([type="range"], [type="checkbox"], [type="radio"])';

function useUndoKeys(onUndo: () => void, onRedo: () => void) {
  const undo = useEffectEvent(onUndo);
  const redo = useEffectEvent(onRedo);
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.matches(fieldsWithUndo)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    }
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, []);
}
