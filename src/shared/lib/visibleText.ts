import { characterName } from './characterName';
import { formatCount } from './numbers';

/** What a part stands for; everything but `text` is to be drawn as a mark that cannot be mistaken for text. */
type MarkKind = 'control' | 'bidi' | 'invisible' | 'combining' | 'invalid';

/** One piece of hostile text, ready for a text node. `name` explains a mark in words, e.g. `U+001B ESC`. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: MarkKind; readonly text: string; readonly name: string };

/** More than any writing system stacks on one letter; a flood of marks runs over the neighbouring lines. */
const marksOnOneLetter = 4;

const special =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Mark}\p{Surrogate}]/gu;
/** Nothing special is among these, and the browser takes long to prepare the expression above. */
const plainAscii = /^[\x20-\x7e]*$/;
const bidi = /\p{Bidi_Control}/u;
const invisible = /[\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/u;
const combining = /\p{Mark}/u;
const surrogate = /\p{Surrogate}/u;
const pictograph = /\p{Extended_Pictographic}/u;
const beforeJoiner = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/**
 * Hostile text cut into what can be shown as it is and what must be marked (controls, direction overrides, invisible
 * characters, floods of combining marks, broken UTF-16). Joining the parts' `text` gives a string that is safe to show.
 * With `multiline`, line breaks and tabs stay in the text, CR LF as LF; otherwise they become marks. Linear in the text.
 */
export function visibleText(text: string, { multiline }: { readonly multiline: boolean }): TextPart[] {
  if (plainAscii.test(text)) return text === '' ? [] : [{ kind: 'text', text }];
  const parts: TextPart[] = [];
  let from = 0;
  let marks = 0;
  let marksEnd = -1;
  let marksLeftOut = 0;

  function flush(to: number): void {
    if (marksLeftOut > 0) parts.push(marksPart(marksLeftOut));
    marksLeftOut = 0;
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to) });
  }

  for (const match of text.matchAll(special)) {
    const character = match[0];
    const at = match.index;
    const end = at + character.length;
    if (staysText(text, at, character, multiline)) continue;
    if (combining.test(character) && !invisible.test(character)) {
      marks = at === marksEnd ? marks + 1 : 1;
      marksEnd = end;
      if (marks <= marksOnOneLetter) continue;
      if (marks === marksOnOneLetter + 1) flush(at);
      marksLeftOut += 1;
      from = end;
      continue;
    }
    flush(at);
    const lineBreak = character === '\r' && text[end] === '\n';
    // A CR LF is one line break: the LF alone stands for it, as text or as a mark.
    if (!lineBreak) parts.push(markPart(character));
    from = end;
    // Something invisible between two marks does not make a fresh letter.
    if (at === marksEnd) marksEnd = end;
  }
  flush(text.length);
  return parts;
}

/** The text for a copy: without control, direction and invisible characters; line breaks as LF, tabs kept. */
export function plainText(text: string): string {
  return visibleText(text, { multiline: true })
    .map((part) => (part.kind === 'text' || part.kind === 'invalid' ? part.text : ''))
    .join('');
}

/** One line that can be shown as it is. */
export interface SafeLine {
  readonly text: string;
  /** Whether the text went on. */
  readonly truncated: boolean;
}

/** One safe line for a grid cell or a sentence: the lines that say something, joined by `↵`, at most `most` characters. */
export function safeLine(text: string, most = 200): SafeLine {
  // Most values are short and plain, and grids ask for thousands of them.
  if (text.length <= most && /^[!-~]*$/.test(text)) return { text, truncated: false };
  const whole = text.trim();
  // Four UTF-16 units for each character wanted leave room for blank lines and characters outside the BMP.
  const head = previewText(whole, most * 4);
  const lines = head.text.split('\n').map((line) => line.trim());
  const shown = lines
    .filter((line) => line !== '')
    .map((line) => joined(visibleText(line, { multiline: false })))
    .join(' ↵ ');
  const characters = Array.from(shown);
  return {
    text: characters.slice(0, most).join(''),
    truncated: head.truncated || characters.length > most,
  };
}

/** The beginning of a text. The counts are UTF-16 units, as `length` gives them. */
interface TextPreview {
  readonly text: string;
  readonly truncated: boolean;
  readonly shown: number;
  readonly total: number;
}

/** At most `limit` UTF-16 units of a text, for views that must not lay out megabytes; never ends in half a character. */
export function previewText(text: string, limit = 4096): TextPreview {
  const splitsPair = limit > 0 && (text.codePointAt(limit - 1) ?? 0) > 0xffff;
  const head = text.slice(0, splitsPair ? limit - 1 : limit);
  return { text: head, truncated: head.length < text.length, shown: head.length, total: text.length };
}

function joined(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('');
}

function staysText(text: string, at: number, character: string, multiline: boolean): boolean {
  if (character === '\n' || character === '\t') return multiline;
  if (character === '\ufe0e' || character === '\ufe0f') return pictograph.test(characterBefore(text, at));
  if (character !== '\u200d') return false;
  const next = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  return beforeJoiner.test(characterBefore(text, at)) && pictograph.test(next);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}

function markPart(character: string): TextPart {
  const code = character.codePointAt(0) ?? 0;
  const name = characterName(code);
  if (surrogate.test(character)) return { kind: 'invalid', text: '\ufffd', name };
  if (bidi.test(character)) return { kind: 'bidi', text: `‹${initials(name)}›`, name };
  if (invisible.test(character)) return { kind: 'invisible', text: `‹${name.split(' ')[0]}›`, name };
  return { kind: 'control', text: code === 0x0a ? '↵' : controlSymbol(code), name };
}

/** The byte as programmers write it: many fonts lack Unicode's pictures of control characters and show empty boxes. */
function controlSymbol(code: number): string {
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE` → `RLO`, the names in which the bidi algorithm speaks of them. */
function initials(name: string): string {
  const words = name.split(' ').slice(1).join(' ');
  return words
    .split(/[ -]/)
    .filter((word) => word !== 'TO')
    .map((word) => word.charAt(0))
    .join('');
}

function marksPart(count: number): TextPart {
  const marks = `${formatCount(count)} ${count === 1 ? 'mark' : 'marks'}`;
  return { kind: 'combining', text: `…+${marks}`, name: `${marks} on one letter left out` };
}
