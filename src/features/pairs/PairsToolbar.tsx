import RedoIcon from '@mui/icons-material/Redo';
import UndoIcon from '@mui/icons-material/Undo';
import IconButton from '@mui/material/IconButton';
import type { PairsShows } from './pairsState';

export interface PairsActionsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly zone: 'utc' | 'local';
  readonly shows: PairsShows;
  readonly onShows: (shows: PairsShows) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
}

/** What regards the page as a whole. */
export function PairsActions(props: PairsActionsProps) {
  const { canUndo, canRedo, zone, shows, onShows, onUndo, onRedo, onZone } = props;
  return (
    <div className="pairs-actions">
      <IconButton
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        aria-disabled={!canUndo}
        className="step"
        onClick={onUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        aria-label="Redo"
        title="Redo (Ctrl+Y)"
        aria-disabled={!canRedo}
        className="step"
        onClick={onRedo}
        aria-keyshortcuts="Control+Y Meta+Shift+Z"
      >
        <RedoIcon />
      </IconButton>
      <label>
        Show{' '}
        <select value={shows} onChange={(event) => onShows(showsOf(event.target.value))}>
          <option value="both">drawing and table</option>
          <option value="drawing">drawing</option>
          <option value="table">table</option>
        </select>
      </label>
      <label>
        Times in{' '}
        <select value={zone} onChange={(event) => onZone(event.target.value === 'local' ? 'local' : 'utc')}>
          <option value="utc">UTC</option>
          <option value="local">local time</option>
        </select>
      </label>
    </div>
  );
}

function showsOf(text: string): PairsShows {
  return text === 'drawing' || text === 'table' ? text : 'both';
}
