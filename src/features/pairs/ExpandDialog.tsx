import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { type PairChoice, pairsPreviewQuery } from '~/msgraph/pairQueries';
import { HostileText } from '~/shared/ui/HostileText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';
import type { PairDirection } from './drawing/drawing';
import type { PairEdge } from './edges/pairEdge';
import { Candidates } from './frame/Candidates';
import { DayChoice } from './frame/DayChoice';
import { dayRange } from './frame/dayRange';
import { KindChoice } from './frame/KindChoice';
import { leavesOut } from './frame/leavesOut';
import type { Expansion, PairsView } from './pairsState';

interface ExpandDialogProps {
  readonly hostId: string;
  /** The view that the hosts come into, whose filters apply to them. */
  readonly view: PairsView;
  /** The pairs that are shown, whose hosts are not new. */
  readonly shown: readonly PairEdge[];
  readonly onExpand: (expansion: Expansion) => void;
  readonly onClose: () => void;
}

/** Nobody reads more candidates; that there are more is said with the number, for a silent sample would lie. */
const mostCandidates = 500;
/** Enough to know the most common kinds. */
const newestForKinds = 100;

/** Whom to bring in from around a host: by side, kind and time, with the count before anything lands. */
export function ExpandDialog(props: ExpandDialogProps) {
  const { hostId, view, shown, onExpand, onClose } = props;
  const client = useMsGraph();
  const [side, setSide] = useState<PairDirection | null>(null);
  const children = useQuery(pairsPreviewQuery(client, plainChoice(hostId, 'children'), newestForKinds));
  // Where it leads, unless it leads nowhere.
  const direction = side ?? (children.data?.records.length === 0 ? 'parents' : 'children');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [days, setDays] = useState({ from: '', to: '' });
  // Candidates come anew with each choice, and the focus stays with who is choosing.
  const [wasFocused, setWasFocused] = useState(false);
  const drawn = useMemo(() => new Set(shown.flatMap(({ parent, child }) => [parent, child])), [shown]);
  const time = dayRange(days.from, days.to);
  const { from, to } = time.kind === 'range' ? time : { from: null, to: null };
  const choice: PairChoice = { hostId, side: direction, kinds, from, to };
  const all = useQuery(pairsPreviewQuery(client, plainChoice(hostId, direction), newestForKinds));
  const chosen = useQuery({
    ...pairsPreviewQuery(client, choice, mostCandidates),
    enabled: time.kind === 'range',
  });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="expand-title"
      transitionDuration={0}
    >
      <div className="expand" onFocus={() => setWasFocused(true)}>
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
          {(preview) => <KindChoice {...preview} kinds={kinds} onKinds={setKinds} />}
        </QueryPanel>
        <DayChoice
          {...days}
          range={view.range}
          error={time.kind === 'error' ? time.sentence : null}
          onDays={setDays}
        />
        {time.kind === 'range' && (
          <QueryPanel title="Candidates" query={chosen} skeleton={<Skeleton height={120} />}>
            {(preview) => (
              <Candidates
                // Another choice has other candidates, ticked anew.
                key={JSON.stringify(choice)}
                {...preview}
                hostId={hostId}
                direction={direction}
                drawn={drawn}
                isFiltered={leavesOut(view)}
                takesFocus={!wasFocused}
                onTake={(picked) => onExpand({ hostId, direction, kinds, from, to, picked })}
              />
            )}
          </QueryPanel>
        )}
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

/** All pairs of one side of a host. */
function plainChoice(hostId: string, side: PairDirection): PairChoice {
  return { hostId, side, kinds: [], from: null, to: null };
}
