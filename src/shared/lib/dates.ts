/** A date as it came from Graph. `ms` counts milliseconds since 1970-01-01 UTC; finer fractions are cut off. */
export type Instant =
  | { readonly kind: 'instant'; readonly ms: number }
  | { readonly kind: 'unparsed'; readonly raw: string }
  | { readonly kind: 'absent' };

/** The clock in which dates are shown. */
type Zone = 'utc' | 'local';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `2023-04-17T09:12:44.1234567Z` or with an offset `+02:00`: RFC 3339 with up to the seven digits that .NET writes. */
const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** Reads a date strictly: what no calendar holds (the docs print a month 17) stays text instead of rolling over. */
export function parseInstant(text: string | null | undefined): Instant {
  if (text === null || text === undefined || text === '') return { kind: 'absent' };
  const match = rfc3339.exec(text);
  const ms = match === null ? null : instantMs(match);
  return ms === null ? { kind: 'unparsed', raw: text } : { kind: 'instant', ms };
}

function instantMs(match: RegExpExecArray): number | null {
  const [year, month, dayOfMonth, hours, minutes, seconds] = match.slice(1, 7).map(Number);
  const date = new Date(0);
  // The year is set by itself: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, dayOfMonth);
  date.setUTCHours(hours ?? 0, minutes, seconds, Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)));
  const written = `${match[1]}-${match[2]}-${match[3]} ${match[4]}:${match[5]}:${match[6]}`;
  if (utcText(date) !== written) return null;
  const offset = offsetMs(match[8], match[9], match[10]);
  if (offset === null) return null;
  const ms = date.getTime() - offset;
  return inCalendar(ms) ? ms : null;
}

function offsetMs(sign = '+', hours = '00', minutes = '00'): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute);
}

function inCalendar(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/**
 * A date with its zone: `2023-04-17 09:12:44 UTC`, or in local time with the offset of that day,
 * `2023-04-17 11:12:44 UTC+02:00`.
 */
export function formatInstant(instant: Instant & { kind: 'instant' }, zone: Zone): string {
  const date = new Date(instant.ms);
  if (zone === 'utc') return `${utcText(date)} UTC`;
  const offset = -Math.round(date.getTimezoneOffset());
  return `${utcText(new Date(instant.ms + offset * minute))} UTC${offsetText(offset)}`;
}

function utcText(date: Date): string {
  const days = [date.getUTCMonth() + 1, date.getUTCDate()].map(twoDigits);
  const times = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits);
  return `${[String(date.getUTCFullYear()).padStart(4, '0'), ...days].join('-')} ${times.join(':')}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** How long ago, or how far ahead, in one unit: `3 days ago`, `5 years ago`, `in 4 months`, `just now`. */
export function formatAge(ms: number, nowMs: number): string {
  const distance = Math.abs(nowMs - ms);
  if (distance < minute) return 'just now';
  const months = wholeMonths(Math.min(ms, nowMs), Math.max(ms, nowMs));
  const words = ageWords(distance, months);
  return ms > nowMs ? `in ${words}` : `${words} ago`;
}

function ageWords(distance: number, months: number): string {
  if (months >= 12) return counted(Math.floor(months / 12), 'year');
  if (months >= 1) return counted(months, 'month');
  if (distance >= day) return counted(Math.floor(distance / day), 'day');
  if (distance >= hour) return counted(Math.floor(distance / hour), 'hour');
  return counted(Math.floor(distance / minute), 'minute');
}

/** Months by the calendar, since neither months nor years have one length. */
function wholeMonths(fromMs: number, toMs: number): number {
  const from = new Date(fromMs);
  const to = new Date(toMs);
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return inMonth(to) < inMonth(from) ? months - 1 : months;
}

function inMonth(date: Date): number {
  return date.getUTCDate() * day + (date.getTime() - Math.floor(date.getTime() / day) * day);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Order for a column of dates. Dates that could not be read come after all others, absent ones last, either way. */
export function compareInstants(a: Instant, b: Instant, direction: 'asc' | 'desc'): number {
  if (a.kind === 'instant' && b.kind === 'instant') return direction === 'asc' ? a.ms - b.ms : b.ms - a.ms;
  return rank(a) - rank(b);
}

function rank(instant: Instant): number {
  return { instant: 0, unparsed: 1, absent: 2 }[instant.kind];
}
