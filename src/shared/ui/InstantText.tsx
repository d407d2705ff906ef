import { formatAge, formatInstant, parseInstant } from '~/shared/lib/dates';
import { HostileText } from './HostileText';

interface InstantTextProps {
  /** ISO 8601 as it came from the service. */
  readonly value: string | null;
  readonly zone: 'utc' | 'local';
  /** Show the age as well, counted from this time (milliseconds since 1970). */
  readonly now?: number;
}

/** A date with its zone; one that cannot be read shows what came instead of a guess. */
export function InstantText({ value, zone, now }: InstantTextProps) {
  const instant = parseInstant(value);
  if (instant.kind === 'absent') return <span className="quiet">not provided</span>;
  if (instant.kind === 'unparsed') {
    return (
      <span title="This date cannot be read; this is what the service sent">
        <HostileText text={instant.raw} /> <span className="mark">unreadable date</span>
      </span>
    );
  }
  return (
    <time dateTime={new Date(instant.ms).toISOString()}>
      {formatInstant(instant, zone)}
      {now !== undefined && <span className="quiet"> · {formatAge(instant.ms, now)}</span>}
    </time>
  );
}
