import { type CalendarDay, monthNames } from './readDate';

/** `12 September 2026, 14:30 UTC`, for milliseconds since 1970. */
export function utcWords(ms: number): string {
  const date = new Date(ms);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return `${dayText(day)}, ${wallText(ms)} UTC`;
}

/** `12 September 2026`. */
export function dayText({ year, month, day }: CalendarDay): string {
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** `14:30`, with seconds and their fraction where there are any, for milliseconds since 1970 on clocks that show UTC. */
export function wallText(wall: number): string {
  const text = new Date(wall).toISOString().slice(11, -1);
  return text.replace(/\.000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');
}

/** `+02:00`, for minutes ahead of UTC. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const parts = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${parts.join(':')}`;
}
