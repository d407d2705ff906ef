import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { type PairChoice, pairsPreviewQuery } from '~/msgraph/pairQueries';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';
import type { PairDirection } from './drawing/drawing';
import { KindMark } from './KindMark';
import { linkLook } from './edges/linkKinds';
import type { Expansion } from './pairsState';
import type { TimeRange } from './time/timeRange';

interface ExpandDialogProps {
  readonly hostId: string;
  /** The time that is shown, for those who want no more than that. */
  readonly range: TimeRange | null;
  readonly onExpand: (expansion: Expansion) => void;
  readonly onClose: () => void;
}

/** More is answered with the number: nobody reads as many candidates, and a silent sample would lie. */
const mostCandidates = 500;

/** Whom to bring in from around a host: by side, kind and time, with the count before anything lands. */
export function ExpandDialog({ hostId, range, onExpand, onClose }: ExpandDialogProps) {
  const [direction, setDirection] = useState<PairDirection>('children');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [isInTime, setInTime] = useState(false);
  const choice: PairChoice = {
    hostId,
    side: direction,
    kinds,
    from: isInTime && range ? new Date(range.from).toISOString() : null,
    to: isInTime && range ? new Date(range.to).toISOString() : null,
  };
  const client = useMsGraph();
  const all = useQuery(pairsPreviewQuery(client, { ...choice, kinds: [], from: null, to: null }, 100));
  const chosen = useQuery(pairsPreviewQuery(client, choice, mostCandidates));
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="expand-title"
      transitionDuration={0}
    >
      <div className="expand">
        <h2 id="expand-title">
          Expand <HostileText text={hostId} />
        </h2>
        <fieldset>
          <legend>Which side</legend>
          {(['parents', 'children'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name="side"
                checked={direction === side}
                onChange={() => {
                  setDirection(side);
                  setKinds([]);
                }}
              />{' '}
              {side === 'parents' ? 'who led to it' : 'where it leads'}
            </label>
          ))}
        </fieldset>
        <QueryPanel title="Counting" query={all} skeleton={<Skeleton height={60} />}>
          {({ total, records }) => (
            <fieldset>
              <legend>
                Kinds among the newest {formatCount(records.length)} of{' '}
                {total === null ? 'an unknown number' : formatCount(total)}
              </legend>
              {kindsIn(records).map((kind) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={kinds.includes(kind)}
                    onChange={() =>
                      setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])
                    }
                  />{' '}
                  <KindMark kind={kind} />
                </label>
              ))}
              <p className="quiet">{kinds.length === 0 ? 'None chosen means all kinds.' : ''}</p>
            </fieldset>
          )}
        </QueryPanel>
        {range && (
          <label>
            <input type="checkbox" checked={isInTime} onChange={() => setInTime(!isInTime)} /> only what was
            observed in the time shown
          </label>
        )}
        <QueryPanel title="Candidates" query={chosen} skeleton={<Skeleton height={120} />}>
          {({ total, records }) => (
            <Candidates
              // Another choice has other candidates, ticked anew.
              key={JSON.stringify(choice)}
              hosts={othersIn(records, direction)}
              total={total ?? records.length}
              onTake={(picked) =>
                onExpand({ hostId, direction, kinds, from: choice.from, to: choice.to, picked })
              }
            />
          )}
        </QueryPanel>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

interface CandidatesProps {
  readonly hosts: readonly string[];
  readonly total: number;
  readonly onTake: (picked: readonly string[] | null) => void;
}

function Candidates({ hosts, total, onTake }: CandidatesProps) {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const taken = useMemo(() => hosts.filter((host) => !unticked.has(host)), [hosts, unticked]);
  if (total > mostCandidates) {
    return (
      <p role="status" className="notice notice-warn">
        {formatCount(total)} pairs match; {mostCandidates} is the most that lands at once. Choose kinds or a
        time.
      </p>
    );
  }
  if (hosts.length === 0) return <p role="status">No pair matches.</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTake(unticked.size === 0 ? null : taken);
      }}
    >
      <p role="status">
        {formatCount(taken.length)} of {formatCount(hosts.length)} hosts ticked, by {formatCount(total)} pairs
      </p>
      <ul className="candidates">
        {hosts.map((host) => (
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
        Bring in {formatCount(taken.length)} {taken.length === 1 ? 'host' : 'hosts'}
      </Button>
    </form>
  );
}

function kindsIn(records: readonly HostPair[]): readonly string[] {
  const kinds = new Map(
    records.flatMap(({ linkKind }) => (linkKind ? [[linkLook(linkKind).key, linkKind]] : [])),
  );
  return [...kinds.values()].toSorted((a, b) => linkLook(a).order - linkLook(b).order);
}

function othersIn(records: readonly HostPair[], direction: PairDirection): readonly string[] {
  const end = direction === 'parents' ? 'parentHost' : 'childHost';
  return [...new Set(records.map((record) => record[end].id.toLowerCase()))];
}
