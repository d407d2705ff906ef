import { quoted, UnreadableTime } from './readDate';

/** A time of day at the beginning of a text. */
export interface TimeInText {
  /** Milliseconds since midnight; those of a whole day for `24:00`, the day's end in ISO 8601. */
  readonly ms: number;
  /** What follows it. */
  readonly rest: string;
}

const twelveHours = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?([ap])\.?m\.?(?![a-z])/i;
const colons = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)(?: Uhr\b)?/i;
const noColons = /^(\d{2})(\d{2})(\d{2})?()(?=Z|[+-]|$)/i;

/**
 * Reads a time of day at the beginning of a text: `14:30`, `14:30:05.123`, `2:30 PM`, `2 pm`, `14:30 Uhr`, and `143005` where the
 * date has no separators either. `null` where there is none.
 *
 * @throws UnreadableTime for a time that no clock shows.
 */
export function readTime(text: string, afterPlainDate: boolean): TimeInText | null {
  const half = twelveHours.exec(text);
  const match = half ?? colons.exec(text) ?? (afterPlainDate ? noColons.exec(text) : null);
  if (!match) return null;
  const [whole, hourText, minutes = '0', seconds = '0', fraction = ''] = match;
  const hours = half ? fullHours(Number(hourText), half[5] ?? '') : Number(hourText);
  const isDayEnd = hours === 24 && [minutes, seconds, fraction].every((digits) => Number(digits) === 0);
  if ((hours > 23 && !isDayEnd) || Number(minutes) > 59 || Number(seconds) > 59) {
    throw new UnreadableTime(`${quoted(whole)} is no time of day.`);
  }
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return {
    ms: ((hours * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms,
    rest: text.slice(whole.length),
  };
}

/** 12 AM is midnight, 12 PM is noon. No clock with AM and PM shows 0 or 13. */
function fullHours(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return Number.POSITIVE_INFINITY;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
