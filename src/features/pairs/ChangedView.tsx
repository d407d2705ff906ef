import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';
import { counted } from './edges/daySpan';
import { linkLook } from './edges/linkKinds';
import type { Expansion, PairsView } from './pairsState';

interface ChangedViewProps {
  readonly view: PairsView;
  readonly onChange: (change: Partial<PairsView>) => void;
}

/** What was brought in and what was hidden, each with the way back. */
export function ChangedView({ view, onChange }: ChangedViewProps) {
  const { expansions, hidden, only, onlyPairs } = view;
  if (changeCount(view) === 0) {
    return (
      <p className="quiet">
        Nothing was brought in and no host is hidden. What you expand, hide or focus on is listed here, each
        with the way back.
      </p>
    );
  }
  return (
    <div className="changed" role="group" aria-label="What was changed">
      {only !== null && (
        <Button variant="outlined" onClick={() => onChange({ only: null })}>
          only&nbsp;
          <HostileText text={only} />
          &nbsp;and its neighbours: show all
        </Button>
      )}
      {onlyPairs !== null && (
        <Button variant="outlined" onClick={() => onChange({ onlyPairs: null })}>
          Only {counted(onlyPairs.length, 'chosen pair')}: show all
        </Button>
      )}
      {expansions.map((expansion, index) => (
        <Button
          // The same host may have been expanded twice.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          variant="outlined"
          onClick={() => onChange({ expansions: expansions.filter((one) => one !== expansion) })}
        >
          <HostileText text={`+ ${expansionWords(expansion)}`} />: collapse
        </Button>
      ))}
      {expansions.length > 1 && (
        <Button variant="outlined" onClick={() => onChange({ expansions: [] })}>
          Collapse all {expansions.length}
        </Button>
      )}
      {hidden.map((host) => (
        <Button
          key={host}
          variant="outlined"
          onClick={() => onChange({ hidden: hidden.filter((one) => one !== host) })}
        >
          <HostileText text={host} />
          &nbsp;hidden: show again
        </Button>
      ))}
    </div>
  );
}

/** How many such changes a view has. */
export function changeCount({ expansions, hidden, only, onlyPairs }: PairsView): number {
  return expansions.length + hidden.length + Number(only !== null) + Number(onlyPairs !== null);
}

function expansionWords({ hostId, direction, kinds, picked }: Expansion): string {
  const what =
    kinds.length === 0
      ? direction
      : `${direction} by ${kinds.map((kind) => linkLook(kind).label).join(', ')}`;
  return `${hostId}, ${picked === null ? 'all' : picked.length} ${what}`;
}
