import { useMemo } from 'react';
import { DataGrid } from '~/shared/ui/DataGrid';
import type { OpenPort } from './openPort';
import { cardColumns } from './PortCard';
import { type CellContext, drawerOf, portColumns } from './portColumns';
import type { PortRow } from './portRows';
import { type PortSort, type SortColumn, sortColumns } from './portSort';

interface PortsGridProps {
  readonly rows: readonly PortRow[];
  readonly sort: PortSort;
  readonly context: CellContext;
  /** One card a row in place of columns, where there is no room for them. */
  readonly isNarrow: boolean;
  /** The row whose drawer is open. */
  readonly openKey: string | null;
  readonly onSort: (sort: PortSort) => void;
  readonly onOpen: (open: OpenPort) => void;
  readonly ref: React.Ref<HTMLDivElement>;
}

/** All ports of a host; choosing a cell opens the drawer that it stands for. */
export function PortsGrid({ rows, sort, context, isNarrow, openKey, onSort, onOpen, ref }: PortsGridProps) {
  const columns = useMemo(() => (isNarrow ? cardColumns : portColumns)(context), [isNarrow, context]);
  const selected = useMemo(() => new Set(openKey === null ? [] : [openKey]), [openKey]);
  return (
    <DataGrid
      ref={ref}
      label="Ports"
      rows={rows}
      rowKey={rowKey}
      columns={columns}
      rowHeight={isNarrow ? 76 : 36}
      hasTitles={!isNarrow}
      sort={sort}
      selected={selected}
      followed={openKey}
      onSort={(name) => {
        const column = sortColumns.find((one) => one === name);
        if (column) onSort(nextSort(sort, column));
      }}
      onChoose={({ key }, column) => onOpen({ drawer: drawerOf(column), port: key })}
    />
  );
}

function rowKey({ key }: PortRow): string {
  return key;
}

/** Dates and counts are wanted newest and largest first; a second press turns the order around. */
function nextSort(sort: PortSort, column: SortColumn): PortSort {
  if (sort.column === column) return { column, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
  const isNewestFirst = ['timesObserved', 'firstSeen', 'lastSeen', 'lastScan'].includes(column);
  return { column, direction: isNewestFirst ? 'desc' : 'asc' };
}
