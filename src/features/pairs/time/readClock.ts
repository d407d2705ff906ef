import { quoted, UnreadableTime } from './readDate';

/** A time of day at the beginning of a text. */
export interface TimeInText {
  /** Milliseconds since midnight. */
  readonly ms: number;
  /** What follows it. */
  readonly rest: string;
}

const twelveHours = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?([ap])\.?m\.?(?![a-z])/i;
const colons = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)/;
const noColons = /^(\d{2})(\d{2})(\d{2})?()(?=Z|[+-]|$)/i;

/**
 * Reads a time of day at the beginning of a text: `14:30`, `14:30:05.123`, `2:30 PM`, `2 pm`, and `143005` where the date
 * has no separators either. `null` where there is none.
 *
 * @throws UnreadableTime for a time that no clock shows.
 */
export function readTime(text: string, afterPlainDate: boolean): TimeInText | null {
  const half = twelveHours.exec(text);
  const match = half ?? colons.exec(text) ?? (afterPlainDate ? noColons.exec(text) : null);
  if (!match) return null;
  const [whole, hourText, minutes = '0', seconds = '0', fraction = ''] = match;
  const hours = half ? fullHours(Number(hourText), half[5] ?? '') : Number(hourText);
  if (hours > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
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

/**
 * Abbreviations with one meaning: those of RFC 5322, section 4.3, and of central Europe. CST, which it has too, is left out:
 * it is China's as well.
 */
const zones = new Map<string, number>([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['ut', 0],
  ['est', -300],
  ['edt', -240],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['cet', 60],
  ['cest', 120],
]);

const offset = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
/** No clock on earth is further from UTC. */
const farthest = 14 * 60;

/**
 * The offset of a zone from UTC in minutes: `Z`, `UTC`, `+02:00`, `+0200`, `UTC+2`, `EST`. `null` for no text.
 *
 * @throws UnreadableTime for anything else.
 */
export function readZone(text: string): number | null {
  if (text === '') return null;
  const named = zones.get(text.toLowerCase());
  if (named !== undefined) return named;
  const match = offset.exec(text);
  if (!match) throw new UnreadableTime(`${quoted(text)} is no zone that is sure: ${advice}`);
  const [, sign, hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || size > farthest) {
    throw new UnreadableTime(`No zone is ${quoted(text)} from UTC: ${advice}`);
  }
  return sign === '-' ? -size : size;
}

const advice = 'write UTC or an offset such as +02:00.';
