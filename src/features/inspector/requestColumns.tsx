import { formatCount } from '~/shared/lib/numbers';
import type { GridColumn } from '~/shared/ui/DataGrid';
import { HostileText } from '~/shared/ui/HostileText';
import { durationWords, sizeWords } from './measureWords';
import type { RequestRow, RequestStatus } from './requestRows';

/** As much of a request as fits on any line. The whole of it is in its details. */
const longestAsked = 200;

/** The list of requests where there is room for columns. */
export const gridColumns: readonly GridColumn<RequestRow>[] = [
  {
    id: 'number',
    title: '#',
    width: 56,
    isNumber: true,
    isSortable: true,
    cell: ({ number }) => formatCount(number),
  },
  {
    id: 'asked',
    title: 'Asked for',
    width: { atLeast: 260 },
    isSortable: true,
    cell: (row) => <Asked row={row} />,
  },
  {
    id: 'status',
    title: 'Status',
    width: 140,
    isSortable: true,
    cell: ({ status }) => <Status status={status} />,
  },
  {
    id: 'took',
    title: 'Took',
    width: 92,
    isNumber: true,
    isSortable: true,
    cell: ({ took }) => duration(took),
  },
  {
    id: 'waited',
    title: 'Waited',
    width: 92,
    isNumber: true,
    isSortable: true,
    cell: ({ waited }) => duration(waited),
  },
  { id: 'tries', title: 'Tries', width: 66, isNumber: true, isSortable: true, cell: ({ tries }) => tries },
  { id: 'size', title: 'Size', width: 92, isNumber: true, isSortable: true, cell: ({ size }) => sized(size) },
];

/** The list where there is no room for columns: two lines a request. */
export const cardColumns: readonly GridColumn<RequestRow>[] = [
  { id: 'card', title: 'Request', width: { atLeast: 0 }, cell: (row) => <RequestCard row={row} /> },
];

function RequestCard({ row }: { readonly row: RequestRow }) {
  const { number, status, took, tries, size } = row;
  return (
    <>
      <div className="inspector-card-line">
        <Asked row={row} />
      </div>
      <div className="inspector-card-line">
        <span className="quiet">#{formatCount(number)}</span> <Status status={status} />
        <span className="quiet">
          {duration(took)} · {tries === 1 ? '1 try' : `${tries} tries`} · {sized(size)}
        </span>
      </div>
    </>
  );
}

function Asked({ row }: { readonly row: RequestRow }) {
  return <HostileText text={row.asked.slice(0, longestAsked)} />;
}

/** How a request stands; never by colour alone. */
export function Status({ status: { look, words } }: { readonly status: RequestStatus }) {
  return <span className={`inspector-status inspector-${look}`}>{words}</span>;
}

function duration(ms: number | null): string {
  return ms === null ? '–' : durationWords(ms);
}

function sized(bytes: number | null): string {
  return bytes === null ? '–' : sizeWords(bytes);
}
