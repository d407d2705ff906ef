import { safeLine } from '~/shared/lib/visibleText';

/** A day of the calendar; January is 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date at the beginning of a text. It has two readings where nobody can tell day from month. */
export interface DateInText {
  readonly readings: readonly CalendarDay[];
  /** As it was written. */
  readonly text: string;
  /** What follows it. */
  readonly rest: string;
}

/** Thrown with a sentence that says why a text is no time. */
export class UnreadableTime extends Error {}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number of a month and a name of it: in English, and in German where that is another. */
const monthWords: readonly (readonly [number, string])[] = [
  ...monthNames.map((name, index) => [index + 1, name.toLowerCase()] as const),
  [3, 'märz'],
  [5, 'mai'],
  [6, 'juni'],
  [7, 'juli'],
  [10, 'oktober'],
  [12, 'dezember'],
];

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const noSeparators = /^(\d{4})(\d{2})(\d{2})(?=T|t| |$)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayAndWord = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ /-]?([a-zä]{3,9})\.?,?[ /-]?(\d{4})(?!\d)/i;
const wordAndDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i;

/**
 * Reads a date at the beginning of a text: `2026-09-12`, `2026/09/12`, `20260912`, `12.09.2026`, `9/12/2026`,
 * `12 Sep 2026`, `12th September, 2026`, `12. Oktober 2026`, `12/Sep/2026`, `Sep 12, 2026`. With points the day comes first, as
 * wherever points are used; with slashes and dashes either may. `null` where there is none.
 *
 * @throws UnreadableTime for a date that no calendar has, a year that nothing here can be of, or one with two digits.
 */
export function readDate(text: string): DateInText | null {
  const found = yearFirstDate(text) ?? yearLastDate(text) ?? dateWithWord(text);
  if (!found) return null;
  const real = found.readings.filter(isReal);
  const [first] = found.readings;
  if (real.length === 0) throw new UnreadableTime(`${quoted(found.text)} is no date: ${reason(first)}.`);
  return { ...found, readings: real };
}

function yearFirstDate(text: string): DateInText | null {
  const match = yearFirst.exec(text);
  if (match) return dateInText(text, match[0], [[match[1], match[3], match[4]]]);
  const plain = noSeparators.exec(text);
  return plain && dateInText(text, plain[0], [[plain[1], plain[2], plain[3]]]);
}

function yearLastDate(text: string): DateInText | null {
  const match = yearLast.exec(text);
  if (!match) return null;
  const [whole, one, separator, other, year = ''] = match;
  if (year.length < 4) throw new UnreadableTime(`Write the year of ${quoted(whole)} with four digits.`);
  const dayFirst = [year, other, one] as const;
  const isClear = separator === '.' || one === other;
  return dateInText(text, whole, isClear ? [dayFirst] : [dayFirst, [year, one, other]]);
}

function dateWithWord(text: string): DateInText | null {
  const match = dayAndWord.exec(text);
  const other = match ? null : wordAndDay.exec(text);
  const [whole, day, word, year] = match ?? (other ? [other[0], other[2], other[1], other[3]] : []);
  const month = monthNumber(word ?? '');
  if (whole === undefined || month === null) return null;
  return dateInText(text, whole, [[year, String(month), day]]);
}

type DateTexts = readonly (string | undefined)[];

function dateInText(text: string, written: string, readings: readonly DateTexts[]): DateInText {
  return {
    readings: readings.map((parts) => {
      const [year = 0, month = 0, day = 0] = parts.map(Number);
      return { year, month, day };
    }),
    text: written,
    rest: text.slice(written.length),
  };
}

/** `sep`, `Sept` and `September` are all 9; in German `Okt` and `Oktober` are 10. */
function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const [month] = monthWords.find(([, name]) => name.startsWith(lower)) ?? [null];
  return lower.length >= 3 ? month : null;
}

function isReal({ year, month, day }: CalendarDay): boolean {
  return year >= 1970 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function reason({ year, month }: CalendarDay = { year: 0, month: 0, day: 0 }): string {
  if (year < 1970 || year > 2999) return 'its year is not between 1970 and 2999';
  const name = monthNames[month - 1];
  return name ? `${name} ${year} has ${daysOf(year, month)} days` : `there is no month ${month}`;
}

/** Text of unknown origin inside a sentence. */
export function quoted(text: string): string {
  const line = safeLine(text, 60);
  return `“${line.text}${line.truncated ? '…' : ''}”`;
}
