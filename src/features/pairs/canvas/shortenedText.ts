/**
 * Text cut to a width, with an ellipsis for what is left out. Of a host name the end is kept: whose it is stands there,
 * and what an attacker chooses freely stands before it.
 *
 * @param width how wide the whole text is
 * @param most how wide it may be, in the same unit
 */
export function shortenedText(text: string, width: number, most: number, keep: 'start' | 'end'): string {
  if (width <= most) return text;
  const characters = [...text];
  // One place is the ellipsis'.
  const left = Math.max(1, Math.floor((most / width) * characters.length) - 1);
  return keep === 'end' ? `…${characters.slice(-left).join('')}` : `${characters.slice(0, left).join('')}…`;
}
