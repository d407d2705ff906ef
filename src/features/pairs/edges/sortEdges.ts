import type { GridSort } from '~/shared/ui/DataGrid';
import { compareLinkKinds } from './linkKinds';
import type { PairEdge } from './pairEdge';
import type { NearT0 } from '~/features/pairs/time/timeRange';

/** The columns that pairs can be sorted by. */
export const pairSorts = ['parent', 'kind', 'child', 'first', 'last', 'near'] as const;
type PairSort = (typeof pairSorts)[number];

/** Places of pairs are told apart up to this many; no list of pairs comes near it. */
const mostPairs = 2 ** 26;

/**
 * Pairs in the order asked for; dates that are not known stand last in both directions, equal pairs by parent and child.
 * Only numbers and texts as they are get sorted: with a function that compares two pairs, tens of thousands take so long
 * that the page stands still.
 */
export function sortEdges(
  edges: readonly PairEdge[],
  sort: GridSort,
  near: ReadonlyMap<string, NearT0>,
): readonly PairEdge[] {
  const column = pairSorts.find((one) => one === sort.column) ?? 'last';
  const sign = sort.direction === 'asc' ? 1 : -1;
  const named = orderedByNames(edges);
  const ranks = numberRanks(columnValues(named, column, near).map((value) => sign * value));
  const places = Float64Array.from(ranks, (rank, index) => rank * mostPairs + index).toSorted();
  return Array.from(places, (place) => named[place % mostPairs]).filter((edge) => edge !== undefined);
}

/** The same list is sorted again and again, by one column and by another. */
const namedOrders = new WeakMap<readonly PairEdge[], readonly PairEdge[]>();

function orderedByNames(edges: readonly PairEdge[]): readonly PairEdge[] {
  const known = namedOrders.get(edges);
  if (known) return known;
  const byKey = new Map(edges.map((edge) => [edge.key, edge]));
  const ordered = [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? []);
  namedOrders.set(edges, ordered);
  return ordered;
}

/** The place of each number among all; equal numbers have one place, and NaN has the last. */
function numberRanks(numbers: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(new Set(numbers)).toSorted();
  const ranks = new Map(Array.from(sorted, (number, index) => [number, index]));
  return numbers.map((number) => ranks.get(number) ?? sorted.length);
}

/** What is not known is NaN. */
function columnValues(
  edges: readonly PairEdge[],
  column: PairSort,
  near: ReadonlyMap<string, NearT0>,
): readonly number[] {
  switch (column) {
    case 'kind':
      return kindRanks(edges);
    case 'first':
    case 'last':
      return edges.map(({ window }) => window[column] ?? Number.NaN);
    case 'near':
      return edges.map(({ key }) => Number(near.has(key)));
    default:
      return textRanks(edges.map((edge) => edge[column]));
  }
}

function kindRanks(edges: readonly PairEdge[]): readonly number[] {
  const kinds = [...new Set(edges.map(({ kind }) => kind))].toSorted(compareLinkKinds);
  const ranks = new Map<string | null, number>();
  for (const [index, kind] of kinds.entries()) {
    const before = kinds[index - 1];
    const isSame = before !== undefined && compareLinkKinds(before, kind) === 0;
    ranks.set(kind, isSame ? (ranks.get(before) ?? index) : index);
  }
  return edges.map(({ kind }) => ranks.get(kind) ?? 0);
}

/** The place of each text among all; equal texts have one place. */
function textRanks(texts: readonly string[]): readonly number[] {
  const ranks = new Map([...new Set(texts)].toSorted().map((text, index) => [text, index]));
  return texts.map((text) => ranks.get(text) ?? 0);
}
