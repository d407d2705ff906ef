/** Characters that are not seen, or that move what is: controls, formats, separators, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * JSON for the clipboard: the value as it is, with everything that cannot be seen written as an escape (RFC 8259,
 * section 7), so that pasting it hides nothing and reading it loses nothing.
 */
export function visibleJson(value: unknown): string {
  const json = JSON.stringify(value, null, 1) ?? 'null';
  return json.replace(unseen, (found) => (found === '\n' ? found : escaped(found)));
}

/** One escape for each UTF-16 unit, for example `\u202e`. */
function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, index) => unitEscape(text.charCodeAt(index))).join('');
}

function unitEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
