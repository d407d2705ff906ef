import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { counted } from './edges/daySpan';
import { linkLook } from './edges/linkKinds';
import { groupIdWords } from './drawing/drawnGroups';
import { closedGroup, type Expansion, type PairsView } from './pairsState';

interface ChangedViewProps {
  readonly view: PairsView;
  readonly onChange: (change: Partial<PairsView>) => void;
}

/** What was brought in and what was hidden, each with the way back. */
export function ChangedView({ view, onChange }: ChangedViewProps) {
  const { expansions, openGroups, hidden, only, onlyPairs } = view;
  if (changeCount(view) === 0) {
    return (
      <p className="quiet">
        Nothing was brought in and no host is hidden. What you expand, open, hide or focus on is listed here,
        each with the way back.
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
      <FirstOf
        all={expansions}
        allWords={(count) => `Collapse all ${count}`}
        onAll={() => onChange({ expansions: [] })}
      >
        {(expansion, index) => (
          <Button
            // The same host may have been expanded twice.
            key={index}
            variant="outlined"
            onClick={() => onChange({ expansions: expansions.filter((one) => one !== expansion) })}
          >
            <HostileText text={`+ ${expansionWords(expansion)}`} />: collapse
          </Button>
        )}
      </FirstOf>
      <FirstOf
        all={[...openGroups.keys()]}
        allWords={(count) => `Close all ${count} groups`}
        onAll={() => onChange({ openGroups: new Map() })}
      >
        {(id) => (
          <Button key={id} variant="outlined" onClick={() => onChange(closedGroup(view, id))}>
            <HostileText text={groupIdWords(id)} />
            &nbsp;opened: close
          </Button>
        )}
      </FirstOf>
      <FirstOf
        all={hidden}
        allWords={(count) => `Show all ${count} again`}
        onAll={() => onChange({ hidden: [] })}
      >
        {(host) => (
          <Button
            key={host}
            variant="outlined"
            onClick={() => onChange({ hidden: hidden.filter((one) => one !== host) })}
          >
            <HostileText text={host} />
            &nbsp;hidden: show again
          </Button>
        )}
      </FirstOf>
    </div>
  );
}

const atOnce = 20;

interface FirstOfProps<Change> {
  readonly all: readonly Change[];
  /** What the button says that takes all of them back; told how many, with commas. */
  readonly allWords: (count: string) => string;
  readonly onAll: () => void;
  /** The way back from one of them. */
  readonly children: (change: Change, index: number) => ReactNode;
}

/** The way back from all changes of one sort, and from each of the first 20; from further ones as they are asked for. */
function FirstOf<Change>({ all, allWords, onAll, children }: FirstOfProps<Change>) {
  const [pages, setPages] = useState(1);
  const told = all.slice(0, pages * atOnce);
  const left = all.length - told.length;
  return (
    <>
      {all.length > 1 && (
        <Button variant="outlined" onClick={onAll}>
          {allWords(formatCount(all.length))}
        </Button>
      )}
      {told.map(children)}
      {left > 0 && <Button onClick={() => setPages(pages * 4)}>and {formatCount(left)} more</Button>}
    </>
  );
}

/** How many such changes a view has. */
export function changeCount({ expansions, openGroups, hidden, only, onlyPairs }: PairsView): number {
  return (
    expansions.length + openGroups.size + hidden.length + Number(only !== null) + Number(onlyPairs !== null)
  );
}

function expansionWords({ hostId, direction, kinds, picked }: Expansion): string {
  const what =
    kinds.length === 0
      ? direction
      : `${direction} by ${kinds.map((kind) => linkLook(kind).label).join(', ')}`;
  return `${hostId}, ${picked === null ? 'all' : formatCount(picked.length)} ${what}`;
}
