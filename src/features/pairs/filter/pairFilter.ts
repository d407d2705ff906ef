import {
  type EdgeTest,
  type FilterContext,
  type FilterField,
  type FilterOperator,
  UnreadableValue,
} from './filterField';
import { filterFields } from './filterFields';
import { type FilterToken, filterTokens } from './filterTokens';
import { quoted } from '~/features/pairs/time/readDate';

export type { FilterContext };

/** An expression that can be asked of pairs, or what is wrong with it and where, counted in UTF-16 units. */
export type PairFilter =
  | { readonly kind: 'ok'; readonly test: EdgeTest }
  | { readonly kind: 'error'; readonly sentence: string; readonly at: number };

const longest = 2000;
const deepest = 50;

/**
 * Reads an expression such as `kind = script.src and age < 14d and not domain = cdn.example`. From weak to strong:
 *
 *     either     = both { "or" both }
 *     both       = condition { "and" condition }
 *     condition  = { "not" } ( "(" either ")" | comparison | "flagged" | text )
 *     comparison = field operator value
 *
 * A text alone is looked for in both hosts. Case makes no difference. No text matches everything. Where `t0` is told as
 * `null`, there is no incident time, and a field that needs one is a mistake.
 */
export function pairFilter(text: string, t0: FilterContext['t0']): PairFilter {
  if (text.length > longest) {
    return { kind: 'error', sentence: 'The expression is too long.', at: longest };
  }
  try {
    return { kind: 'ok', test: new FilterParser(filterTokens(text), t0 !== null).whole() };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { kind: 'error', sentence: error.message, at: error.at };
  }
}

class ExpressionError extends Error {
  readonly at: number;

  constructor(sentence: string, at: number) {
    super(sentence);
    this.at = at;
  }
}

class FilterParser {
  readonly #tokens: readonly FilterToken[];
  readonly #hasT0: boolean;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly FilterToken[], hasT0: boolean) {
    this.#tokens = tokens;
    this.#hasT0 = hasT0;
  }

  whole(): EdgeTest {
    if (this.#next().kind === 'end') return () => true;
    const test = this.#either();
    const { kind, text, from } = this.#next();
    if (kind === 'end') return test;
    if (kind === 'close') throw new ExpressionError('There is no “(” for this “)”.', from);
    throw new ExpressionError(`“and” or “or” is missing before ${quoted(text)}.`, from);
  }

  #either(): EdgeTest {
    const tests = [this.#both()];
    while (this.#take('or')) tests.push(this.#both());
    return tests.length === 1 ? onlyOf(tests) : (edge, context) => tests.some((test) => test(edge, context));
  }

  #both(): EdgeTest {
    const tests = [this.#condition()];
    while (this.#take('and')) tests.push(this.#condition());
    return tests.length === 1 ? onlyOf(tests) : (edge, context) => tests.every((test) => test(edge, context));
  }

  #condition(): EdgeTest {
    let isNegated = false;
    while (this.#take('not')) isNegated = !isNegated;
    const test = this.#next().kind === 'open' ? this.#parentheses() : this.#comparison();
    return isNegated ? (edge, context) => !test(edge, context) : test;
  }

  #parentheses(): EdgeTest {
    const { from } = this.#advance();
    this.#depth += 1;
    if (this.#depth > deepest)
      throw new ExpressionError('There are too many parentheses in each other.', from);
    const test = this.#either();
    if (this.#next().kind !== 'close') throw new ExpressionError('The “)” for this “(” is missing.', from);
    this.#advance();
    this.#depth -= 1;
    return test;
  }

  #comparison(): EdgeTest {
    const subject = this.#subject();
    const field = subject.kind === 'word' ? filterFields.get(subject.text.toLowerCase()) : undefined;
    const operator = operatorOf(this.#next());
    if (operator === null && this.#next().kind === 'operator') throw unknownOperator(this.#next());
    if (field === undefined) {
      // `cdn contains` may be two texts without “and”: that is said of the second.
      if (this.#next().kind === 'operator') throw unknownField(subject);
      return testOf('host', 'contains', subject);
    }
    if (field.needsT0 && !this.#hasT0) {
      throw new ExpressionError(
        `${quoted(field.name)} needs an incident time: enter T0 first.`,
        subject.from,
      );
    }
    if (operator !== null) return this.#compared(field, operator);
    if (field.name === 'flagged') return testOf('flagged', '=', { ...subject, text: 'yes' });
    throw new ExpressionError(
      `An operator is missing after ${quoted(subject.text)}: ${field.operators.join(', ')}.`,
      subject.to,
    );
  }

  /** What a comparison begins with. */
  #subject(): FilterToken {
    const { kind, text, from } = this.#next();
    const isJoint = this.#is('and') || this.#is('or');
    if ((kind === 'word' || kind === 'quoted') && !isJoint) return this.#closed();
    const before = this.#tokens[this.#at - 1];
    if (kind === 'end' || !before) {
      throw new ExpressionError(
        before ? `Something is missing after ${quoted(before.text)}.` : missing(text),
        from,
      );
    }
    throw new ExpressionError(
      `Something is missing between ${quoted(before.text)} and ${quoted(text)}.`,
      from,
    );
  }

  #compared(field: FilterField, operator: FilterOperator): EdgeTest {
    const sign = this.#advance();
    if (!field.operators.includes(operator)) {
      throw new ExpressionError(
        `${quoted(field.name)} is compared by ${field.operators.join(', ')}.`,
        sign.from,
      );
    }
    const { kind, from } = this.#next();
    const isValue = kind === 'quoted' || (kind === 'word' && !this.#isKeyword());
    if (!isValue) throw new ExpressionError(`A value is missing after ${quoted(sign.text)}.`, from);
    return testOf(field.name, operator, this.#closed());
  }

  #closed(): FilterToken {
    const token = this.#advance();
    if (token.isUnclosed) throw new ExpressionError('The second quotation mark is missing.', token.from);
    return token;
  }

  #next(): FilterToken {
    // The end is never passed.
    return this.#tokens[this.#at] as FilterToken;
  }

  #advance(): FilterToken {
    const token = this.#next();
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  #is(keyword: 'and' | 'or' | 'not'): boolean {
    return this.#next().kind === 'word' && this.#next().text.toLowerCase() === keyword;
  }

  #isKeyword(): boolean {
    return this.#is('and') || this.#is('or') || this.#is('not');
  }

  #take(keyword: 'and' | 'or' | 'not'): boolean {
    const isThere = this.#is(keyword);
    if (isThere) this.#advance();
    return isThere;
  }
}

