import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { pairsPreviewQuery } from '~/msgraph/pairQueries';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';
import { shownError } from '~/shared/ui/shownError';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import { TextField } from '~/shared/ui/TextField';
import { pathBudget, pathDepth, type PathProgress, pathSearch, type PathSearchResult } from './pathSearch';

interface PathFinderProps {
  /** The host that the path begins at. */
  readonly hostId: string;
  /** Brings the hosts of a path in, each hop from its parent. */
  readonly onPath: (path: readonly PairEdge[]) => void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: PathProgress | null; readonly stop: AbortController }
  | { readonly kind: 'done'; readonly result: PathSearchResult }
  | { readonly kind: 'failed'; readonly error: Error };

const pairsPerAnswer = 1000;

/** Does this host ever lead to another? Asked within a budget that is stated before, shown while it runs, and can be stopped. */
export function PathFinder({ hostId, onPath }: PathFinderProps) {
  const client = useMsGraph();
  const cache = useQueryClient();
  const [to, setTo] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function search() {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', progress: null, stop });
    try {
      const result = await pathSearch({
        from: hostId,
        to: to.trim(),
        signal: stop.signal,
        alsoBack: true,
        onProgress: (progress) => setState({ kind: 'running', progress, stop }),
        pairsOf: async (host, side, signal) => {
          signal.throwIfAborted();
          const choice = { hostId: host, side, kinds: [], from: null, to: null };
          const { total, records } = await cache.fetchQuery(
            pairsPreviewQuery(client, choice, pairsPerAnswer),
          );
          return { edges: pairEdges(records), complete: total !== null && records.length >= total };
        },
      });
      setState({ kind: 'done', result });
    } catch (error) {
      setState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  return (
    <section className="path" aria-labelledby="path-title">
      <h3 id="path-title">Path to another host</h3>
      <form
        className="path-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (to.trim() !== '') void search();
        }}
      >
        <TextField
          value={to}
          onChange={(event) => setTo(event.target.value)}
          placeholder="Host to look for"
          aria-label="Host to look for"
          spellCheck={false}
          maxLength={255}
        />
        {state.kind === 'running' ? (
          <Button onClick={() => state.stop.abort()}>Stop</Button>
        ) : (
          <Button type="submit">Search with at most {pathBudget} requests</Button>
        )}
      </form>
      <div role="status">
        {state.kind === 'running' && (
          <p>
            {state.progress
              ? `${state.progress.asked} of ${state.progress.budget} requests; ${state.progress.waiting.from + state.progress.waiting.to} hosts still to ask`
              : 'Searching…'}
          </p>
        )}
        {state.kind === 'done' && <Result result={state.result} onPath={onPath} />}
      </div>
      {state.kind === 'failed' && (
        <ErrorPanel title="Path search" error={shownError(state.error)} onRetry={() => void search()} />
      )}
      {state.kind === 'idle' && (
        <p className="quiet">
          Looks up to {pathDepth} hops from both ends, parent to child, then the other way around.
        </p>
      )}
    </section>
  );
}

function Result({ result, onPath }: { readonly result: PathSearchResult } & Pick<PathFinderProps, 'onPath'>) {
  if (result.kind === 'stopped')
    return <p>Stopped after {result.asked} requests; nothing was found until then.</p>;
  if (result.kind === 'none') return <p>{result.sentence}</p>;
  const [begin] = result.path;
  return (
    <>
      <p className="strip-hosts mono">
        {begin && <HostileText text={begin.parent} />}
        {result.path.map(({ key, child }) => (
          <span key={key}>
            {' → '}
            <HostileText text={child} />
          </span>
        ))}
      </p>
      <p>
        {result.words}
        {result.isBack && ' (the other way around)'}{' '}
        <Button onClick={() => onPath(result.path)}>Bring it in</Button>
      </p>
    </>
  );
}
