import type { GridSort } from '~/shared/ui/DataGrid';
import { compareLinkKinds } from './linkKinds';
import type { PairEdge } from './pairEdge';
import type { NearT0 } from '~/features/pairs/time/timeRange';

/** The columns that pairs can be sorted by. */
const pairSorts = ['parent', 'kind', 'child', 'first', 'last', 'near'] as const;
type PairSort = (typeof pairSorts)[number];

/** Pairs in the order asked for; dates that are not known stand last in both directions, equal pairs by parent and child. */
export function sortEdges(
  edges: readonly PairEdge[],
  sort: GridSort,
  near: ReadonlyMap<string, NearT0>,
): readonly PairEdge[] {
  const column = pairSorts.find((one) => one === sort.column) ?? 'last';
  const sign = sort.direction === 'asc' ? 1 : -1;
  return edges.toSorted(
    (a, b) => compare(a, b, column, sign, near) || texts(a.parent, b.parent) || texts(a.child, b.child),
  );
}

function compare(
  a: PairEdge,
  b: PairEdge,
  column: PairSort,
  sign: 1 | -1,
  near: ReadonlyMap<string, NearT0>,
): number {
  switch (column) {
    case 'kind':
      return sign * compareLinkKinds(a.kind, b.kind);
    case 'first':
    case 'last':
      return moments(a.window[column], b.window[column], sign);
    case 'near':
      return sign * (Number(near.has(a.key)) - Number(near.has(b.key)));
    default:
      return sign * texts(a[column], b[column]);
  }
}

function texts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function moments(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return sign * (a - b);
}
