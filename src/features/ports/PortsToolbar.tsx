import type { Collection } from '~/msgraph/collection';
import { missingWords } from '~/msgraph/missingWords';
import type { HostPort } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { CopyButton } from '~/shared/ui/CopyButton';
import { TextField } from '~/shared/ui/TextField';
import { loadedWords } from './loadedWords';
import { sortTitles } from './portColumns';
import type { PortRow } from './portRows';
import { type PortSort, sortColumns } from './portSort';
import { portsCsv } from './portsCsv';
import type { ServiceNames } from './serviceNames';

interface PortsToolbarProps {
  readonly hostId: string;
  readonly collection: Collection<HostPort>;
  /** The rows that are shown, and how many there are to filter from. */
  readonly rows: readonly PortRow[];
  readonly all: number;
  readonly services: ServiceNames | undefined;
  readonly filter: string;
  readonly sort: PortSort;
  readonly zone: 'utc' | 'local';
  readonly isNarrow: boolean;
  readonly onFilter: (filter: string) => void;
  readonly onSort: (sort: PortSort) => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
}

/** The line above the grid: filter, counts, progress, copying. */
export function PortsToolbar(props: PortsToolbarProps) {
  const { hostId, collection, rows, all, services, filter, sort, zone, isNarrow, onFilter, onSort, onZone } =
    props;
  const { records, total, ending } = collection;
  const isLoading = ending.kind === 'loading';
  return (
    <div className="toolbar">
      <TextField
        type="search"
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        placeholder="Filter ports, banners, components"
        aria-label="Filter ports"
        maxLength={500}
        spellCheck={false}
      />
      {isNarrow && <SortChoice sort={sort} onSort={onSort} />}
      <span className="counts">
        {rows.length === all
          ? `${formatCount(all)} ${all === 1 ? 'port' : 'ports'}`
          : `${formatCount(rows.length)} of ${formatCount(all)} shown`}
        {ending.kind !== 'complete' && `; ${loadedWords(collection)}`}
        {collection.conflicts > 0 &&
          `; ${formatCount(collection.conflicts)} sent twice with different content, the newest is shown`}
      </span>
      <span role="status" className="visually-hidden">
        {isLoading ? '' : `${formatCount(records.length)} ports loaded`}
      </span>
      <ZoneChoice zone={zone} onZone={onZone} />
      <CopyButton
        label="Copy as CSV"
        text={() => portsCsv(rows, hostId, services, missingWords(collection))}
      />
      {isLoading && (
        <progress
          aria-label="Loading ports"
          {...(total === null ? {} : { value: records.length, max: Math.max(1, total) })}
        />
      )}
    </div>
  );
}

function ZoneChoice({ zone, onZone }: Pick<PortsToolbarProps, 'zone' | 'onZone'>) {
  return (
    <label>
      Times in{' '}
      <select value={zone} onChange={(event) => onZone(event.target.value === 'local' ? 'local' : 'utc')}>
        <option value="utc">UTC</option>
        <option value="local">local time</option>
      </select>
    </label>
  );
}

function SortChoice({ sort, onSort }: Pick<PortsToolbarProps, 'sort' | 'onSort'>) {
  return (
    <label className="sort-choice">
      Sort by{' '}
      <select
        value={`${sort.column} ${sort.direction}`}
        onChange={(event) => {
          const [name, direction] = event.target.value.split(' ');
          const column = sortColumns.find((one) => one === name);
          if (column) onSort({ column, direction: direction === 'desc' ? 'desc' : 'asc' });
        }}
      >
        {sortColumns.flatMap((column) =>
          (['asc', 'desc'] as const).map((direction) => (
            <option key={`${column} ${direction}`} value={`${column} ${direction}`}>
              {sortTitles[column]} {direction === 'asc' ? '▲' : '▼'}
            </option>
          )),
        )}
      </select>
    </label>
  );
}
