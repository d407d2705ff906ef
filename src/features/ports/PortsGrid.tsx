import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { type CellContext, type PortColumn, portColumns } from './portColumns';
import { cardColumns } from './PortCard';
import type { OpenPort } from './openPort';
import type { PortRow } from './portRows';
import type { PortSort, SortColumn } from './portSort';

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

const rowHeight = 36;
const cardHeight = 76;
const headHeight = 36;
/** The row of column titles, as a place that the keyboard can be at. */
const titles = -1;

/**
 * All ports in one scroll; only rows in view exist in the page. One tab stop: arrows move a cell at a time, Enter opens
 * what the cell stands for, or sorts by the column in the row of titles.
 * Roles and keys follow https://www.w3.org/WAI/ARIA/apg/patterns/grid/.
 */
export function PortsGrid({ rows, sort, context, isNarrow, openKey, onSort, onOpen, ref }: PortsGridProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const columns = isNarrow ? cardColumns : portColumns;
  const head = isNarrow ? 0 : headHeight;
  const height = isNarrow ? cardHeight : rowHeight;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: head,
    scrollPaddingStart: head,
    overscan: 8,
  });

  // Previous and next in the drawer move along in the grid, so that focus comes back to the port that was read last.
  const followOpen = useEffectEvent(() => {
    const index = openKey === null ? -1 : rows.findIndex(({ key }) => key === openKey);
    if (index === -1) return;
    setPlace({ row: index, column: place.column });
    virtualizer.scrollToIndex(index);
  });
  useEffect(() => followOpen(), [openKey]);

  const row = Math.min(place.row, rows.length - 1);
  const column = Math.min(place.column, columns.length - 1);

  function moveTo(next: { row: number; column: number }) {
    const first = isNarrow ? 0 : titles;
    const to = {
      row: Math.max(first, Math.min(next.row, rows.length - 1)),
      column: Math.max(0, Math.min(next.column, columns.length - 1)),
    };
    setPlace(to);
    if (to.row >= 0) virtualizer.scrollToIndex(to.row);
    document
      .getElementById(cellId(id, titles, to.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function choose(rowIndex: number, columnIndex: number) {
    const chosen = columns[columnIndex];
    if (!chosen) return;
    if (rowIndex === titles) return chosen.sort && onSort(nextSort(sort, chosen.sort));
    const chosenRow = rows[rowIndex];
    if (chosenRow) onOpen({ drawer: chosen.opens, port: chosenRow.key });
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return choose(row, column);
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / height) - 1);
    const next = keyTarget(event, { row, column }, { rows: rows.length, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }

  function handleClick(event: React.MouseEvent) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [rowIndex, columnIndex] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    if (rowIndex === undefined || columnIndex === undefined || Number.isNaN(rowIndex)) return;
    // Somebody marking text in a cell does not want a drawer over it.
    if (rowIndex !== titles && (document.getSelection()?.toString() ?? '') !== '') return;
    setPlace({ row: rowIndex, column: columnIndex });
    choose(rowIndex, columnIndex);
  }

  const template = columns.map(({ width }) => trackWidth(width, context.hasTimes)).join(' ');
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
      }}
      role="grid"
      aria-label="Ports"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 || row === titles ? cellId(id, row, column) : undefined}
      tabIndex={0}
      className={isNarrow ? 'grid grid-cards' : 'grid'}
      onKeyDown={handleKeyDown}
      onClick={handleClick}
    >
      <div role="rowgroup" className={isNarrow ? 'visually-hidden' : 'grid-head'}>
        <div role="row" aria-rowindex={1} className="grid-row" style={{ gridTemplateColumns: template }}>
          {columns.map((one, index) => (
            <ColumnTitle
              key={one.id}
              id={cellId(id, titles, index)}
              index={index}
              column={one}
              sort={sort}
              zone={context.zone}
              isActive={row === titles && column === index}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const shown = rows[item.index];
          return (
            shown && (
              <GridRow
                key={item.key}
                id={id}
                index={item.index}
                top={item.start - head}
                height={height}
                row={shown}
                columns={columns}
                template={template}
                context={context}
                activeColumn={item.index === row ? column : null}
                isOpen={shown.key === openKey}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly row: PortRow;
  readonly columns: readonly PortColumn[];
  readonly template: string;
  readonly context: CellContext;
  readonly activeColumn: number | null;
  readonly isOpen: boolean;
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, top, height, row, columns, template, context, activeColumn, isOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      className={isOpen ? 'grid-row grid-row-open' : 'grid-row'}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
    >
      {columns.map((column, columnIndex) => (
        <div
          key={column.id}
          id={cellId(id, index, columnIndex)}
          role="gridcell"
          aria-colindex={columnIndex + 1}
          data-cell={`${index} ${columnIndex}`}
          className={cellClass(column, activeColumn === columnIndex)}
        >
          {column.cell(row, context)}
        </div>
      ))}
    </div>
  );
});

interface ColumnTitleProps {
  readonly id: string;
  readonly index: number;
  readonly column: PortColumn;
  readonly sort: PortSort;
  readonly zone: 'utc' | 'local';
  readonly isActive: boolean;
}

function ColumnTitle({ id, index, column, sort, zone, isActive }: ColumnTitleProps) {
  const isSorted = column.sort === sort.column;
  const direction = sort.direction === 'asc' ? 'ascending' : 'descending';
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 1}
      {...(column.sort ? { 'aria-sort': isSorted ? direction : 'none' } : {})}
      data-cell={`${titles} ${index}`}
      className={`${cellClass(column, isActive)}${column.sort ? ' cell-sorts' : ''}`}
      title={column.sort ? `Sort by ${column.title.toLowerCase()}` : undefined}
    >
      {column.title}
      {column.isDate && <span className="quiet"> {zone === 'utc' ? 'UTC' : 'local'}</span>}
      {isSorted && <span aria-hidden="true">{sort.direction === 'asc' ? ' ▲' : ' ▼'}</span>}
    </div>
  );
}

function trackWidth(width: PortColumn['width'], hasTimes: boolean): string {
  if (width === 'rest') return 'minmax(190px, 1fr)';
  if (width === 'date') return hasTimes ? '146px' : '126px';
  return `${width}px`;
}

function cellClass(column: PortColumn, isActive: boolean): string {
  return `cell${column.isNumber ? ' cell-number' : ''}${isActive ? ' cell-active' : ''}`;
}

function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

/** Dates and counts are wanted newest and largest first; a second press turns the order around. */
function nextSort(sort: PortSort, column: SortColumn): PortSort {
  if (sort.column === column) return { column, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
  const isNewestFirst = ['timesObserved', 'firstSeen', 'lastSeen', 'lastScan'].includes(column);
  return { column, direction: isNewestFirst ? 'desc' : 'asc' };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell; `null` for keys that do not move. The result may lie outside the grid. */
function keyTarget(
  event: React.KeyboardEvent,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Place | null {
  const isWhole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'Home':
      return isWhole ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return isWhole ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    default:
      return null;
  }
}
