import { formatCount } from '~/shared/lib/numbers';
import type { FilterField } from './filterField';
import { filterFields } from './filterFields';
import { type FilterToken, filterTokens, filterValue, openingQuote } from './filterTokens';
import { hostDomain } from '~/features/pairs/edges/hostDomain';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { operatorOf } from './pairFilter';

/** A way on from the cursor. */
export interface FilterSuggestion {
  /** What would stand in the expression. */
  readonly text: string;
  /** What it is, in words. */
  readonly meaning: string;
}

/** What can stand at the cursor, in place of the text from `from` to `to`. */
export interface FilterSuggestions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly FilterSuggestion[];
}

const most = 12;

/** Ways to go on with an expression at a cursor, which is a number of UTF-16 units; values are those that the pairs have. */
export function filterSuggestions(
  text: string,
  cursor: number,
  edges: readonly PairEdge[],
): FilterSuggestions {
  const tokens = filterTokens(text);
  const typed = tokens.find((token) => isBeingTyped(token, cursor));
  const before = tokens
    .filter(({ kind, to }) => kind !== 'end' && to <= cursor)
    .filter((one) => one !== typed);
  const items = waysOn(before.reduce(following, start), edges);
  const prefix = typed ? text.slice(typed.from, cursor).replace(openingQuote, '').toLowerCase() : '';
  const whole = typed ? text.slice(typed.from, typed.to) : '';
  return {
    from: typed?.from ?? cursor,
    to: typed?.to ?? cursor,
    items: matching(items, prefix)
      .filter((item) => item.text !== whole)
      .slice(0, most),
  };
}

function isBeingTyped({ kind, from, to }: FilterToken, cursor: number): boolean {
  return (kind === 'word' || kind === 'quoted') && from < cursor && cursor <= to;
}

/** Those that begin with what was typed, then those that hold it. */
function matching(items: readonly FilterSuggestion[], prefix: string): readonly FilterSuggestion[] {
  const bare = items.map((item) => ({ item, text: item.text.replace(openingQuote, '').toLowerCase() }));
  const first = bare.filter(({ text }) => text.startsWith(prefix));
  const then = bare.filter(({ text }) => text.includes(prefix) && !text.startsWith(prefix));
  return [...first, ...then].map(({ item }) => item);
}

/** What an expression up to some point waits for. */
type Expecting =
  | { readonly kind: 'condition'; readonly depth: number }
  | { readonly kind: 'operator' | 'value'; readonly field: FilterField; readonly depth: number }
  | { readonly kind: 'joint'; readonly depth: number }
  /** It is wrong already, and nothing mends it here. */
  | { readonly kind: 'nothing' };

const start: Expecting = { kind: 'condition', depth: 0 };

function following(expecting: Expecting, token: FilterToken): Expecting {
  switch (expecting.kind) {
    case 'condition':
      return afterCondition(token, expecting.depth);
    case 'operator':
      if (operatorOf(token) !== null) return { ...expecting, kind: 'value' };
      return expecting.field.name === 'flagged' ? afterJoint(token, expecting.depth) : { kind: 'nothing' };
    case 'value':
      return isText(token) ? { kind: 'joint', depth: expecting.depth } : { kind: 'nothing' };
    case 'joint':
      return afterJoint(token, expecting.depth);
    case 'nothing':
      return expecting;
  }
}

function afterCondition(token: FilterToken, depth: number): Expecting {
  if (token.kind === 'open') return { kind: 'condition', depth: depth + 1 };
  if (!isText(token)) return { kind: 'nothing' };
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  if (word === 'not') return { kind: 'condition', depth };
  if (word === 'and' || word === 'or') return { kind: 'nothing' };
  const field = filterFields.get(word);
  return field ? { kind: 'operator', field, depth } : { kind: 'joint', depth };
}

function afterJoint(token: FilterToken, depth: number): Expecting {
  if (token.kind === 'close' && depth > 0) return { kind: 'joint', depth: depth - 1 };
  const isJoint = token.kind === 'word' && /^(?:and|or)$/i.test(token.text);
  return isJoint ? { kind: 'condition', depth } : { kind: 'nothing' };
}

function isText({ kind }: FilterToken): boolean {
  return kind === 'word' || kind === 'quoted';
}

function waysOn(expecting: Expecting, edges: readonly PairEdge[]): readonly FilterSuggestion[] {
  switch (expecting.kind) {
    case 'condition':
      return [
        ...conditions,
        { text: 'not', meaning: 'the contrary' },
        { text: '(', meaning: 'several conditions as one' },
      ];
    case 'operator': {
      const signs = expecting.field.operators.map((text) => ({ text, meaning: operatorMeanings[text] }));
      return expecting.field.name === 'flagged' ? [...joints(expecting.depth), ...signs] : signs;
    }
    case 'value':
      return valuesOf(expecting.field, edges);
    case 'joint':
      return joints(expecting.depth);
    case 'nothing':
      return [];
  }
}

const conditions = [...filterFields.values()].map(({ name, meaning }) => ({ text: name, meaning }));

const operatorMeanings = {
  '=': 'is',
  '!=': 'is not',
  '<': 'less than, before',
  '<=': 'at most',
  '>': 'more than, after',
  '>=': 'at least',
  contains: 'has in it',
  starts: 'begins with',
  ends: 'ends with',
} as const;

function joints(depth: number): readonly FilterSuggestion[] {
  const both = [
    { text: 'and', meaning: 'both' },
    { text: 'or', meaning: 'either' },
  ];
  return depth > 0 ? [...both, { text: ')', meaning: 'end of the parenthesis' }] : both;
}

function valuesOf(field: FilterField, edges: readonly PairEdge[]): readonly FilterSuggestion[] {
  const textsOf = valueTexts[field.name];
  if (!textsOf) return field.offered.map((text) => ({ text, meaning: '' }));
  const sayable = counted(edges, field.name, textsOf).filter(
    ([text]) => !text.includes('"') || !text.includes("'"),
  );
  return sayable.map(([text, count]) => ({
    text: filterValue(text),
    meaning: `${formatCount(count)} ${count === 1 ? 'pair' : 'pairs'}`,
  }));
}

type TextsOf = (edge: PairEdge) => readonly string[];

/** The texts of a pair that a field compares, for fields whose values the pairs give. */
const valueTexts: Readonly<Record<string, TextsOf | undefined>> = {
  kind: ({ kind }) => [kind === null ? '' : kindText(kind)],
  host: ({ parent, child }) => distinct(parent, child),
  parent: ({ parent }) => [parent],
  child: ({ child }) => [child],
  domain: ({ parent, child }) => distinct(hostDomain(parent), hostDomain(child)),
};

function distinct(a: string, b: string): readonly string[] {
  return a === b ? [a] : [a, b];
}

/** As the kind is usually written; of others all that came. */
function kindText(kind: string): string {
  const { family, label, key } = linkLook(kind);
  return family === 'other' ? key : label;
}

type Counted = readonly (readonly [text: string, count: number])[];

const known = new WeakMap<readonly PairEdge[], Map<string, Counted>>();

/** Texts with the number of their pairs, the most frequent first; worked out once for a set, since each key asks for them. */
function counted(edges: readonly PairEdge[], name: string, textsOf: TextsOf): Counted {
  const ofSet = known.get(edges) ?? new Map<string, Counted>();
  known.set(edges, ofSet);
  const before = ofSet.get(name);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const text of textsOf(edge)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  ofSet.set(name, sorted);
  return sorted;
}
