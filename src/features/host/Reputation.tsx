import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { hostReputationQuery } from '~/msgraph/queries';
import type { HostReputation, HostReputationRule } from '~/msgraph/resources';
import { HostileText } from '~/shared/ui/HostileText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';

/** What Microsoft thinks of a host, and the rules that led there. */
export function Reputation({ hostId }: { readonly hostId: string }) {
  const query = useQuery(hostReputationQuery(useMsGraph(), hostId));
  return (
    <section className="reputation" aria-labelledby="reputation-title">
      <h2 id="reputation-title" className="visually-hidden">
        Reputation
      </h2>
      <QueryPanel title="Reputation" query={query} skeleton={<Skeleton height={64} />}>
        {(read) =>
          read ? <Verdict reputation={read.record} /> : <p className="empty">No reputation on record.</p>
        }
      </QueryPanel>
    </section>
  );
}

const rulesAtOnce = 2;
const severityOrder = ['high', 'medium', 'low', 'unknown'];

function Verdict({ reputation }: { readonly reputation: HostReputation }) {
  const [isOpen, setOpen] = useState(false);
  const { classification, score } = reputation;
  const rules = bySeverity(reputation.rules);
  const shown = isOpen ? rules : rules.slice(0, rulesAtOnce);
  return (
    <>
      <p className="verdict">
        <span className={`badge badge-${reputationBadge(classification)}`}>
          <HostileText text={classification ?? 'not stated'} />
        </span>{' '}
        {score === null ? 'score not provided' : `score ${score} of 100`}
        <span className="quiet"> · {rulesWords(rules.length)}</span>
      </p>
      <ul className="rules">
        {shown.map((rule, index) => (
          // Rules have no id, and their order does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={`tag${rule.severity === 'high' ? ' tag-bad' : ''}`}>
              <HostileText text={rule.severity ?? 'severity not stated'} />
            </span>{' '}
            <b>
              <HostileText text={rule.name ?? 'Rule without a name'} />
            </b>{' '}
            {rule.description && <HostileText text={rule.description} />}
          </li>
        ))}
      </ul>
      {rules.length > rulesAtOnce && (
        <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? 'Show fewer rules' : `Show all ${rules.length} rules`}
        </Button>
      )}
    </>
  );
}

function rulesWords(count: number): string {
  if (count === 0) return 'no rule matched';
  return count === 1 ? '1 rule matched' : `${count} rules matched`;
}

/** The worst first; severities that no documentation lists stand before the harmless ones. */
function bySeverity(rules: readonly HostReputationRule[]): readonly HostReputationRule[] {
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ severity }: HostReputationRule): number {
  const place = severityOrder.indexOf(severity ?? 'unknown');
  return place === -1 ? 1.5 : place;
}

/** The look of a classification; only documented words get a colour of their own. */
export function reputationBadge(classification: string | null): string {
  const known = ['malicious', 'suspicious', 'neutral', 'unknown'];
  return known.includes(classification ?? '') ? (classification ?? '') : 'other';
}
