import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { type PairChoice, pairsPreviewQuery } from '~/msgraph/pairQueries';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';
import type { PairDirection } from './drawing/drawing';
import { Candidates } from './frame/Candidates';
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

/** Nobody reads more candidates; that there are more is said with the number, for a silent sample would lie. */
const mostCandidates = 500;
/** Enough to know the kinds there are. */
const newestForKinds = 100;

/** Whom to bring in from around a host: by side, kind and time, with the count before anything lands. */
export function ExpandDialog({ hostId, range, onExpand, onClose }: ExpandDialogProps) {
  const client = useMsGraph();
  const [side, setSide] = useState<PairDirection | null>(null);
  const children = useQuery(pairsPreviewQuery(client, plainChoice(hostId, 'children'), newestForKinds));
  // Where it leads, unless it leads nowhere.
  const direction = side ?? (children.data?.records.length === 0 ? 'parents' : 'children');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const choice: PairChoice = {
    hostId,
    side: direction,
    kinds,
    from: from === '' ? null : `${from}T00:00:00Z`,
    to: to === '' ? null : `${to}T23:59:59Z`,
  };
  const all = useQuery(pairsPreviewQuery(client, plainChoice(hostId, direction), newestForKinds));
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
          {(['parents', 'children'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="side"
                checked={direction === one}
                onChange={() => {
                  setSide(one);
                  setKinds([]);
                }}
              />{' '}
              {one === 'parents' ? 'who led to it' : 'where it leads'}
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
        <fieldset>
          <legend>Observed between (UTC days)</legend>
          <label>
            from <input type="date" value={from} max={to} onChange={({ target }) => setFrom(target.value)} />
          </label>
          <label>
            to <input type="date" value={to} min={from} onChange={({ target }) => setTo(target.value)} />
          </label>
          {range && (
            <Button
              onClick={() => {
                setFrom(dayOf(range.from));
                setTo(dayOf(range.to));
              }}
            >
              The time that is shown
            </Button>
          )}
          {(from !== '' || to !== '') && (
            <Button
              onClick={() => {
                setFrom('');
                setTo('');
              }}
            >
              All time
            </Button>
          )}
        </fieldset>
        <QueryPanel title="Candidates" query={chosen} skeleton={<Skeleton height={120} />}>
          {({ total, records, isAll }) => (
            <Candidates
              // Another choice has other candidates, ticked anew.
              key={JSON.stringify(choice)}
              records={records}
              total={total}
              isAll={isAll}
              direction={direction}
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

/** All pairs of one side of a host. */
function plainChoice(hostId: string, side: PairDirection): PairChoice {
  return { hostId, side, kinds: [], from: null, to: null };
}

function kindsIn(records: readonly HostPair[]): readonly string[] {
  const kinds = new Map(
    records.flatMap(({ linkKind }) => (linkKind ? [[linkLook(linkKind).key, linkKind]] : [])),
  );
  return [...kinds.values()].toSorted((a, b) => linkLook(a).order - linkLook(b).order);
}

/** `2026-09-12`, as a date field takes it. */
function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
