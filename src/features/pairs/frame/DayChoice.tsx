import Button from '@mui/material/Button';
import { useId, useRef } from 'react';
import type { TimeRange } from '~/features/pairs/time/timeRange';
import './DayChoice.css';

/** Days as date fields give them, `2026-09-12`; '' for an open end. */
interface Days {
  readonly from: string;
  readonly to: string;
}

interface DayChoiceProps extends Days {
  /** The time that is shown, for those who want no more than that. */
  readonly range: TimeRange | null;
  /** What is wrong with the days, in words. */
  readonly error: string | null;
  readonly onDays: (days: Days) => void;
}

/** With a later last year, a field would wait for a fifth digit. */
const lastDay = '9999-12-31';

/** Days to choose pairs by. */
export function DayChoice({ from, to, range, error, onDays }: DayChoiceProps) {
  const errorId = useId();
  const first = useRef<HTMLInputElement>(null);
  const shared = {
    type: 'date',
    max: lastDay,
    'aria-invalid': error !== null,
    'aria-describedby': errorId,
  };
  return (
    <fieldset>
      <legend>Observed between (UTC days)</legend>
      <label>
        from{' '}
        <input
          {...shared}
          ref={first}
          value={from}
          onChange={({ target }) => onDays({ from: target.value, to })}
        />
      </label>
      <label>
        to <input {...shared} value={to} onChange={({ target }) => onDays({ from, to: target.value })} />
      </label>
      {range && (
        <Button onClick={() => onDays({ from: dayOf(range.from), to: dayOf(range.to) })}>
          The time that is shown
        </Button>
      )}
      {(from !== '' || to !== '') && (
        <Button
          onClick={() => {
            onDays({ from: '', to: '' });
            // The button goes, and the focus must not go with it.
            first.current?.focus();
          }}
        >
          All time
        </Button>
      )}
      <p id={errorId} role="status" className="days-error understood-bad">
        {error}
      </p>
    </fieldset>
  );
}

/** `2026-09-12`, as a date field takes it. */
function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
