import type { AllowedOptions, Endpoint } from '~/emulator/endpoints';
import { entityMembers } from '~/emulator/entityMembers';
import { badQuery } from '~/emulator/GraphFault';
import { certificateSearch } from './certificateSearch';
import type { Predicate } from './filterComparison';
import { filterPredicate } from './filterPredicate';
import { orderByKeys, type SortKey } from './orderByKeys';
import { type QueryPair, queryPairs } from './queryPairs';

/** The query options of a request, checked against what its endpoint allows. */
export interface QueryOptions {
  readonly count: boolean;
  readonly top: number | undefined;
  readonly skip: number;
  readonly skipToken: string | undefined;
  /** The members to keep; `undefined` keeps all. */
  readonly select: readonly string[] | undefined;
  readonly expand: readonly string[];
  readonly filter: Predicate | undefined;
  readonly orderby: readonly SortKey[];
  readonly search: Predicate | undefined;
  /** `$filter`, `$orderby` and `$search` as one text: requests for the same rows have the same one. */
  readonly rowsKey: string;
  /** The pairs of the query string, except those that name a page. A next link repeats them. */
  readonly repeated: readonly string[];
}

type OptionName = keyof AllowedOptions | 'skiptoken';

const optionNames: readonly OptionName[] = [
  'count',
  'expand',
  'filter',
  'orderby',
  'search',
  'select',
  'skip',
  'skiptoken',
  'top',
];

/**
 * Reads a query string. Names of options are matched without case: the pages themselves write `$orderBy` and `$orderby`.
 * On beta the `$` may be left out; on v1.0 a name without it is a custom parameter, which Graph ignores.
 *
 * @throws GraphFault 400 for an option that the endpoint does not allow, that occurs twice, or whose value is wrong.
 */
export function queryOptions(
  query: string,
  endpoint: Endpoint,
  version: 'v1.0' | 'beta',
  tokens: boolean,
): QueryOptions {
  const pairs = queryPairs(query);
  const given = givenOptions(pairs, version);
  for (const name of given.keys()) checkAllowed(name, endpoint, tokens);
  const { filter, orderby, search, expand } = endpoint.options;
  if (search === 'required' && !given.has('search')) {
    throw badQuery("The query option '$search' is required.");
  }
  return {
    count: read(given, 'count', booleanOption) ?? false,
    top: read(given, 'top', integerOption),
    skip: read(given, 'skip', integerOption) ?? 0,
    skipToken: given.get('skiptoken')?.value,
    select: read(given, 'select', (text) => selection(text, endpoint)),
    expand: read(given, 'expand', (text) => expansion(text, expand ?? [])) ?? [],
    filter: read(given, 'filter', (text) => filterPredicate(text, filter ?? [])),
    orderby: read(given, 'orderby', (text) => orderByKeys(text, orderby ?? [])) ?? [],
    search: read(given, 'search', certificateSearch),
    rowsKey: JSON.stringify((['filter', 'orderby', 'search'] as const).map((name) => given.get(name)?.value)),
    repeated: pairs
      .filter((pair) => pair !== given.get('skip') && pair !== given.get('skiptoken'))
      .map(({ raw }) => raw),
  };
}

function givenOptions(pairs: readonly QueryPair[], version: 'v1.0' | 'beta'): Map<OptionName, QueryPair> {
  const given = new Map<OptionName, QueryPair>();
  for (const pair of pairs) {
    const name = optionName(pair.name, version);
    if (!name) continue;
    if (given.has(name))
      throw badQuery(
        `Query option '$${name}' was specified more than once, but it must be specified at most once.`,
      );
    given.set(name, pair);
  }
  return given;
}

function optionName(text: string, version: 'v1.0' | 'beta'): OptionName | undefined {
  const hasDollar = text.startsWith('$');
  const bare = (hasDollar ? text.slice(1) : text).toLowerCase();
  const name = optionNames.find((one) => one === bare);
  if (hasDollar && !name) throw badQuery(`The query option '${text}' is not supported.`);
  return hasDollar || version === 'beta' ? name : undefined;
}

function checkAllowed(name: OptionName, { options }: Endpoint, tokens: boolean): void {
  const allowed = name === 'skiptoken' ? tokens && options.skip : options[name];
  if (!allowed) throw badQuery(`Query option '$${name}' is not allowed.`);
}

function read<T>(
  given: ReadonlyMap<OptionName, QueryPair>,
  name: OptionName,
  parse: (text: string, name: string) => T,
): T | undefined {
  const pair = given.get(name);
  if (!pair) return undefined;
  if (pair.value.trim() === '') throw badQuery(`The value for OData query '$${name}' cannot be empty.`);
  return parse(pair.value, name);
}

function booleanOption(text: string, name: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw badQuery(
    `Invalid value '${text}' for $${name} query option found: it is neither 'true' nor 'false'.`,
  );
}

function integerOption(text: string, name: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 2_147_483_647) return value;
  throw badQuery(
    `Invalid value '${text}' for $${name} query option found. The $${name} query option requires a non-negative integer value.`,
  );
}

function selection(text: string, { returns }: Endpoint): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (name.includes('/')) throw badQuery(`$select on the nested property '${name}' is not supported.`);
    if (!entityMembers[returns].includes(name)) {
      throw badQuery(
        `Could not find a property named '${name}' on type 'microsoft.graph.security.${returns}'.`,
      );
    }
  }
  return names;
}

function expansion(text: string, allowed: readonly string[]): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (name.includes('(')) throw badQuery(`Options inside $expand, as in '${text}', are not supported.`);
    if (!allowed.includes(name))
      throw badQuery(`The property '${name}' cannot be used in the $expand query option.`);
  }
  return names;
}
