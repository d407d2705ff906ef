import { formatInstant, type Instant } from '~/shared/lib/dates';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import type { GridColumn } from '~/shared/ui/DataGrid';
import type { PortDrawerKind } from './openPort';
import { portFacts, type PortRow } from './portRows';
import type { SortColumn } from './portSort';
import { type ServiceNames, serviceName } from './serviceNames';

/** What cells need besides their row. */
export interface CellContext {
  readonly services: ServiceNames | undefined;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  /** Whether dates have room for their time of day; the drawer always tells it. */
  readonly hasTimes: boolean;
}

/** A column of the port grid; its id is what rows are sorted by, where they can be. */
export type PortColumn = GridColumn<PortRow>;

/** What opens when a cell of the column is chosen. */
export function drawerOf(column: string): PortDrawerKind {
  return column === 'components' || column === 'certificate' ? column : 'banners';
}

/** What the columns are called that rows can be sorted by. */
export const sortTitles: Readonly<Record<SortColumn, string>> = {
  port: 'Port',
  protocol: 'Protocol',
  status: 'Status',
  banner: 'Newest banner',
  components: 'Components',
  certificate: 'Certificate',
  timesObserved: 'Observed',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  lastScan: 'Last scan',
};

/** The columns of the port grid, from left to right. */
export function portColumns(context: CellContext): readonly PortColumn[] {
  return [
    {
      id: 'port',
      title: 'Port',
      width: 70,
      isSortable: true,
      isNumber: true,
      cell: ({ port }) => <b>{port.port}</b>,
    },
    {
      id: 'service',
      title: 'Service',
      width: 104,
      cell: ({ port, otherHost }) => (
        <>
          {serviceName(context.services, port) || <span className="quiet">–</span>}
          {otherHost !== null && (
            <span className="quiet" title="The service lists this port although it is another host’s">
              {' '}
              on <HostileText text={otherHost} />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'protocol',
      title: 'Protocol',
      width: 80,
      isSortable: true,
      cell: ({ port }) => <Words text={port.protocol} />,
    },
    {
      id: 'status',
      title: 'Status',
      width: 86,
      isSortable: true,
      cell: ({ port }) => <Status status={port.status} />,
    },
    {
      id: 'banner',
      title: 'Newest banner',
      width: { atLeast: 190 },
      isSortable: true,
      cell: (row) => <BannerLine row={row} />,
    },
    {
      id: 'components',
      title: 'Components',
      width: 150,
      isSortable: true,
      cell: ({ port }) => <TextOrDash text={portFacts(port).components} />,
    },
    {
      id: 'certificate',
      title: 'Certificate',
      width: 146,
      isSortable: true,
      cell: ({ port }) => <TextOrDash text={portFacts(port).certificate} />,
    },
    {
      id: 'timesObserved',
      title: 'Observed',
      width: 90,
      isSortable: true,
      isNumber: true,
      cell: ({ port }) =>
        port.timesObserved === null ? <span className="quiet">–</span> : formatCount(port.timesObserved),
    },
    dateColumn('firstSeen', context, ({ port }) => portFacts(port).firstSeen),
    dateColumn('lastSeen', context, ({ port }) => portFacts(port).lastSeen),
    dateColumn('lastScan', context, ({ port }) => portFacts(port).lastScan),
  ];
}

function dateColumn(
  id: 'firstSeen' | 'lastSeen' | 'lastScan',
  context: CellContext,
  of: (row: PortRow) => Instant,
): PortColumn {
  return {
    id,
    title: sortTitles[id],
    unit: context.zone === 'utc' ? 'UTC' : 'local',
    width: context.hasTimes ? 146 : 132,
    isSortable: true,
    cell: (row) => <ShortDate instant={of(row)} context={context} />,
  };
}

interface ShortDateProps {
  readonly instant: Instant;
  readonly context: CellContext;
}

/** To the day or minute; the whole instant with its zone is the tooltip. The zone stands in the column's title. */
export function ShortDate({ instant, context: { zone, hasTimes } }: ShortDateProps) {
  if (instant.kind === 'absent') return <span className="quiet">–</span>;
  if (instant.kind === 'unparsed') {
    return (
      <span className="mark" title="This date cannot be read; this is what the service sent">
        <HostileText text={instant.raw} />
      </span>
    );
  }
  const whole = formatInstant(instant, zone);
  return <span title={whole}>{whole.slice(0, (hasTimes ? 'YYYY-MM-DD hh:mm' : 'YYYY-MM-DD').length)}</span>;
}

export function BannerLine({ row: { port } }: { readonly row: PortRow }) {
  const { line } = portFacts(port);
  if (line && line.text !== '') {
    return (
      <span className="mono">
        <HostileText text={line.text} />
        {line.truncated && '…'}
        {port.banners.length > 1 && <span className="quiet"> +{formatCount(port.banners.length - 1)}</span>}
      </span>
    );
  }
  return <span className="quiet">{port.banners.length > 0 ? 'empty banner' : '–'}</span>;
}

export function Status({ status }: { readonly status: string | null }) {
  if (status === null) return <span className="quiet">not stated</span>;
  return (
    <span
      className={`status status-${status === 'open' || status === 'filtered' || status === 'closed' ? status : 'other'}`}
    >
      <HostileText text={status} />
    </span>
  );
}

function TextOrDash({ text }: { readonly text: string }) {
  return text ? <HostileText text={text} /> : <span className="quiet">–</span>;
}

function Words({ text }: { readonly text: string | null }) {
  return text === null ? <span className="quiet">not stated</span> : <HostileText text={text} />;
}
