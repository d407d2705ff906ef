import { isRelative, plainText } from './plainText';
import { readTime, type TimeInText } from './readClock';
import { type CalendarDay, type DateInText, quoted, readDate, UnreadableTime } from './readDate';
import { readZone, type ZoneInText, zoneNotNamed } from './readZone';
import { dayText, offsetText, utcWords, wallText } from './timeWords';
import { momentsShowing } from './zoneClock';

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
  /** What stands where a zone would, not yet read; empty where nothing does. */
  readonly zone: string;
  readonly weekday: string | null;
}

const example = 'Write it like 2026-09-12 14:30 UTC.';
const longest = 100;
const wholeDay = 86_400_000;

/**
 * Reads the time of an incident in any common form: ISO 8601, `12 Sep 2026 14:30`, `Sep 12, 2026 2:30 PM`, `9/13/2026`, the
 * formats of mail, of web servers' logs and of programs, seconds or milliseconds since 1970; with a zone such as `+02:00`, `EST`,
 * `(UTC+02:00)` or `Europe/Berlin`. Without one it is read in `zone`, which `understood` says. Nothing rolls over, and what reads in
 * two ways is asked about.
 */
export function parseT0(text: string, zone: 'utc' | 'local'): T0 {
  // Whatever is longer than a time is refused unread.
  const { text: plain, bracket } = plainText(text.slice(0, 10 * longest));
  if (plain === '') return { kind: 'empty' };
  if (plain.length > longest) return { kind: 'error', sentence: `That is too long for a time. ${example}` };
  try {
    return sinceEpoch(plain) ?? fromParts(taken(plain), bracket, zone);
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
  if (isRelative(text) || (time && weekday)) {
    throw new UnreadableTime(
      `${quoted(text)} would mean another time to whoever opens a link tomorrow. ${example}`,
    );
  }
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
  const separator = /^(?:T|,? (?:at |um )?|:(?=\d\d:))/i.exec(date.rest)?.[0] ?? '';
  const behind = date.rest.slice(separator.length);
  const time = separator === '' ? null : readTime(behind, /^\d+$/.test(date.text));
  const rest = time ? time.rest : behind;
  return { date, time, zone: rest.trim() };
}

/** `14:30 UTC on 12 Sep 2026`, `14:30, 2026-09-12`. */
function timeThenDate(text: string): DatedParts | null {
  const time = readTime(text, false);
  const words = time?.rest.split(' ') ?? [];
  for (const at of words.keys()) {
    const date = readDate(words.slice(at).join(' '));
    if (!time || date?.rest !== '') continue;
    const between = words.slice(0, at).filter((word) => word.toLowerCase() !== 'on');
    return { date, time, zone: between.join(' ').replace(/,$/, '').trim() };
  }
  return null;
}

/** `Sep 12 14:30:05 UTC 2026`, as `date` and `ctime` write it. */
function timeInDate(text: string): DatedParts | null {
  const match = /^([a-z]{3,9} \d{1,2}),? (\d{1,2}:.+) (\d{4})$/i.exec(text);
  return match && dateThenTime(`${match[1]} ${match[3]} ${match[2]}`);
}

function fromParts(parts: Parts, bracket: string, zone: 'utc' | 'local'): T0 {
  const { date, time, weekday } = parts;
  const named = readZone(parts.zone);
  // Behind an offset `(Central European Summer Time)` only says what that is called; alone it is the zone.
  const place = named === null || bracket.startsWith('[') ? readZone(bracket) : null;
  const clock = named ?? place ?? zoneNotNamed(zone);
  const days = weekday === null ? date.readings : onWeekday(date, weekday);
  const midnights = days.map(({ year, month, day }) => Date.UTC(year, month - 1, day));
  const readings = midnights.flatMap((midnight) => readingsOf(midnight, time, clock));
  const [only] = readings;
  if (!only) {
    throw new UnreadableTime(`The clocks of ${clock.name} were put forward then: that time did not exist.`);
  }
  // What is written `Z` is not on the clocks of the place, says RFC 9557.
  if (place && !/^z?$/i.test(parts.zone)) assertAgreed(only.ms, clock, place);
  if (readings.length === 1) return { kind: 'instant', ...only };
  return { kind: 'ambiguous', sentence: doubt(days, date, clock), readings };
}

/** An offset and the place behind it in square brackets say two things: neither is dropped if they differ. */
function assertAgreed(ms: number, given: ZoneInText, place: ZoneInText): void {
  const [written, actual] = [given, place].map(({ offsetAt }) => offsetAt(ms) / 60_000);
  if (written === undefined || actual === undefined || written === actual) return;
  const offset = offsetText(actual);
  throw new UnreadableTime(
    `The clocks of ${place.name} were at ${offset} then, not at ${offsetText(written)}.`,
  );
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

function doubt(days: readonly CalendarDay[], date: DateInText, clock: ZoneInText): string {
  if (days.length === 1) return `The clocks of ${clock.name} were put back then: that time came twice.`;
  const texts = days.map(dayText).join(' or ');
  return `${quoted(date.text)} can be ${texts}. Choose one, or write the month as a word.`;
}

/** The moments at which clocks show a time of a day, whose midnight is given as if it were UTC: one, none or two. */
function readingsOf(midnight: number, time: TimeInText | null, clock: ZoneInText): T0Reading[] {
  const wall = midnight + (time?.ms ?? 0);
  const notes = [
    ...(time === null ? ['the day’s beginning'] : []),
    ...(time?.ms === wholeDay ? ['the day’s end'] : []),
    ...clock.words(wallText(wall)),
  ];
  const behind = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  return momentsShowing(wall, clock.offsetAt).map((ms) => ({
    ms,
    understood: `${utcWords(ms)}${behind}`,
    isDay: time === null,
  }));
}

function instant(ms: number, note: string): T0 {
  return { kind: 'instant', ms, understood: `${utcWords(ms)} ${note}`, isDay: false };
}
