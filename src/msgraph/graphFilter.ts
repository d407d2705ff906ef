import { refused } from './refused';

/** A point in time inside a filter: OData writes it without quotes. ISO 8601 in UTC. */
export interface FilterInstant {
  readonly instant: string;
}

export type FilterValue = string | FilterInstant | null;
type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/**
 * A `$filter` as a value, over the fields that an endpoint's page allows.
 * Source: OData 4.01 URL conventions, section 5.1.1; the operators are those that the pair pages show or imply.
 */
export type GraphFilter<Field extends string> =
  | {
      readonly kind: 'compare';
      readonly field: Field;
      readonly operator: Comparison;
      readonly value: FilterValue;
    }
  | { readonly kind: 'in'; readonly field: Field; readonly values: readonly [string, ...string[]] }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly GraphFilter<Field>[] }
  | { readonly kind: 'not'; readonly filter: GraphFilter<Field> };

/**
 * The text of a filter as it goes behind `$filter=`, before percent-encoding. Quotes inside texts are doubled.
 *
 * @throws MsGraphError of kind `refused` for an instant that is none.
 */
export function filterText(filter: GraphFilter<string>): string {
  switch (filter.kind) {
    case 'compare':
      return `${filter.field} ${filter.operator} ${literal(filter.value)}`;
    case 'in':
      return `${filter.field} in (${filter.values.map(literal).join(',')})`;
    case 'not':
      return `not (${filterText(filter.filter)})`;
    default:
      return filter.filters.map((part) => `(${filterText(part)})`).join(` ${filter.kind} `);
  }
}

function literal(value: FilterValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  // An instant stands bare in the filter, so nothing but an instant may pass.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(value.instant)) {
    throw refused(`“${value.instant}” is no point in time in UTC.`);
  }
  return value.instant;
}
