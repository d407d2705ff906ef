import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import { formatCount } from '~/shared/lib/numbers';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { useDeferredValue, useId, useMemo } from 'react';
import { filterPresets } from './filter/filterPresets';
import { filterSuggestions } from './filter/filterSuggestions';
import type { PairEdge } from './edges/pairEdge';
import { pairsCsv, pairsJson } from './edges/pairsCsv';

interface ExpressionFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** What is wrong with the text; `null` if nothing is. */
  readonly error: string | null;
  /** What the field offers are words that these pairs have. */
  readonly edges: readonly PairEdge[];
  readonly onText: (text: string) => void;
}

/** A field for an expression; an error in it is said in words and harms nothing else. */
export function ExpressionField({ label, placeholder, text, error, edges, onText }: ExpressionFieldProps) {
  const id = useId();
  const words = useDeferredValue(text);
  const offered = useMemo(() => filterSuggestions(words, words.length, edges), [words, edges]);
  return (
    <span className="expression">
      <InputBase
        className="field"
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder={placeholder}
        inputProps={{
          'aria-label': label,
          'aria-invalid': error !== null,
          spellCheck: false,
          maxLength: 500,
          list: id,
        }}
      />
      <datalist id={id}>
        {words.trim() === ''
          ? filterPresets.map((preset) => (
              <option key={preset.name} value={preset.text}>
                {preset.name}
              </option>
            ))
          : offered.items.map((item) => (
              <option
                key={item.text}
                value={words.slice(0, offered.from) + item.text + words.slice(offered.to)}
              >
                {item.meaning}
              </option>
            ))}
      </datalist>
      {error !== null && (
        <span role="status" className="understood-bad">
          <HostileText text={error} />
        </span>
      )}
    </span>
  );
}

export interface PairsActionsProps {
  readonly shown: readonly PairEdge[];
  readonly loaded: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly zone: 'utc' | 'local';
  readonly shows: 'both' | 'table';
  readonly onShows: (shows: 'both' | 'table') => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
}

/** What can be done with all pairs that are shown. */
export function PairsActions(props: PairsActionsProps) {
  const { shown, loaded, canUndo, canRedo, zone, shows, onShows, onUndo, onRedo, onZone } = props;
  return (
    <div className="toolbar">
      <span className="counts">
        {shown.length === loaded
          ? `${formatCount(loaded)} ${loaded === 1 ? 'pair' : 'pairs'}`
          : `${formatCount(shown.length)} of ${formatCount(loaded)} shown`}
      </span>
      <Button aria-disabled={!canUndo} className="step" onClick={onUndo} aria-keyshortcuts="Control+Z Meta+Z">
        Undo
      </Button>
      <Button
        aria-disabled={!canRedo}
        className="step"
        onClick={onRedo}
        aria-keyshortcuts="Control+Y Meta+Shift+Z"
      >
        Redo
      </Button>
      <label>
        Show{' '}
        <select
          value={shows}
          onChange={(event) => onShows(event.target.value === 'table' ? 'table' : 'both')}
        >
          <option value="both">drawing and table</option>
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
      <CopyButton label="Copy as CSV" text={() => pairsCsv(shown)} />
      <CopyButton label="Copy as JSON" text={() => pairsJson(shown)} />
    </div>
  );
}
