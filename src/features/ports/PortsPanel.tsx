import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import type { Collection } from '~/msgraph/collection';
import { hostPortsQuery } from '~/msgraph/queries';
import type { HostPort } from '~/msgraph/resources';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { filterRows } from './filterRows';
import { loadedWords } from './loadedWords';
import type { OpenPort } from './openPort';
import { PortDrawer } from './PortDrawer';
import { portRows } from './portRows';
import { type PortSort, sortRows } from './portSort';
import { PortsGrid } from './PortsGrid';
import { PortsToolbar } from './PortsToolbar';
import { serviceNamesQuery } from './serviceNames';
import { UnreadRecords } from './UnreadRecords';
import { useFilterText } from './useFilterText';
import { Skeleton } from '~/shared/ui/Skeleton';

interface PortsPanelProps {
  readonly hostId: string;
  readonly sort: PortSort;
  readonly filter: string;
  readonly open: OpenPort | null;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onSort: (sort: PortSort) => void;
  readonly onFilter: (filter: string) => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
  /** `null` closes the drawer. */
  readonly onOpen: (open: OpenPort | null) => void;
}

/** What was seen on a host's ports: a grid, and a drawer beside it. */
export function PortsPanel(props: PortsPanelProps) {
  const query = useQuery(hostPortsQuery(useMsGraph(), props.hostId));
  return (
    <section className="ports" aria-labelledby="ports-title">
      <h2 id="ports-title" className="visually-hidden">
        Ports
      </h2>
      <QueryPanel title="Ports" query={query} skeleton={<PortsSkeleton />}>
        {(collection) => <Ports {...props} collection={collection} onGoOn={() => void query.refetch()} />}
      </QueryPanel>
    </section>
  );
}

interface PortsProps extends PortsPanelProps {
  readonly collection: Collection<HostPort>;
  readonly onGoOn: () => void;
}

function Ports({ collection, onGoOn, ...props }: PortsProps) {
  const { hostId, sort, open, zone, now, onSort, onOpen, onZone } = props;
  const grid = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 759px)');
  const hasTimes = useMediaQuery('(min-width: 1560px)');
  const { data: services } = useQuery(serviceNamesQuery);
  const [filter, setFilter] = useFilterText(props.filter, props.onFilter);

  // While pages arrive and words are typed, what is on the screen stays usable and catches up.
  const records = useDeferredValue(collection.records);
  const words = useDeferredValue(filter);
  const all = useMemo(() => portRows(records, hostId), [records, hostId]);
  const sorted = useMemo(() => sortRows(all, sort), [all, sort]);
  const rows = useMemo(() => filterRows(sorted, words, services), [sorted, words, services]);
  const context = useMemo(() => ({ services, zone, now, hasTimes }), [services, zone, now, hasTimes]);

  const openIndex = open ? rows.findIndex(({ key }) => key === open.port) : -1;
  // A filter may hide the row whose drawer is open; the drawer stays.
  const openRow = rows[openIndex] ?? (open ? all.find(({ key }) => key === open.port) : undefined);
  const isLoading = collection.ending.kind === 'loading';

  function handleClose() {
    onOpen(null);
    grid.current?.focus();
  }

  if (all.length === 0 && !isLoading && collection.ending.kind === 'complete') {
    return (
      <>
        <p className="empty">
          No ports were seen on this host. Ports belong mostly to addresses; for a name the list is often
          empty.
        </p>
        <UnreadRecords collection={collection} />
      </>
    );
  }
  return (
    <>
      <PortsToolbar
        hostId={hostId}
        collection={collection}
        rows={rows}
        all={all.length}
        services={services}
        filter={filter}
        sort={sort}
        zone={zone}
        isNarrow={isNarrow}
        onFilter={setFilter}
        onSort={onSort}
        onZone={onZone}
      />
      {collection.ending.kind === 'failed' && (
        <ErrorPanel
          title="Loading the other ports"
          error={collection.ending.error}
          remains={`What has loaded stays: ${loadedWords(collection)}.`}
          retryLabel="Go on loading"
          onRetry={onGoOn}
          isResumed
        />
      )}
      {collection.ending.kind === 'stopped' && (
        <p role="alert" className="notice notice-warn">
          {collection.ending.sentence} What has loaded stays: {loadedWords(collection)}.
        </p>
      )}
      <UnreadRecords collection={collection} />
      {open && !openRow && !isLoading && (
        <p role="status" className="notice">
          The link opens port <HostileText text={open.port} />, which is not among the ports of this host.
        </p>
      )}
      {rows.length === 0 && !isLoading && (
        <p className="empty">
          No port matches “<HostileText text={words} />
          ”; {loadedWords(collection)}.
        </p>
      )}
      <PortsGrid
        ref={grid}
        rows={rows}
        sort={sort}
        context={context}
        isNarrow={isNarrow}
        openKey={open?.port ?? null}
        onSort={onSort}
        onOpen={onOpen}
      />
      {open && openRow && (
        <PortDrawer
          hostId={hostId}
          drawer={open.drawer}
          row={openRow}
          previous={rows[openIndex - 1]}
          next={openIndex === -1 ? undefined : rows[openIndex + 1]}
          services={services}
          zone={zone}
          now={now}
          onOpen={onOpen}
          onClose={handleClose}
        />
      )}
    </>
  );
}

function PortsSkeleton() {
  return (
    <div className="ports-skeleton">
      <Skeleton height={36} />
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} height={36} />
      ))}
    </div>
  );
}
