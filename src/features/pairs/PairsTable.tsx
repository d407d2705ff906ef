import { useMemo } from 'react';
import { formatInstant } from '~/shared/lib/dates';
import { DataGrid, type GridColumn, type GridSort } from '~/shared/ui/DataGrid';
import { HostileText } from '~/shared/ui/HostileText';
import { KindMark } from './KindMark';
import type { PairEdge } from './edges/pairEdge';
import type { NearT0 } from './time/timeRange';

/** What cells need besides their row. */
interface PairsTableContext {
  readonly zone: 'utc' | 'local';
  readonly flagged: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, NearT0>;
}

interface PairsTableProps extends PairsTableContext {
  readonly edges: readonly PairEdge[];
  readonly sort: GridSort;
  readonly selected: ReadonlySet<string>;
  readonly followed: string | null;
  readonly isNarrow: boolean;
  /** Whether the time of the incident is known, around which something can have happened. */
  readonly hasT0: boolean;
  readonly onSort: (column: string) => void;
  readonly onOpen: (edge: PairEdge) => void;
  readonly onSelect: (edge: PairEdge) => void;
  readonly ref: React.Ref<HTMLDivElement>;
}

/** The same pairs as the drawing, row by row. */
export function PairsTable(props: PairsTableProps) {
  const { ref, edges, sort, selected, followed, isNarrow, hasT0, zone, flagged, near } = props;
  const { onSort, onOpen, onSelect } = props;
  const columns = useMemo(() => {
    const context = { zone, flagged, near };
    if (isNarrow) return cardColumns(context);
    return pairColumns(context).filter(({ id }) => hasT0 || id !== 'near');
  }, [isNarrow, hasT0, zone, flagged, near]);
  return (
    <DataGrid
      ref={ref}
      label="Pairs"
      rows={edges}
      rowKey={edgeKey}
      columns={columns}
      rowHeight={isNarrow ? 76 : 34}
      hasTitles={!isNarrow}
      sort={sort}
      selected={selected}
      followed={followed}
      onSort={onSort}
      onChoose={onOpen}
      onSelect={onSelect}
    />
  );
}

function edgeKey({ key }: PairEdge): string {
  return key;
}

function pairColumns(context: PairsTableContext): readonly GridColumn<PairEdge>[] {
  const unit = context.zone === 'utc' ? 'UTC' : 'local';
  return [
    {
      id: 'parent',
      title: 'Parent',
      width: { atLeast: 160 },
      isSortable: true,
      cell: ({ parent }) => <HostCell host={parent} context={context} />,
    },
    { id: 'kind', title: 'Kind', width: 158, isSortable: true, cell: ({ kind }) => <KindMark kind={kind} /> },
    {
      id: 'child',
      title: 'Child',
      width: { atLeast: 160 },
      isSortable: true,
      cell: ({ child }) => <HostCell host={child} context={context} />,
    },
    {
      id: 'first',
      title: 'First seen',
      unit,
      width: 142,
      isSortable: true,
      cell: (edge) => <Moment ms={edge.window.first} context={context} />,
    },
    {
      id: 'last',
      title: 'Last seen',
      unit,
      width: 142,
      isSortable: true,
      cell: (edge) => <Moment ms={edge.window.last} context={context} />,
    },
    {
      id: 'near',
      title: 'Around T0',
      width: 148,
      isSortable: true,
      cell: ({ key }) => nearWords(context.near.get(key)),
    },
  ];
}

function cardColumns(context: PairsTableContext): readonly GridColumn<PairEdge>[] {
  return [
    {
      id: 'card',
      title: 'Pair',
      width: { atLeast: 0 },
      cell: (edge) => (
        <div className="port-card">
          <div className="port-card-line">
            <HostCell host={edge.parent} context={context} />
          </div>
          <div className="port-card-line">
            <KindMark kind={edge.kind} />
            <span className="port-card-date">
              <Moment ms={edge.window.first} context={context} isDay /> –{' '}
              <Moment ms={edge.window.last} context={context} isDay />
            </span>
          </div>
          <div className="port-card-line">
            <span>
              → <HostCell host={edge.child} context={context} /> {nearWords(context.near.get(edge.key))}
            </span>
          </div>
        </div>
      ),
    },
  ];
}

function HostCell({ host, context }: { readonly host: string; readonly context: PairsTableContext }) {
  return (
    <span className="mono">
      {context.flagged.has(host) && (
        <span className="flag" title="A signal has fired on this host">
          !
        </span>
      )}
      <HostileText text={host} />
    </span>
  );
}

interface MomentProps {
  readonly ms: number | null;
  readonly context: PairsTableContext;
  /** Whether there is room for the day alone. */
  readonly isDay?: boolean;
}

function Moment({ ms, context, isDay = false }: MomentProps) {
  if (ms === null) return <span className="quiet">not known</span>;
  const whole = formatInstant({ kind: 'instant', ms }, context.zone);
  return <span title={whole}>{whole.slice(0, (isDay ? 'YYYY-MM-DD' : 'YYYY-MM-DD hh:mm').length)}</span>;
}

/** What happened to a pair near T0, in words; '' for nothing. */
function nearWords(near: NearT0 | undefined): string {
  if (!near) return '';
  if (near === 'both') return 'appeared and ended';
  return near;
}
