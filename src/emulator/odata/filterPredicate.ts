import { badQuery } from '~/emulator/GraphFault';
import { compared, comparisons, equal, type Operand, type Predicate } from './filterComparison';
import type { FilterMember } from './filterMember';
import { type FilterToken, filterTokens, syntaxError } from './filterTokens';
import { instantText } from './instantText';

type Expression = Operand | { readonly kind: 'boolean'; readonly test: Predicate };

const depthLimit = 50;

/**
 * Compiles a `$filter` expression: `eq ne gt ge lt le in and or not`, brackets, quoted texts, dates, `null`, and the
 * given members. `not` binds tighter than a comparison, as in the OData library of the service, so
 * `not linkKind eq 'x'` is an error there and here.
 *
 * @throws GraphFault 400 for everything else.
 */
export function filterPredicate(expression: string, members: readonly FilterMember[]): Predicate {
  const tokens = filterTokens(expression);
  let index = 0;
  let depth = 0;

  const result = anyOf();
  if (peek().kind !== 'end') throw unexpected();
  return booleanTest(result);

  function anyOf(): Expression {
    return chain(allOf, 'or', (left, right) => (resource) => left(resource) || right(resource));
  }

  function allOf(): Expression {
    return chain(comparison, 'and', (left, right) => (resource) => left(resource) && right(resource));
  }

  function chain(
    part: () => Expression,
    word: string,
    join: (left: Predicate, right: Predicate) => Predicate,
  ): Expression {
    let left = part();
    while (takeWord(word)) {
      left = { kind: 'boolean', test: join(booleanTest(left), booleanTest(part())) };
    }
    return left;
  }

  function comparison(): Expression {
    const left = negation();
    const operator = peek().kind === 'word' ? comparisons.get(peek().value.toLowerCase()) : undefined;
    if (!operator) return left;
    index += 1;
    return { kind: 'boolean', test: compared(operand(left), operand(negation()), operator) };
  }

  function negation(): Expression {
    if (!takeWord('not')) return membership();
    const test = booleanTest(deeper(negation));
    return { kind: 'boolean', test: (resource) => !test(resource) };
  }

  function membership(): Expression {
    const left = primary();
    if (!takeWord('in')) return left;
    const tests = list().map((item) => compared(operand(left), item, equal));
    return { kind: 'boolean', test: (resource) => tests.some((test) => test(resource)) };
  }

  function list(): Operand[] {
    takeMark('(');
    const items = [literal()];
    while (isMark(',')) {
      index += 1;
      items.push(literal());
    }
    takeMark(')');
    return items;
  }

  function literal(): Operand {
    const item = operand(primary());
    if (item.kind === 'member')
      throw badQuery(`A list after 'in' holds literals, not '${item.member.path}'.`);
    return item;
  }

  function primary(): Expression {
    if (isMark('(')) {
      index += 1;
      const inner = deeper(anyOf);
      takeMark(')');
      return inner;
    }
    const token = peek();
    index += 1;
    if (token.kind === 'text') return { kind: 'literal', type: 'text', text: token.value };
    if (token.kind === 'word') return wordOperand(token);
    index -= 1;
    throw unexpected();
  }

  function wordOperand({ value }: FilterToken): Operand {
    if (isMark('(')) throw badQuery(`The function or operator '${value}' is not supported here.`);
    const member = members.find(({ path }) => path === value);
    if (member) return { kind: 'member', member };
    if (value === 'null') return { kind: 'literal', type: 'null', text: '' };
    if (instantText(value) !== undefined) return { kind: 'literal', type: 'date', text: value };
    throw badQuery(`Could not find a property named '${value}' that can be filtered.`);
  }

  function deeper(part: () => Expression): Expression {
    depth += 1;
    if (depth > depthLimit) throw badQuery(`The expression is nested more than ${depthLimit} levels deep.`);
    const inner = part();
    depth -= 1;
    return inner;
  }

  function peek(): FilterToken {
    const token = tokens[Math.min(index, tokens.length - 1)];
    if (!token) throw new RangeError('a token list without an end');
    return token;
  }

  function isMark(mark: string): boolean {
    return peek().kind === 'mark' && peek().value === mark;
  }

  function takeMark(mark: string): void {
    if (!isMark(mark)) throw unexpected();
    index += 1;
  }

  function takeWord(word: string): boolean {
    if (peek().kind !== 'word' || peek().value.toLowerCase() !== word) return false;
    index += 1;
    return true;
  }

  function unexpected(): Error {
    return syntaxError(expression, peek().at);
  }
}

function booleanTest(expression: Expression): Predicate {
  if (expression.kind === 'boolean') return expression.test;
  throw badQuery('An expression that is true or false is needed where a value was found.');
}

function operand(expression: Expression): Operand {
  if (expression.kind !== 'boolean') return expression;
  throw badQuery('A value is needed where an expression that is true or false was found.');
}
