import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { HostPair } from '~/msgraph/resources';
import type { PairDirection } from '~/features/pairs/drawing/drawing';
import { counted } from '~/features/pairs/edges/daySpan';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import './Candidates.css';
import { type HostOrder, pairsWithOthers, rankedHosts } from './rankedHosts';
import { typedCount } from './typedCount';

interface CandidatesProps {
  /** The host whose pairs they are, which is no candidate itself. */
  readonly hostId: string;
  /** The newest pairs that match. */
  readonly records: readonly HostPair[];
  /** How many match in all, where the service says so. */
  readonly total: number | null;
  /** Whether `records` are all that match. */
  readonly isAll: boolean;
  readonly direction: PairDirection;
  /** Hosts that are drawn already, in lower case. */
  readonly drawn: ReadonlySet<string>;
  /** Whether the page has filters that may leave out what is brought in. */
  readonly isFiltered: boolean;
  /** Whether the focus goes to the button: only while nobody has it. */
  readonly takesFocus: boolean;
  /** The hosts that were chosen; `null` for all there are. */
  readonly onTake: (picked: readonly string[] | null) => void;
}

/** As many are read at a glance, and drawn without a crowd. */
const usualMost = 40;

/** Hosts to tick before they land on the drawing; Enter takes those that are ticked. */
export function Candidates(props: CandidatesProps) {
  const { hostId, records, total, isAll, direction, drawn, isFiltered, takesFocus, onTake } = props;
  const [order, setOrder] = useState<HostOrder>('newest');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const pairs = useMemo(() => pairsWithOthers(records, direction, hostId), [records, direction, hostId]);
  const hosts = useMemo(() => rankedHosts(pairs, direction, order), [pairs, direction, order]);
  const [most, setMost] = useState(isAll ? hosts.length : usualMost);
  /** What stands in the field while somebody types; `null` for the number that holds. */
  const [typed, setTyped] = useState<string | null>(null);
  const offered = hosts.slice(0, most);
  const taken = offered.filter((host) => !unticked.has(host));
  const takenDrawn = taken.filter((host) => drawn.has(host)).length;
  const withItself = records.length - pairs.length;
  if (records.length === 0) return <p role="status">No pair matches.</p>;
  if (hosts.length === 0) return <p role="status">Only pairs of the host with itself match.</p>;
  return (
    <form
      // A number that is too great is read as the greatest there is.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (taken.length > 0) onTake(isAll && taken.length === hosts.length ? null : taken);
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
            value={typed ?? Math.min(most, hosts.length)}
            onChange={({ target }) => {
              setTyped(target.value);
              setMost(typedCount(target.value, hosts.length) ?? most);
            }}
            onBlur={() => setTyped(null)}
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
        {counted(pairs.length, 'pair')}
        {takenDrawn > 0 && `; ${formatCount(takenDrawn)} already shown`}
      </p>
      {withItself > 0 && (
        <p className="quiet">
          {withItself === 1
            ? '1 pair of the host with itself is not listed.'
            : `${formatCount(withItself)} pairs of the host with itself are not listed.`}
        </p>
      )}
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
              {drawn.has(host) && <span className="quiet"> already shown</span>}
            </label>
          </li>
        ))}
      </ul>
      {isFiltered && <p className="notice notice-warn">The filters of the page apply to them too.</p>}
      <Button type="submit" variant="contained" autoFocus={takesFocus} disabled={taken.length === 0}>
        Bring in {counted(taken.length, 'host')}
      </Button>
    </form>
  );
}
