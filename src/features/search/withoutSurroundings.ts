const opening = new Set('"\'`´“”„‘’‚«»‹›<({|@');
const closing = new Set('"\'`´“”„‘’‚«»‹›>)}|,;!?…');
// Right-to-left controls and overrides are not blank: they made the text look different from what it is.
const blank = /(?![\u202b\u202d\u202e\u2067])[\s\p{Default_Ignorable_Code_Point}]/u;
const bullet = /^(?:[-*•‣–—]|\d{1,3}[.)])\s/;

/** A text without what stands around it, and what that was, in words. */
interface BareText {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * Takes off quotes, brackets, bullets and sentence punctuation that came along with a copy. Full stops go only together
 * with them: alone they are the root of a DNS name. Brackets around an IPv6 address stay. Linear: ends move inwards once.
 */
export function withoutSurroundings(text: string): BareText {
  const start = opensAt(text);
  const end = closesAt(text, start);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const changes = [
    ...(/[^\s\p{Default_Ignorable_Code_Point}]/u.test(before + after)
      ? ['surrounding punctuation removed']
      : []),
    ...(/(?!\s)\p{Default_Ignorable_Code_Point}/u.test(before + after)
      ? ['invisible characters around it removed']
      : []),
  ];
  return { text: text.slice(start, end), changes };
}

function opensAt(text: string): number {
  let at = bullet.exec(text)?.[0].length ?? 0;
  while (isBlank(text, at) || opening.has(text.charAt(at)) || opensNothing(text, at)) at += 1;
  return at;
}

/** A square bracket that belongs to no IPv6 address: `[INFO`, `[shop.example]`, `[https://shop.example/]`. */
function opensNothing(text: string, at: number): boolean {
  if (text[at] !== '[') return false;
  const inside = text.slice(at + 1, at + 60).split(']')[0] ?? '';
  return !inside.includes(':') || inside.includes('/');
}

function closesAt(text: string, start: number): number {
  const opened = text.indexOf('[', start) >= 0;
  let end = text.length;
  let firstDot = -1;
  while (end > start) {
    const last = text.charAt(end - 1);
    const isDot = last === '.';
    if (isDot && firstDot < 0) firstDot = end;
    if (!isDot && !isBlank(text, end - 1) && !closing.has(last) && !(last === ']' && !opened)) break;
    if (!isDot) firstDot = -1;
    end -= 1;
  }
  // Only full stops were passed since `firstDot`: they are left to the reading of the name.
  return firstDot < 0 ? end : firstDot;
}

function isBlank(text: string, at: number): boolean {
  return blank.test(text.charAt(at));
}
