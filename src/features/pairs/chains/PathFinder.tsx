import Button from '@mui/material/Button';
import { useId } from 'react';
import { counted } from '~/features/pairs/edges/daySpan';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';
import { shownError } from '~/shared/ui/shownError';
import { TextField } from '~/shared/ui/TextField';
import type { PathEnds } from './pathEnds';
import { pathBudget, pathDepth, type PathSearchResult } from './pathSearch';
import { progressWords } from './progressWords';
import { StripHost } from './StripHost';
import { isUnderWay, type PathFinding } from './usePathFinder';

interface PathFinderProps {
  readonly finding: PathFinding;
  /** Brings the hosts of a path in, each hop from its parent. */
  readonly onPath: (path: readonly PairEdge[]) => void;
}

/** Does a host ever lead to another? Asked within a budget that is stated before, shown while it runs, and can be stopped. */
export function PathFinder({ finding, onPath }: PathFinderProps) {
  const { from, to, stage, onText, onSearch, onStop } = finding;
  const refused = stage.kind === 'refused' ? stage : { from: null, to: null };
  return (
    <section className="path" aria-labelledby="path-title">
      <h3 id="path-title">Path between two hosts</h3>
      <form
        className="path-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch();
        }}
      >
        <EndField word="From" text={from} refusal={refused.from} onText={(text) => onText('from', text)} />
        <EndField word="To" text={to} refusal={refused.to} onText={(text) => onText('to', text)} />
        {isUnderWay(stage) ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <Button type="submit">Search with at most {pathBudget} requests</Button>
        )}
      </form>
      <div role="status">
        {stage.kind === 'reading' && <p>Searching…</p>}
        {stage.kind === 'running' && (
          <>
            <Ends ends={stage.ends} />
            <p>{stage.progress === null ? 'Searching…' : progressWords(stage.progress)}</p>
            <p className="quiet">The search goes on while another tab is in view.</p>
          </>
        )}
        {stage.kind === 'done' && <Result ends={stage.ends} result={stage.result} onPath={onPath} />}
        {stage.kind === 'idle' && stage.wasStopped && (
          <p>The search was stopped because a host was changed.</p>
        )}
      </div>
      {stage.kind === 'failed' && (
        <ErrorPanel title="Path search" error={shownError(stage.error)} onRetry={onSearch} />
      )}
      {stage.kind === 'idle' && (
        <p className="quiet">
          Looks up to {pathDepth} hops from both ends, parent to child, then the other way around.
        </p>
      )}
    </section>
  );
}

interface EndFieldProps {
  /** What stands before the text: `From`. */
  readonly word: string;
  readonly text: string;
  /** Why the text holds no host, as a sentence. */
  readonly refusal: string | null;
  readonly onText: (text: string) => void;
}

function EndField({ word, text, refusal, onText }: EndFieldProps) {
  const id = useId();
  return (
    <div className="path-end">
      <TextField
        icon={<span className="quiet">{word}</span>}
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder="Host, URL or address"
        aria-label={`${word} host`}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : id}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={2000}
      />
      <span id={id} role="status" className="understood-bad">
        {refusal !== null && <HostileText text={refusal} />}
      </span>
    </div>
  );
}

/** What was understood of the two texts. */
function Ends({ ends: { from, to } }: { readonly ends: PathEnds }) {
  return (
    <p>
      From{' '}
      <span className="mono">
        <HostileText text={from} />
      </span>{' '}
      to{' '}
      <span className="mono">
        <HostileText text={to} />
      </span>
      :
    </p>
  );
}

interface ResultProps extends Pick<PathFinderProps, 'onPath'> {
  readonly ends: PathEnds;
  readonly result: PathSearchResult;
}

function Result({ ends, result, onPath }: ResultProps) {
  // Its sentence names both hosts.
  if (result.kind === 'none') {
    return (
      <p>
        <HostileText text={result.sentence} />
      </p>
    );
  }
  return (
    <>
      <Ends ends={ends} />
      {result.kind === 'stopped' ? (
        <p>Stopped after {counted(result.asked, 'request')}; nothing was found until then.</p>
      ) : (
        <FoundPath result={result} onPath={onPath} />
      )}
    </>
  );
}

interface FoundPathProps extends Pick<PathFinderProps, 'onPath'> {
  readonly result: Extract<PathSearchResult, { kind: 'found' }>;
}

function FoundPath({ result: { path, words, isBack }, onPath }: FoundPathProps) {
  const [begin] = path;
  return (
    <>
      <p className="strip-hosts">
        {begin && <StripHost host={begin.parent} />}
        {path.map((edge) => (
          <StripHost key={edge.key} host={edge.child} hop={{ edges: [edge], window: edge.window }} />
        ))}
      </p>
      <p>
        {words}
        {isBack && ' (the other way around)'} <Button onClick={() => onPath(path)}>Bring it in</Button>
      </p>
    </>
  );
}
