/** A whole number from 1 on, at most `most`; `null` while the text is none, as when it was cleared to type another. */
export function typedCount(text: string, most: number): number | null {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  return count < 1 ? null : Math.min(count, most);
}
