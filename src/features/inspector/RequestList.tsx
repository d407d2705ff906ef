import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, useRef, useState } from 'react';
import type { RequestHistory } from '~/msgraph/requestLog';
import { formatCount } from '~/shared/lib/numbers';
import { DataGrid } from '~/shared/ui/DataGrid';
import { RequestDetails } from './RequestDetails';
import { cardColumns, gridColumns } from './requestColumns';
import { hasFailed, requestColumns, type RequestRow, requestRows, type RequestSort } from './requestRows';

const newestFirst: RequestSort = { column: 'number', direction: 'desc' };

/** The requests of the session, the newest first; choosing one shows all that is known of it below. */
export function RequestList({ history: { requests, total } }: { readonly history: RequestHistory }) {
  const [sort, setSort] = useState(newestFirst);
  const [only, setOnly] = useState<'all' | 'failed'>('all');
  const [chosen, setChosen] = useState<number | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const rows = useMemo(() => requestRows(requests, sort, only), [requests, sort, only]);
  const selected = useMemo(() => new Set(chosen === null ? [] : [String(chosen)]), [chosen]);
  const details = requests.find(({ number }) => number === chosen);
  const failed = requests.filter(hasFailed).length;

  function handleSort(name: string) {
    const column = requestColumns.find((one) => one === name);
    if (!column) return;
    const isAgain = sort.column === column && sort.direction === 'desc';
    setSort({ column, direction: isAgain ? 'asc' : 'desc' });
  }

  function handleLeave() {
    setChosen(null);
    grid.current?.focus();
  }

  return (
    <div className="inspector-part">
      <div className="inspector-line">
        <span>{historyWords(requests.length, total)}</span>
        <Button
          variant="outlined"
          aria-pressed={only === 'failed'}
          onClick={() => setOnly(only === 'failed' ? 'all' : 'failed')}
        >
          Only failures ({formatCount(failed)})
        </Button>
      </div>
      {rows.length === 0 && only === 'failed' ? (
        <p className="empty">No request has failed.</p>
      ) : (
        <DataGrid
          ref={grid}
          label="Requests"
          rows={rows}
          rowKey={rowKey}
          columns={isNarrow ? cardColumns : gridColumns}
          rowHeight={isNarrow ? 56 : 34}
          hasTitles={!isNarrow}
          sort={sort}
          selected={selected}
          followed={chosen === null ? null : String(chosen)}
          onSort={handleSort}
          onChoose={({ number }) => setChosen(number)}
        />
      )}
      {details && <RequestDetails key={details.number} request={details} onLeave={handleLeave} />}
    </div>
  );
}

function rowKey({ number }: RequestRow): string {
  return String(number);
}

function historyWords(kept: number, total: number): string {
  if (total === 0) return 'Nothing has been asked yet.';
  if (kept < total) return `The last ${formatCount(kept)} of ${formatCount(total)} requests`;
  return total === 1 ? '1 request' : `${formatCount(total)} requests`;
}
