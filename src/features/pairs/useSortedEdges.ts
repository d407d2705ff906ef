import { useMemo } from 'react';
import type { GridSort } from '~/shared/ui/DataGrid';
import type { PairEdge } from './edges/pairEdge';
import { sortEdges } from './edges/sortEdges';
import type { NearT0 } from './time/timeRange';

const newestFirst: GridSort = { column: 'last', direction: 'desc' };
const nearestFirst: GridSort = { column: 'near', direction: 'desc' };

interface EdgesToSort {
  readonly edges: readonly PairEdge[];
  /** Those of them that are shown. */
  readonly shown: readonly PairEdge[];
  readonly near: ReadonlyMap<string, NearT0>;
  readonly hasT0: boolean;
  /** The order that somebody has chosen. */
  readonly chosen: GridSort | null;
  readonly onChosen: (sort: GridSort) => void;
}

interface SortedEdges {
  /** What is shown, in order. */
  readonly sorted: readonly PairEdge[];
  readonly sort: GridSort;
  /** Sorts by a column, the greatest first; when that stands, the other way around. */
  readonly onSort: (column: string) => void;
}

/** The order of the table: what somebody has chosen, until then what happened around the incident first, or the newest. */
export function useSortedEdges(given: EdgesToSort): SortedEdges {
  const { edges, shown, near, hasT0, chosen, onChosen } = given;
  const sort = chosen ?? (hasT0 ? nearestFirst : newestFirst);
  // All of them, so that a change of what is shown sorts nothing anew.
  const all = useMemo(() => sortEdges(edges, sort, near), [edges, sort, near]);
  const sorted = useMemo(() => {
    const isShown = new Set(shown);
    return all.filter((edge) => isShown.has(edge));
  }, [all, shown]);
  return {
    sorted,
    sort,
    onSort: (column) => {
      const isTurned = sort.column === column && sort.direction === 'desc';
      onChosen({ column, direction: isTurned ? 'asc' : 'desc' });
    },
  };
}
