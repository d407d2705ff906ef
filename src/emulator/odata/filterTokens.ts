import { badQuery } from '~/emulator/GraphFault';

export interface FilterToken {
  /** A quoted text (without its quotes), a bracket or comma, a run of anything else, or the end. */
  readonly kind: 'text' | 'mark' | 'word' | 'end';
  readonly value: string;
  /** Where it starts in the expression, from 0. */
  readonly at: number;
}

const wordEnd = /[\s(),']/g;

/**
 * Cuts a filter expression into tokens; the last one is the end.
 *
 * @throws GraphFault 400 for a quote that is not closed.
 */
export function filterTokens(expression: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < expression.length) {
    const char = expression.charAt(at);
    if (char === ' ' || char === '\t') at += 1;
    else {
      const [token, end] = tokenAt(expression, at, char);
      tokens.push(token);
      at = end;
    }
  }
  tokens.push({ kind: 'end', value: '', at });
  return tokens;
}

function tokenAt(expression: string, at: number, char: string): [FilterToken, end: number] {
  if (char === "'") return quoted(expression, at);
  if ('(),'.includes(char)) return [{ kind: 'mark', value: char, at }, at + 1];
  wordEnd.lastIndex = at;
  const end = wordEnd.exec(expression)?.index ?? expression.length;
  // A control character ends a word before it begins; it is no part of the language.
  if (end === at) throw syntaxError(expression, at);
  return [{ kind: 'word', value: expression.slice(at, end), at }, end];
}

/** A quote inside a text is doubled. */
function quoted(expression: string, start: number): [FilterToken, end: number] {
  let at = start + 1;
  for (;;) {
    const close = expression.indexOf("'", at);
    if (close < 0)
      throw badQuery(`There is an unterminated string literal at position ${start} in '${expression}'.`);
    if (expression.charAt(close + 1) !== "'") {
      const value = expression.slice(start + 1, close).replaceAll("''", "'");
      return [{ kind: 'text', value, at: start }, close + 1];
    }
    at = close + 2;
  }
}

export function syntaxError(expression: string, at: number): Error {
  return badQuery(`Syntax error at position ${at} in '${expression}'.`);
}
