import { memo, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useRowsInView } from './useRowsInView';

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Said behind the title, quietly: a unit or a zone. */
  readonly unit?: string;
  /** Pixels, or what is left, but never less than so many pixels. */
  readonly width: number | { readonly atLeast: number };
  readonly isSortable?: boolean;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => React.ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

interface DataGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Different for each row, and the same for the same row after sorting and filtering. */
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowHeight: number;
  /** Without a row of titles the columns are one card a row. */
  readonly hasTitles: boolean;
  readonly sort: GridSort;
  readonly selected: ReadonlySet<string>;
  /** A row to keep in view and to be at with the keyboard, whenever it changes. */
  readonly followed: string | null;
  readonly onSort: (column: string) => void;
  /** Enter or a click on a cell. */
  readonly onChoose: (row: Row, column: string) => void;
  /** Space on a row, where rows can be selected. */
  readonly onSelect?: (row: Row) => void;
  readonly ref: React.Ref<HTMLDivElement>;
}

const titleHeight = 36;
/** The row of column titles, as a place that the keyboard can be at. */
const titles = -1;

/**
 * Any number of rows in one scroll; only those in view exist in the page. One tab stop: arrows move a cell at a time, Enter
 * chooses, or sorts in the row of titles. Roles and keys follow https://www.w3.org/WAI/ARIA/apg/patterns/grid/.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rows, rowKey, columns, rowHeight, hasTitles, sort, selected, followed } = props;
  const { onSort, onChoose, onSelect, ref } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const head = hasTitles ? titleHeight : 0;
  const { first, end, reveal } = useRowsInView(scroller, { count: rows.length, rowHeight, head });

  // What is shown elsewhere moves along here, so that focus comes back to what was read last.
  const [wasFollowed, setWasFollowed] = useState<string | null>(null);
  if (followed !== wasFollowed) {
    const index = rows.findIndex((one) => rowKey(one) === followed);
    setWasFollowed(followed);
    if (index !== -1) setPlace({ row: index, column: place.column });
  }
  const revealFollowed = useEffectEvent(() => {
    const index = rows.findIndex((one) => rowKey(one) === followed);
    if (index !== -1) reveal(index);
  });
  useEffect(() => revealFollowed(), [followed]);

  const row = Math.min(place.row, rows.length - 1);
  const column = Math.min(place.column, columns.length - 1);

  function moveTo(next: Place) {
    const to = {
      row: Math.max(hasTitles ? titles : 0, Math.min(next.row, rows.length - 1)),
      column: Math.max(0, Math.min(next.column, columns.length - 1)),
    };
    setPlace(to);
    if (to.row >= 0) reveal(to.row);
    document
      .getElementById(cellId(id, titles, to.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function choose(rowIndex: number, columnIndex: number) {
    const chosen = columns[columnIndex];
    const chosenRow = rows[rowIndex];
    if (!chosen) return;
    if (rowIndex === titles && chosen.isSortable) onSort(chosen.id);
    if (chosenRow !== undefined) onChoose(chosenRow, chosen.id);
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    const current = rows[row];
    if (event.key === ' ' && onSelect && current !== undefined) {
      event.preventDefault();
      return onSelect(current);
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return choose(row, column);
    }
    const visible = (scroller.current?.clientHeight ?? 0) - head;
    const page = Math.max(1, Math.floor(visible / rowHeight) - 1);
    const next = keyTarget(event, { row, column }, { rows: rows.length, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }

  function handleClick(event: React.MouseEvent) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [rowIndex, columnIndex] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    if (rowIndex === undefined || columnIndex === undefined || Number.isNaN(rowIndex)) return;
    // Somebody marking text in a cell does not want it covered.
    if (rowIndex !== titles && (document.getSelection()?.toString() ?? '') !== '') return;
    setPlace({ row: rowIndex, column: columnIndex });
    choose(rowIndex, columnIndex);
  }

  const template = columns.map(({ width }) => track(width)).join(' ');
  const minWidth = columns.reduce(
    (sum, { width }) => sum + (typeof width === 'number' ? width : width.atLeast),
    0,
  );
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
      }}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={onSelect !== undefined}
      aria-activedescendant={rows.length > 0 || row === titles ? cellId(id, row, column) : undefined}
      tabIndex={0}
      className={hasTitles ? 'grid' : 'grid grid-cards'}
      onKeyDown={handleKeyDown}
      onClick={handleClick}
    >
      <div role="rowgroup" className={hasTitles ? 'grid-head' : 'visually-hidden'}>
        <div
          role="row"
          aria-rowindex={1}
          className="grid-row"
          style={{ gridTemplateColumns: template, minWidth }}
        >
          {columns.map((one, index) => (
            <ColumnTitle
              key={one.id}
              id={cellId(id, titles, index)}
              index={index}
              column={one}
              sort={sort}
              isActive={row === titles && column === index}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((shown, at) => (
          <GridRow
            key={rowKey(shown)}
            id={id}
            index={first + at}
            height={rowHeight}
            minWidth={minWidth}
            row={shown}
            // The row component is generic in its caller only; columns and row come from the same props.
            columns={columns as readonly GridColumn<unknown>[]}
            template={template}
            activeColumn={first + at === row ? column : null}
            isSelected={selected.has(rowKey(shown))}
          />
        ))}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly height: number;
  readonly minWidth: number;
  readonly row: unknown;
  readonly columns: readonly GridColumn<unknown>[];
  readonly template: string;
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, height, minWidth, row, columns, template, activeColumn, isSelected } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isSelected ? 'grid-row grid-row-selected' : 'grid-row'}
      style={{
        gridTemplateColumns: template,
        transform: `translateY(${index * height}px)`,
        height,
        minWidth,
      }}
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
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
});

interface ColumnTitleProps {
  readonly id: string;
  readonly index: number;
  readonly column: Pick<GridColumn<never>, 'id' | 'title' | 'unit' | 'isSortable' | 'isNumber'>;
  readonly sort: GridSort;
  readonly isActive: boolean;
}

function ColumnTitle({ id, index, column, sort, isActive }: ColumnTitleProps) {
  const isSorted = column.id === sort.column;
  const direction = sort.direction === 'asc' ? 'ascending' : 'descending';
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 1}
      {...(column.isSortable ? { 'aria-sort': isSorted ? direction : 'none' } : {})}
      data-cell={`${titles} ${index}`}
      className={`${cellClass(column, isActive)}${column.isSortable ? ' cell-sorts' : ''}`}
      title={column.isSortable ? `Sort by ${column.title.toLowerCase()}` : undefined}
    >
      {column.title}
      {column.unit !== undefined && <span className="quiet"> {column.unit}</span>}
      {isSorted && <span aria-hidden="true">{sort.direction === 'asc' ? ' ▲' : ' ▼'}</span>}
    </div>
  );
}

function track(width: GridColumn<never>['width']): string {
  return typeof width === 'number' ? `${width}px` : `minmax(${width.atLeast}px, 1fr)`;
}

function cellClass(column: { readonly isNumber?: boolean }, isActive: boolean): string {
  return `cell${column.isNumber ? ' cell-number' : ''}${isActive ? ' cell-active' : ''}`;
}

function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
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
