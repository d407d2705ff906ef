import { formatCount } from '~/shared/lib/numbers';

const dayLength = 86_400_000;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Days in UTC, from one instant to a later one: `9 May 2026`, `3–9 May 2026`, `28 April – 9 May 2026`. */
export function daySpan(firstMs: number, lastMs: number): string {
  const first = new Date(firstMs);
  const last = new Date(lastMs);
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth();
  if (sameMonth && first.getUTCDate() === last.getUTCDate()) return day(last);
  if (sameMonth) return `${first.getUTCDate()}–${day(last)}`;
  return `${sameYear ? dayOfYear(first) : day(first)} – ${day(last)}`;
}

function day(date: Date): string {
  return `${dayOfYear(date)} ${date.getUTCFullYear()}`;
}

function dayOfYear(date: Date): string {
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** A length of time in one unit, cut off: `less than a day`, `3 days`, `20 months`, `5 years`. */
export function lengthWords(ms: number): string {
  const days = Math.floor(ms / dayLength);
  if (days < 1) return 'less than a day';
  if (days <= 60) return counted(days, 'day');
  const average = 365.25;
  return days < 2 * average
    ? counted(Math.floor((days * 12) / average), 'month')
    : counted(Math.floor(days / average), 'year');
}

/** `1 pair`, `4,812 pairs`; `2 children` where the plural is told. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
