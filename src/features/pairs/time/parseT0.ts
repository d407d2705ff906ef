import { readTime, readZone, type TimeInText } from './readClock';
import { type CalendarDay, type DateInText, monthNames, quoted, readDate, UnreadableTime } from './readDate';

/** A moment in milliseconds since 1970, and in words what was understood. */
export interface T0Reading {
  readonly ms: number;
  readonly understood: string;
  /** Whether no time of day was given: `ms` is where the day begins. */
  readonly isDay: boolean;
}

/** What a text says about when the incident happened. */
export type T0 =
  | (T0Reading & { readonly kind: 'instant' })
  /** It reads in more than one way, and which was meant has to be asked. */
  | { readonly kind: 'ambiguous'; readonly sentence: string; readonly readings: readonly T0Reading[] }
  | { readonly kind: 'error'; readonly sentence: string }
  | { readonly kind: 'empty' };

/** The parts that a text was taken apart into. */
interface Parts {
  readonly date: DateInText;
  readonly time: TimeInText | null;
  /** Minutes ahead of UTC; `null` where no zone is given. */
  readonly offset: number | null;
  readonly weekday: string | null;
}

const example = 'Write it like 2026-09-12 14:30 UTC.';
const longest = 100;

/**
 * Reads the time of an incident in any common form: ISO 8601, `12 Sep 2026 14:30`, `Sep 12, 2026 2:30 PM`, `9/13/2026`, the
 * formats of mail, of web servers' logs and of programs, seconds or milliseconds since 1970. Without a zone it is read in
 * `zone`, which `understood` says. Nothing rolls over, and what reads in two ways is asked about.
 */
export function parseT0(text: string, zone: 'utc' | 'local'): T0 {
  const plain = plainText(text);
  if (plain === '') return { kind: 'empty' };
  if (plain.length > longest) return { kind: 'error', sentence: `That is too long for a time. ${example}` };
  try {
    return sinceEpoch(plain) ?? fromParts(taken(plain), zone);
  } catch (error) {
    if (!(error instanceof UnreadableTime)) throw error;
    return { kind: 'error', sentence: error.message };
  }
}

/** A moment as it stands in the URL, which `parseT0` reads back exactly: `2026-09-12T14:30Z`. */
export function t0Text(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/:00Z$/, 'Z');
}

/** One kind of space and minus, and without the name of the zone that `Date` writes behind in brackets. */
function plainText(text: string): string {
  // Whatever is longer than a time is refused unread.
  const plain = text
    .slice(0, 10 * longest)
    .replace(/\s+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim();
  return plain.replace(/ \([^()]*\)$/, '');
}

function sinceEpoch(text: string): T0 | null {
  const match = /^(\d+)(?:\.(\d{1,9}))?$/.exec(text);
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || (whole.length === 8 && fraction === '')) return null;
  if (whole.length === 13 && fraction === '') return instant(Number(whole), '(milliseconds since 1970)');
  if (whole.length !== 10) {
    throw new UnreadableTime(
      `A bare number is read as seconds (10 digits) or milliseconds (13 digits) since 1970, and ${quoted(text)} has ${whole.length}.`,
    );
  }
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return instant(Number(whole) * 1000 + ms, '(seconds since 1970)');
}

function taken(text: string): Parts {
  const { weekday, rest } = withoutWeekday(text);
  const parts = dateThenTime(rest) ?? timeThenDate(rest) ?? timeInDate(rest);
  if (parts) return { ...parts, weekday };
  const time = readTime(rest, false);
  if (time) throw new UnreadableTime(`There is no date in ${quoted(text)}. ${example}`);
  throw new UnreadableTime(`${quoted(text)} is no date and time that can be read for sure. ${example}`);
}

type DatedParts = Omit<Parts, 'weekday'>;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function withoutWeekday(text: string): { weekday: string | null; rest: string } {
  const match = /^([a-z]{3,9})\.?,? /i.exec(text);
  const word = match?.[1]?.toLowerCase() ?? '';
  const weekday = weekdays.find((name) => name.toLowerCase().startsWith(word));
  return match && weekday ? { weekday, rest: text.slice(match[0].length) } : { weekday: null, rest: text };
}

/** `2026-09-12T14:30Z`, `12 Sep 2026, 2:30 PM`, `12/Sep/2026:14:30:05 +0000`, `2026-09-12`. */
function dateThenTime(text: string): DatedParts | null {
  const date = readDate(text);
  if (!date) return null;
  const separator = /^(?:T|,? (?:at )?|:(?=\d\d:))/i.exec(date.rest)?.[0] ?? '';
  const behind = date.rest.slice(separator.length);
  const time = separator === '' ? null : readTime(behind, /^\d+$/.test(date.text));
  const rest = time ? time.rest : behind;
  return { date, time, offset: readZone(rest.trim()) };
}

