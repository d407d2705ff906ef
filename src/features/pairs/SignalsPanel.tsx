import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';
import type { PairEdge } from './edges/pairEdge';
import type { Signals } from './signals/signals';

interface SignalsPanelProps {
  readonly signals: Signals;
  /** Shows the pairs that a finding rests on. */
  readonly onEdges: (edges: readonly PairEdge[]) => void;
}

const findingsAtOnce = 20;

/** What the rules found and why, and those that found nothing. */
export function SignalsPanel({ signals: { fired, quiet, scope }, onEdges }: SignalsPanelProps) {
  return (
    <section className="signals" aria-labelledby="signals-title">
      <h2 id="signals-title">Signals</h2>
      <p className="quiet">
        {fired.length === 0
          ? `No signal ${scope}.`
          : `${fired.length} of ${fired.length + quiet.length} rules fired ${scope}.`}
      </p>
      <ul>
        {fired.map(({ rule, findings }) => (
          <li key={rule.id} className="signal">
            <h3>
              <span
                className={`tag${rule.severity === 'high' ? ' tag-bad' : rule.severity === 'medium' ? ' tag-warn' : ''}`}
              >
                {rule.severity}
              </span>{' '}
              {rule.title}
            </h3>
            <ul>
              {findings.slice(0, findingsAtOnce).map((finding) => (
                <li key={finding.why}>
                  <HostileText text={finding.why} />{' '}
                  <Button onClick={() => onEdges(finding.edges)}>
                    Show {finding.edges.length === 1 ? 'the pair' : `${finding.edges.length} pairs`}
                  </Button>
                </li>
              ))}
            </ul>
            {findings.length > findingsAtOnce && <p>And {findings.length - findingsAtOnce} more.</p>}
          </li>
        ))}
      </ul>
      <details>
        <summary>{quiet.length} rules that did not fire</summary>
        <ul className="quiet-rules">
          {quiet.map((rule) => (
            <li key={rule.id}>
              <b>{rule.title}</b> {rule.sentence}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
