import { chanceOf, whole } from './chance';

/** When something was seen: milliseconds since 1970, `first` ≤ `last`. */
export interface Sighting {
  readonly first: number;
  readonly last: number;
}

/** The newest day on which the demo's scanners have looked: the day before `demoNow`. */
export const lately = '2026-11-19';

export const dayLength = 86_400_000;

/**
 * A window from two days (`2026-09-14`) or exact instants (`2026-09-14T06:12:44.120Z`). A day gets a
 * time of its own from `key`: the first before noon, the last after it, so that one day is a window too.
 */
export function sighting(from: string, to: string, key: string): Sighting {
  return { first: instant(from, 1, `${key}<`), last: instant(to, 12, `${key}>`) };
}

/** The smallest window that holds both. */
export function union(one: Sighting, other: Sighting): Sighting {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

/** Graph writes pairs, hosts and certificates with three fractional digits. */
export function isoMillis(instantMs: number): string {
  return `${dayText(instantMs)}T${secondsText(instantMs)}.${String(instantMs % 1_000).padStart(3, '0')}Z`;
}

/** Graph writes ports, their banners and services with two fractional digits. */
export function isoCentis(instantMs: number): string {
  return `${dayText(instantMs)}T${secondsText(instantMs)}.${twoDigits[Math.floor((instantMs % 1_000) / 10)]}Z`;
}

// Dates are most of the work of a made row: `toISOString` for each of them takes four times as long.
const dayTexts = new Map<number, string>();
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

function dayText(instantMs: number): string {
  const day = Math.floor(instantMs / dayLength);
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayLength).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}

function secondsText(instantMs: number): string {
  const seconds = Math.floor((instantMs % dayLength) / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
}

function instant(text: string, hour: number, key: string): number {
  if (text.includes('T')) return Date.parse(text);
  const chance = chanceOf(key);
  return Date.parse(`${text}T00:00:00Z`) + hour * 3_600_000 + whole(chance, 0, 39_599_999);
}
