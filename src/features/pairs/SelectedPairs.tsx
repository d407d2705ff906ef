import Button from '@mui/material/Button';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { counted } from './edges/daySpan';
import type { PairEdge } from './edges/pairEdge';
import type { PairsText } from './frame/FileMenu';

interface SelectedPairsProps {
  readonly shown: readonly PairEdge[];
  /** Keys of the selected pairs, whether or not they are shown. */
  readonly selected: ReadonlySet<string>;
  /** How many pairs somebody has chosen to see alone; `null` where all are to be seen. */
  readonly chosen: number | null;
  /** What the address has no room for. */
  readonly leftOut: 'selection' | 'more' | null;
  /** Whether the drawing is shown, whose bar saves views. */
  readonly isDrawn: boolean;
  /** The pairs that are shown, for a file. */
  readonly pairsText: PairsText;
  readonly onOpen: (edge: PairEdge) => void;
  readonly onOnly: () => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What is selected and what can be done with it; and a copy of all pairs that are shown. */
export function SelectedPairs(props: SelectedPairsProps) {
  const { shown, selected, chosen, leftOut, isDrawn, pairsText, onOpen, onOnly, onAll, onClear } = props;
  const found = selected.size === 0 ? [] : shown.filter(({ key }) => selected.has(key));
  const visible = found.length;
  const only = found.length === 1 ? found[0] : undefined;
  return (
    <div className="selected-pairs">
      <span role="status">{selectedWords(selected.size, visible)}</span>
      {only && (
        <>
          <span className="mono">
            <HostileText text={only.parent} /> → <HostileText text={only.child} />
          </span>
          <Button onClick={() => onOpen(only)}>Details</Button>
        </>
      )}
      {visible > 0 && visible < shown.length && <Button onClick={onOnly}>Only these</Button>}
      {selected.size > 0 && <Button onClick={onClear}>Clear selection</Button>}
      {chosen !== null && (
        <Button variant="outlined" onClick={onAll}>
          Only {counted(chosen, 'chosen pair')}: show all
        </Button>
      )}
      {leftOut !== null && (
        <span role="status" className="quiet">
          The address cannot hold {leftOut === 'selection' ? 'so long a selection' : 'all of this view'}.{' '}
          {isDrawn ? '' : 'Show the drawing: '}“Save or open…” above the drawing keeps it in a file.
        </span>
      )}
      <span className="selected-copies">
        <CopyButton label="Copy as CSV" text={() => pairsText('csv')} />
        <CopyButton label="Copy as JSON" text={() => pairsText('json')} />
      </span>
    </div>
  );
}

function selectedWords(selected: number, visible: number): string {
  if (selected === 0) return 'No pair selected';
  const filtered = selected === visible ? '' : `, ${visible === 0 ? 'all' : selected - visible} filtered out`;
  return `${counted(selected, 'pair')} selected${filtered}`;
}
