/** A piece of a filter expression. `from` and `to` are its place in the text, as UTF-16 units. */
export interface FilterToken {
  readonly kind: 'word' | 'quoted' | 'operator' | 'open' | 'close' | 'end';
  /** Its text; of a quotation what stands between the marks. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the second quotation mark is missing. */
  readonly isUnclosed: boolean;
}

const spaces = /\s+/y;
const operator = /[=!<>]+/y;
const word = /[^\s()=!<>]+/y;
/** Chats and reports make curly marks of straight ones. Between straight ones curly ones are text. */
const quoted = /"[^"]*"?|'[^']*'?|[“”„][^“”"]*[“”"]?|[‘’‚][^‘’']*[‘’']?/y;
/** A mark that begins a quotation. */
export const openingQuote = /^["'“”„‘’‚]/;

/** Takes an expression apart; any text can be. The last token is the end. */
export function filterTokens(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = matched(spaces, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to + matched(spaces, text, token.to).length;
  }
  return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length, isUnclosed: false }];
}

function tokenAt(text: string, from: number): FilterToken {
  const quotation = matched(quoted, text, from);
  if (quotation !== '') return quotationToken(quotation, from);
  const first = text.charAt(from);
  if (first === '(') return plainToken('open', first, from);
  if (first === ')') return plainToken('close', first, from);
  const sign = matched(operator, text, from);
  if (sign !== '') return plainToken('operator', sign, from);
  return plainToken('word', matched(word, text, from), from);
}

function plainToken(kind: FilterToken['kind'], text: string, from: number): FilterToken {
  return { kind, text, from, to: from + text.length, isUnclosed: false };
}

function quotationToken(whole: string, from: number): FilterToken {
  const first = whole.charAt(0);
  const closing = '“”„'.includes(first) ? '“”"' : '‘’‚'.includes(first) ? "‘’'" : first;
  const isClosed = whole.length > 1 && closing.includes(whole.slice(-1));
  const text = whole.slice(1, isClosed ? -1 : undefined);
  return { kind: 'quoted', text, from, to: from + whole.length, isUnclosed: !isClosed };
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A value as it has to stand in an expression: in quotation marks where it would not be one word without. */
export function filterValue(text: string): string {
  const isWord = /^[^\s()=!<>"'“”„‘’‚]+$/.test(text) && !/^(?:and|or|not)$/i.test(text);
  if (isWord) return text;
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
