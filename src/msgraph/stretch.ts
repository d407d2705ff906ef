import type { Page } from './page';
import { withOption } from './skipLinks';

/** A page with the keys of its records, which are needed for every snapshot. */
export interface KeyedPage<T> extends Page<T> {
  readonly keys: readonly (string | null)[];
}

/** A part of the collection that is walked by next links. `end` is the `$skip` at which the next part begins. */
export interface Stretch<T> {
  readonly pages: KeyedPage<T>[];
  next: URL | null;
  readonly end: number | null;
  emptyInARow: number;
  taken: boolean;
  /** Whether the next page takes the place of those that are there. */
  startsAnew: boolean;
}

/** A part that begins at a link, with nothing loaded yet. */
export function stretch<T>(next: URL, end: number | null): Stretch<T> {
  return { pages: [], next, end, emptyInARow: 0, taken: false, startsAnew: false };
}

/** Where a first page ended, as its link and count tell. */
interface FirstPage {
  /** The link to the second page. */
  readonly next: URL;
  /** How many records that link leaves out. */
  readonly skip: number;
  readonly total: number;
  /** Records a page to ask for. */
  readonly step: number;
}

/** The parts behind a first page, to be walked side by side: a page each, as far as the count reaches, but no more than `most`. */
export function stretchesBehind<T>({ next, skip, total, step }: FirstPage, most: number): Stretch<T>[] {
  const link = withOption(next, 'top', step);
  const parts: Stretch<T>[] = [];
  // A count is only a claim: parts that would never be asked for are not made.
  for (let start = skip; start < total && parts.length < most; start += step) {
    const end = start + step < total ? start + step : null;
    parts.push(stretch(withOption(link, 'skip', start), end));
  }
  return parts;
}
