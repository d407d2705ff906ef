import { stringEnd } from './jsonLimits';

/** Where a text stops being JSON, counted from 1, and what was expected there. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const badEscape = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/;
// Control characters stand in JSON strings as escapes only.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f]/;

/**
 * Finds the first mistake of a text that `JSON.parse` refuses. Engines word their messages differently and not all of
 * them say where.
 */
export function jsonMistake(text: string): JsonMistake {
  const open: ('object' | 'array')[] = [];
  let at = 0;
  let state: 'value' | 'first' | 'name' | 'after' = 'value';
  for (;;) {
    at = match(space, text, at) ?? at;
    const char = text.charAt(at);
    const inside = open.at(-1);
    const closes = (char === '}' && inside === 'object') || (char === ']' && inside === 'array');
    if (closes && (state === 'after' || state === 'first')) {
      open.pop();
      at += 1;
      state = 'after';
    } else if (state === 'after') {
      if (char !== ',' || !inside)
        return mistake(text, at, inside ? `a comma or the end of the ${inside}` : 'the end of the file');
      at += 1;
      state = inside === 'object' ? 'name' : 'value';
    } else if (inside === 'object' && (state === 'first' || state === 'name')) {
      const end = char === '"' ? soundString(text, at) : undefined;
      if (end === undefined) return mistake(text, at, 'a member name in double quotes');
      at = match(space, text, end) ?? end;
      if (text.charAt(at) !== ':') return mistake(text, at, 'a colon');
      at += 1;
      state = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? 'object' : 'array');
      at += 1;
      state = 'first';
    } else {
      const end = char === '"' ? soundString(text, at) : match(scalar, text, at);
      if (end === undefined || end === at) return mistake(text, at, 'a value');
      at = end;
      state = 'after';
    }
  }
}

/** The index behind a string without forbidden characters and escapes. */
function soundString(text: string, start: number): number | undefined {
  const end = stringEnd(text, start);
  if (end >= text.length) return undefined;
  const body = text.slice(start, end).replaceAll('\\\\', '');
  return badEscape.test(body) || control.test(body) ? undefined : end + 1;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function mistake(text: string, at: number, expected: string): JsonMistake {
  return { ...place(text, at), expected };
}

/** Line and column of an index, from 1. */
export function place(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
