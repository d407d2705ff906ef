import type { Resource } from '~/emulator/dataSource';
import { badQuery } from '~/emulator/GraphFault';
import { type Comparable, comparableMember, comparableText, type FilterMember } from './filterMember';

export type Predicate = (resource: Resource) => boolean;

type Comparison = (left: Comparable, right: Comparable) => boolean;

/** A value in an expression: a member, or a literal whose type is given by how it is written. */
export type Operand =
  | { readonly kind: 'member'; readonly member: FilterMember }
  | { readonly kind: 'literal'; readonly type: 'text' | 'date' | 'null'; readonly text: string };

/** The comparison operators. `null` is neither more nor less than anything; a value that is not of its type equals nothing. */
export const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['eq', equal],
  ['ne', (left, right) => !equal(left, right)],
  ['gt', isGreater],
  ['ge', (left, right) => isGreater(left, right) || equal(left, right)],
  ['lt', (left, right) => isGreater(right, left)],
  ['le', (left, right) => isGreater(right, left) || equal(left, right)],
]);

/**
 * A test that compares two values.
 *
 * @throws GraphFault 400 if their types cannot be compared.
 */
export function compared(left: Operand, right: Operand, comparison: Comparison): Predicate {
  const type = commonType(left, right);
  const readLeft = reader(left, type);
  const readRight = reader(right, type);
  return (resource) => comparison(readLeft(resource), readRight(resource));
}

/** The scale on which two operands are compared; `null` fits every type. */
function commonType(left: Operand, right: Operand): FilterMember['type'] {
  const [a, b] = [operandType(left), operandType(right)];
  if (a === 'null') return b === 'null' ? 'text' : b;
  if (b === 'null' || a === b) return a;
  if (a === 'date' || b === 'date') throw badQuery('A binary operator with incompatible types was detected.');
  return 'host';
}

function operandType(value: Operand): FilterMember['type'] | 'null' {
  return value.kind === 'member' ? value.member.type : value.type;
}

function reader(value: Operand, type: FilterMember['type']): (resource: Resource) => Comparable {
  if (value.kind === 'member') {
    const member = { path: value.member.path, type };
    return (resource) => comparableMember(resource, member);
  }
  const constant = value.type === 'null' ? null : comparableText(value.text, type);
  return () => constant;
}

export function equal(left: Comparable, right: Comparable): boolean {
  return left !== undefined && left === right;
}

function isGreater(left: Comparable, right: Comparable): boolean {
  return typeof left === 'string' && typeof right === 'string' && left > right;
}
