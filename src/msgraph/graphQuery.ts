import type { EndpointName, Endpoints } from './endpoints';
import { filterText, type GraphFilter } from './graphFilter';
import { refused } from './refused';

type OptionsOf<N extends EndpointName> = Endpoints[N]['options'];

/** The names an endpoint allows for an option, or `never` where its page does not name the option. */
type Names<N extends EndpointName, Option extends string> =
  OptionsOf<N> extends Record<Option, readonly (infer Name)[]> ? Name & string : never;

type Flag<N extends EndpointName, Option extends string, Value> =
  OptionsOf<N> extends Record<Option, true> ? Value : never;

type IfNamed<Name, Value> = [Name] extends [never] ? never : Value;

/**
 * The query options of one endpoint. An option or a name that the endpoint's page does not allow is a compile error:
 * no `$filter` on ports, no `$expand` on pairs, no path inside `$select`.
 */
export interface GraphQuery<N extends EndpointName> {
  readonly $count?: Flag<N, 'count', true>;
  /** How many records to leave out, from the start. */
  readonly $skip?: Flag<N, 'skip', number>;
  /** Records a page. */
  readonly $top?: Flag<N, 'top', number>;
  readonly $select?: IfNamed<Names<N, 'select'>, readonly Names<N, 'select'>[]>;
  readonly $expand?: IfNamed<Names<N, 'expand'>, readonly Names<N, 'expand'>[]>;
  readonly $filter?: IfNamed<Names<N, 'filter'>, GraphFilter<Names<N, 'filter'>>>;
  readonly $orderby?: IfNamed<
    Names<N, 'orderby'>,
    readonly { readonly field: Names<N, 'orderby'>; readonly direction: 'asc' | 'desc' }[]
  >;
  readonly $search?: IfNamed<
    Names<N, 'search'>,
    { readonly property: Names<N, 'search'>; readonly value: string }
  >;
}

/** What every query looks like once its endpoint has been checked by the compiler. */
interface AnyQuery {
  readonly $count?: true;
  readonly $skip?: number;
  readonly $top?: number;
  readonly $select?: readonly string[];
  readonly $expand?: readonly string[];
  readonly $filter?: GraphFilter<string>;
  readonly $orderby?: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
  readonly $search?: { readonly property: string; readonly value: string };
}

/**
 * The query options as name and text, in a fixed order so that equal queries make equal URLs.
 *
 * @throws MsGraphError of kind `refused` for what cannot be written: numbers that are none, search terms that would end early.
 */
export function queryOptions<N extends EndpointName>(query: GraphQuery<N>): [name: string, text: string][] {
  // Which options and names are allowed is settled at compile time; from here on only the shapes matter.
  const { $count, $skip, $top, $select, $expand, $filter, $orderby, $search } = query as AnyQuery;
  const options: [string, string | undefined][] = [
    ['$count', $count && 'true'],
    ['$skip', $skip === undefined ? undefined : wholeNumber('$skip', $skip)],
    ['$top', $top === undefined ? undefined : wholeNumber('$top', $top)],
    ['$select', $select?.join(',')],
    ['$expand', $expand?.join(',')],
    ['$filter', $filter && filterText($filter)],
    ['$orderby', $orderby?.map(({ field, direction }) => `${field} ${direction}`).join(',')],
    ['$search', $search && searchText($search.property, $search.value)],
  ];
  return options.filter((option): option is [string, string] => option[1] !== undefined);
}

function wholeNumber(option: string, value: number): string {
  if (!Number.isSafeInteger(value) || value < 0)
    throw refused(`${option} takes a whole number, not ${value}.`);
  return String(value);
}

/** `"property:value"`, quotes included; the page allows no colon inside the value, and a quote would end it. */
function searchText(property: string, value: string): string {
  if (/[":\\]/.test(value)) throw refused(`A search takes no quote, colon or backslash: “${value}”.`);
  return `"${property}:${value}"`;
}
