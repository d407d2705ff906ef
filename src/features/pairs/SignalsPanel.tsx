import Button from '@mui/material/Button';
import { useState } from 'react';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { counted } from './edges/daySpan';
import type { PairEdge } from './edges/pairEdge';
import type { Finding, RuleFacts, Severity } from './signals/signal';
import type { SignalsState } from './signals/signalDesk';
import type { RuleResult } from './signals/signals';

interface SignalsPanelProps extends SignalsState {
  /** Shows the pairs that a finding rests on. */
  readonly onEdges: (edges: readonly PairEdge[]) => void;
}

const findingsAtOnce = 5;
const tagOf: Readonly<Record<Severity, string>> = {
  high: 'tag tag-bad',
  medium: 'tag tag-warn',
  low: 'tag',
};

/** What the rules found and why, and those that found nothing. */
export function SignalsPanel({ signals, isBusy, failure, onEdges }: SignalsPanelProps) {
  if (failure !== null) {
    return (
      <p role="alert" className="notice notice-warn">
        {failure}
      </p>
    );
  }
  if (signals === null) return <p className="quiet signals-scope">Looking for signals…</p>;
  const { fired, quiet, scope } = signals;
  const tried = quiet.filter(({ missing }) => missing === undefined);
  return (
    <>
      <p className="quiet signals-scope" role="status">
        {isBusy ? 'Looking for signals… ' : ''}
        {fired.length === 0
          ? `No rule fired ${scope}.`
          : `${fired.length} of ${fired.length + quiet.length} rules fired ${scope}.`}
      </p>
      <ul>
        {fired.map((result) => (
          <Fired key={result.rule.id} result={result} onEdges={onEdges} />
        ))}
      </ul>
      <details className="quiet-rules" open={fired.length === 0}>
        <summary>{counted(tried.length, 'rule')} that did not fire</summary>
        <dl>
          {tried.map(({ id, title, sentence }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </details>
      <UntriedRules rules={quiet} />
    </>
  );
}

/** Those that lack something to be tried, in view at once: whoever reads them can give it. */
function UntriedRules({ rules }: { readonly rules: readonly RuleFacts[] }) {
  const untried = rules.filter(({ missing }) => missing !== undefined);
  if (untried.length === 0) return null;
  return (
    <dl className="quiet-rules">
      {untried.map(({ id, title, sentence, missing }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            Not tried: needs {missing}. {sentence}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FiredProps extends Pick<SignalsPanelProps, 'onEdges'> {
  readonly result: RuleResult;
}

function Fired({ result: { rule, findings }, onEdges }: FiredProps) {
  const [pages, setPages] = useState(1);
  const told = findings.slice(0, pages * findingsAtOnce);
  const left = findings.length - told.length;
  return (
    <li className="signal">
      <h3 title={rule.sentence}>
        <span className={tagOf[rule.severity]}>{rule.severity}</span> {rule.title}
      </h3>
      <ul>
        {told.map((finding, index) => (
          // Two hosts may give the same reason, and the order does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <FoundLine key={index} finding={finding} onEdges={onEdges} />
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setPages(pages * 4)}>{formatCount(left)} more</Button>}
    </li>
  );
}

function FoundLine({
  finding: { why, edges },
  onEdges,
}: { readonly finding: Finding } & Pick<FiredProps, 'onEdges'>) {
  return (
    <li>
      <HostileText text={why} />{' '}
      <Button onClick={() => onEdges(edges)}>
        Show {edges.length === 1 ? 'the pair' : `${formatCount(edges.length)} pairs`}
      </Button>
    </li>
  );
}
