import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { HostPair } from '~/msgraph/resources';
import type { PairDirection } from '~/features/pairs/drawing/drawing';
import { counted } from '~/features/pairs/edges/daySpan';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import './Candidates.css';
import { type HostOrder, rankedHosts } from './rankedHosts';

interface CandidatesProps {
  /** The newest pairs that match. */
  readonly records: readonly HostPair[];
  /** How many match in all, where the service says so. */
  readonly total: number | null;
  /** Whether `records` are all that match. */
  readonly isAll: boolean;
  readonly direction: PairDirection;
  /** The hosts that were chosen; `null` for all there are. */
  readonly onTake: (picked: readonly string[] | null) => void;
}

/** As many are read at a glance, and drawn without a crowd. */
const usualMost = 40;

/** Hosts to tick before they land on the drawing; Enter takes those that are ticked. */
export function Candidates({ records, total, isAll, direction, onTake }: CandidatesProps) {
  const [order, setOrder] = useState<HostOrder>('newest');
  const [most, setMost] = useState(isAll ? records.length : usualMost);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const hosts = useMemo(() => rankedHosts(records, direction, order), [records, direction, order]);
  const offered = hosts.slice(0, most);
  const taken = offered.filter((host) => !unticked.has(host));
  if (hosts.length === 0) return <p role="status">No pair matches.</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTake(isAll && taken.length === hosts.length ? null : taken);
      }}
    >
      {!isAll && (
        <p role="status" className="notice notice-warn">
          {total === null
            ? 'More pairs match than are listed; the service does not say how many.'
            : `${formatCount(total)} pairs match.`}{' '}
          The hosts below are from the newest {formatCount(records.length)} of them; kinds or a time bring up
          others.
        </p>
      )}
      <p className="candidates-choice">
        <label>
          At most{' '}
          <input
            type="number"
            min={1}
            max={hosts.length}
            value={Math.min(most, hosts.length)}
            onChange={({ target }) =>
              setMost(Number.isNaN(target.valueAsNumber) ? 1 : Math.max(1, target.valueAsNumber))
            }
          />
        </label>
        <label>
          hosts, first the{' '}
          <select
            value={order}
            onChange={({ target }) => setOrder(target.value === 'rarest' ? 'rarest' : 'newest')}
          >
            <option value="newest">newest</option>
            <option value="rarest">rarest</option>
          </select>
        </label>
      </p>
      <p role="status">
        {formatCount(taken.length)} of {counted(hosts.length, 'host')} ticked, by{' '}
        {counted(records.length, 'pair')}
      </p>
      <ul className="candidates">
        {offered.map((host) => (
          <li key={host}>
            <label>
              <input
                type="checkbox"
                checked={!unticked.has(host)}
                onChange={() => {
                  const next = new Set(unticked);
                  if (!next.delete(host)) next.add(host);
                  setUnticked(next);
                }}
              />{' '}
              <span className="mono">
                <HostileText text={host} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Button type="submit" variant="contained" autoFocus disabled={taken.length === 0}>
        Bring in {counted(taken.length, 'host')}
      </Button>
    </form>
  );
}
