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
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** What can be shown: years of four digits. */
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** Reads a date strictly: what no calendar holds (the docs print a month 17) stays text instead of rolling over. */
export function parseInstant(text: string | null | undefined): Instant {
  if (text === null || text === undefined || text === '') return { kind: 'absent' };
  const ms = instantMs(text);
  return ms === null ? { kind: 'unparsed', raw: text } : { kind: 'instant', ms };
}

/**
 * A date as `parseInstant` reads it, in milliseconds since 1970-01-01 UTC, or `null` for no text and any other. Each date of each
 * record is asked this, so that days which every month has are not looked up.
 */
export function instantMs(text: string | null): number | null {
  if (text === null || !rfc3339.test(text)) return null;
  const dayOfMonth = Number(text.slice(8, 10));
  // `Date.parse` would roll a 30th of February over to March.
  if (dayOfMonth > 28 && dayOfMonth > lastDayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7))))
    return null;
  const ms = Date.parse(text.toUpperCase());
  return ms >= earliest && ms <= latest ? ms : null;
}

/** The last day of a month, 1 to 12. */
function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
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