function onlyOf(tests: readonly EdgeTest[]): EdgeTest {
  // Each list begins with one.
  return tests[0] as EdgeTest;
}

function missing(text: string): string {
  return `Something is missing before ${quoted(text)}.`;
}

const operators: ReadonlySet<string> = new Set<FilterOperator>([
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'contains',
  'starts',
  'ends',
]);

function isOperator(text: string): text is FilterOperator {
  return operators.has(text);
}

/** The operator that a token is; `null` if it is none. */
export function operatorOf({ kind, text }: FilterToken): FilterOperator | null {
  const lower = text.toLowerCase();
  return (kind === 'operator' || kind === 'word') && isOperator(lower) ? lower : null;
}

function unknownOperator({ text, from }: FilterToken): ExpressionError {
  return new ExpressionError(`${quoted(text)} is no operator: there are ${[...operators].join(', ')}.`, from);
}

function unknownField({ text, from }: FilterToken): ExpressionError {
  const names = [...filterFields.keys()];
  const near = names.toSorted((a, b) => commonStart(b, text) - commonStart(a, text))[0] ?? '';
  const guess = commonStart(near, text) > 0 ? ` Did you mean ${quoted(near)}?` : '';
  return new ExpressionError(`${quoted(text)} is no field.${guess} There are ${names.join(', ')}.`, from);
}

function commonStart(name: string, text: string): number {
  const lower = text.toLowerCase();
  const differing = [...name].findIndex((letter, index) => letter !== lower.charAt(index));
  return differing < 0 ? name.length : differing;
}

function testOf(name: string, operator: FilterOperator, { text, from }: FilterToken): EdgeTest {
  const field = filterFields.get(name);
  try {
    // The callers name fields that there are.
    return (field as FilterField).test(operator, text);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    throw new ExpressionError(error.message, from);
  }
}
