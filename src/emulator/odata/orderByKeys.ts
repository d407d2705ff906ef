import type { Resource, Rows } from '~/emulator/dataSource';
import { badQuery } from '~/emulator/GraphFault';
import { type Comparable, comparableMember } from './filterMember';

export interface SortKey {
  readonly member: string;
  readonly descending: boolean;
}

/**
 * Reads `$orderby`: members with an optional `asc` or `desc`, separated by commas.
 *
 * @throws GraphFault 400 for a member that is not allowed, or that occurs twice.
 */
export function orderByKeys(text: string, allowed: readonly string[]): readonly SortKey[] {
  const keys = text.split(',').map((part) => sortKey(part.trim(), allowed));
  if (new Set(keys.map(({ member }) => member)).size < keys.length) {
    throw badQuery(`A property occurs twice in $orderby: '${text}'.`);
  }
  return keys;
}

function sortKey(part: string, allowed: readonly string[]): SortKey {
  const [member = '', direction = 'asc', ...rest] = part.split(/\s+/);
  if (!allowed.includes(member))
    throw badQuery(`The property '${member}' cannot be used in the $orderby query option.`);
  if (rest.length > 0 || !/^(asc|desc)$/i.test(direction))
    throw badQuery(`Syntax error in $orderby: '${part}'.`);
  return { member, descending: direction.toLowerCase() === 'desc' };
}

/**
 * Puts row numbers into order, stably. As in OData, null is less than every date;
 * a date that does not exist comes last in either direction.
 */
export function sortRows(indices: Uint32Array, rows: Rows, keys: readonly SortKey[]): void {
  const columns = keys.map(({ member }) => {
    const column: Comparable[] = [];
    for (const index of indices) column[index] = comparableDate(rows.at(index), member);
    return column;
  });
  indices.sort((a, b) => {
    for (const [at, { descending }] of keys.entries()) {
      const order = compareDates(columns[at]?.[a], columns[at]?.[b], descending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function comparableDate(resource: Resource, member: string): Comparable {
  return comparableMember(resource, { path: member, type: 'date' });
}

function compareDates(left: Comparable, right: Comparable, descending: boolean): number {
  if (left === right) return 0;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  const ascending = left === null || (right !== null && left < right) ? -1 : 1;
  return descending ? -ascending : ascending;
}
