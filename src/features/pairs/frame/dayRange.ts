/** The days between which pairs are asked for, or what is wrong with them. `null` for an open end. */
export type DayRange =
  | { readonly kind: 'range'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'error'; readonly sentence: string };

/** Two days as date fields give them, `2026-09-12` or '' for none, as a range that holds both: ISO 8601 in UTC. */
export function dayRange(from: string, to: string): DayRange {
  // A date field tells of the year 2 as soon as the first digit of 2026 is typed.
  if ([from, to].some((day) => day !== '' && !/^[1-9]\d{3}-/.test(day))) {
    return { kind: 'error', sentence: 'The year has to have four digits.' };
  }
  if (from !== '' && to !== '' && from > to) {
    return { kind: 'error', sentence: `The first day, ${from}, is after the last one, ${to}.` };
  }
  return {
    kind: 'range',
    from: from === '' ? null : `${from}T00:00:00Z`,
    to: to === '' ? null : `${to}T23:59:59Z`,
  };
}
