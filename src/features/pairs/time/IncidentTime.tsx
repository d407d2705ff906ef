import Button from '@mui/material/Button';
import { useState } from 'react';
import { formatInstant } from '~/shared/lib/dates';
import { HostileText } from '~/shared/ui/HostileText';
import { TextField } from '~/shared/ui/TextField';
import { parseT0 } from './parseT0';

interface IncidentTimeProps {
  readonly t0: number | null;
  readonly nearDays: number;
  readonly zone: 'utc' | 'local';
  readonly onT0: (t0: number | null) => void;
  readonly onNearDays: (days: number) => void;
}

/** The time of the incident, entered once in any common form; it says what it understood, and asks where two readings are possible. */
export function IncidentTime({ t0, nearDays, zone, onT0, onNearDays }: IncidentTimeProps) {
  const [text, setText] = useState('');
  const read = parseT0(text, zone);

  function handleSubmit(event: React.FormEvent) {
    event.preventDefault();
    if (read.kind === 'instant') take(read.ms);
  }

  function take(ms: number) {
    onT0(ms);
    setText('');
  }

  return (
    <form className="t0" onSubmit={handleSubmit} aria-label="Incident time">
      <TextField
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={
          t0 === null
            ? 'T0, e.g. 2026-09-12 14:30 UTC'
            : `T0 ${formatInstant({ kind: 'instant', ms: t0 }, zone)}`
        }
        aria-label="Incident time T0"
        spellCheck={false}
        autoComplete="off"
      />
      {t0 !== null && (
        <>
          <label className="t0-days">
            ±{' '}
            <input
              type="number"
              min={1}
              max={365}
              value={nearDays}
              aria-label="Days around T0"
              onChange={(event) => {
                const days = event.target.valueAsNumber;
                if (Number.isInteger(days) && days >= 1 && days <= 365) onNearDays(days);
              }}
            />{' '}
            days
          </label>
          <Button onClick={() => onT0(null)} aria-label="Clear T0">
            Clear
          </Button>
        </>
      )}
      {/* Over what stands below, so that nothing moves while somebody types. */}
      {read.kind !== 'empty' && (
        <div className="field-words">
          {read.kind === 'instant' && <Button type="submit">Set: {read.understood}</Button>}
          {read.kind === 'error' && (
            <span className="understood-bad">
              <HostileText text={read.sentence} />
            </span>
          )}
          {read.kind === 'ambiguous' && (
            <>
              <HostileText text={read.sentence} />{' '}
              {read.readings.map(({ ms, understood }) => (
                <Button key={ms} onClick={() => take(ms)}>
                  {understood}
                </Button>
              ))}
            </>
          )}
        </div>
      )}
    </form>
  );
}