/** `14:30 UTC on 12 Sep 2026`, `14:30, 2026-09-12`. */
function timeThenDate(text: string): DatedParts | null {
  const time = readTime(text, false);
  const words = time?.rest.split(' ') ?? [];
  for (const at of words.keys()) {
    const date = readDate(words.slice(at).join(' '));
    if (!time || date?.rest !== '') continue;
    const between = words.slice(0, at).filter((word) => word.toLowerCase() !== 'on');
    return { date, time, offset: readZone(between.join(' ').replace(/,$/, '').trim()) };
  }
  return null;
}

/** `Sep 12 14:30:05 UTC 2026`, as `date` and `ctime` write it. */
function timeInDate(text: string): DatedParts | null {
  const match = /^([a-z]{3,9} \d{1,2}),? (\d{1,2}:.+) (\d{4})$/i.exec(text);
  return match && dateThenTime(`${match[1]} ${match[3]} ${match[2]}`);
}

function fromParts(parts: Parts, zone: 'utc' | 'local'): T0 {
  const { date, time, weekday } = parts;
  const days = weekday === null ? date.readings : onWeekday(date, weekday);
  const wallTimes = days.map((day) => Date.UTC(day.year, day.month - 1, day.day) + (time?.ms ?? 0));
  const readings = wallTimes.flatMap((wall) => momentsOf(wall, parts, zone));
  const [only] = readings;
  if (readings.length === 1 && only) return { kind: 'instant', ...only };
  if (readings.length === 0) {
    throw new UnreadableTime('The clocks of this zone were put forward then: that time did not exist.');
  }
  return { kind: 'ambiguous', sentence: doubt(days, date), readings };
}

function onWeekday(date: DateInText, weekday: string): readonly CalendarDay[] {
  const fitting = date.readings.filter((day) => weekdayOf(day) === weekday);
  if (fitting.length > 0) return fitting;
  const actual = date.readings.map((day) => `${dayText(day)} is a ${weekdayOf(day)}`).join(', ');
  throw new UnreadableTime(`${actual}, not a ${weekday}.`);
}

function weekdayOf({ year, month, day }: CalendarDay): string | undefined {
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
}

function doubt(days: readonly CalendarDay[], date: DateInText): string {
  if (days.length === 1) return 'The clocks of this zone were put back then: that time came twice.';
  const texts = days.map(dayText).join(' or ');
  return `${quoted(date.text)} can be ${texts}. Choose one, or write the month as a word.`;
}

/** The moments at which clocks show a wall time, given as if it were UTC: one, or for local time none or two. */
function momentsOf(wall: number, { time, offset }: Parts, zone: 'utc' | 'local'): T0Reading[] {
  const isDay = time === null;
  const notes = isDay ? ['the day’s beginning'] : [];
  const read = (ms: number, more: readonly string[]): T0Reading => {
    const said = [...notes, ...more];
    const understood = said.length === 0 ? utcWords(ms) : `${utcWords(ms)} (${said.join(', ')})`;
    return { ms, understood, isDay };
  };
  if (offset === null && zone === 'local') {
    return localMoments(wall).map((ms) => read(ms, [`${wallText(wall)} in local time`]));
  }
  if (offset === null) return [read(wall, ['no zone was given'])];
  return [read(wall - offset * 60_000, offset === 0 ? [] : [`${wallText(wall)} at ${offsetText(offset)}`])];
}

/** An hour is how far clocks are put forward and back; half an hour on Lord Howe Island. */
const clockChanges = [0, -60, 60, -30, 30];

function localMoments(wall: number): number[] {
  const guess = wall + new Date(wall).getTimezoneOffset() * 60_000;
  const moments = clockChanges.map((minutes) => guess + minutes * 60_000);
  return moments
    .filter((ms) => ms - new Date(ms).getTimezoneOffset() * 60_000 === wall)
    .toSorted((a, b) => a - b);
}

function instant(ms: number, note: string): T0 {
  return { kind: 'instant', ms, understood: `${utcWords(ms)} ${note}`, isDay: false };
}

/** `12 September 2026, 14:30 UTC`. */
function utcWords(ms: number): string {
  const date = new Date(ms);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return `${dayText(day)}, ${wallText(ms)} UTC`;
}

function dayText({ year, month, day }: CalendarDay): string {
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** `14:30`, with seconds and their fraction where there are any. */
function wallText(wall: number): string {
  const text = new Date(wall).toISOString().slice(11, -1);
  return text.replace(/\.000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const parts = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${parts.join(':')}`;
}
