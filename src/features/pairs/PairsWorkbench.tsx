import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';
import { Skeleton } from '~/shared/ui/Skeleton';
import type { Places } from './drawing/drawing';
import { lookalikeHosts } from './drawing/lookalikeLines';
import { counted } from './edges/daySpan';
import type { PairEdge } from './edges/pairEdge';
import { pairsCsv, pairsJson } from './edges/pairsCsv';
import type { ReadHost } from './frame/AddHostField';
import { MissingPairs } from './MissingPairs';
import { PairDialogs } from './PairDialogs';
import { leftOutOfLink } from './pairsLink';
import { pairsMissing, pairsNote } from './pairsNote';
import { PairsFilters } from './PairsFilters';
import { PairsFound } from './PairsFound';
import type { PairsLook, PairsView } from './pairsState';
import { PairsTable } from './PairsTable';
import type { PairsActionsProps } from './PairsToolbar';
import { SelectedPairs } from './SelectedPairs';
import { useSignals } from './signals/useSignals';
import { edgesNearT0, nearCounts, type NearT0 } from './time/timeRange';
import { usePairDialogs } from './usePairDialogs';
import type { PairsSource } from './usePairs';
import { useShownEdges } from './useShownEdges';
import { useSortedEdges } from './useSortedEdges';

/** Cytoscape weighs more than all else here, and the table does not wait for it. */
const PairsDrawing = lazy(async () => ({
  default: (await lazyPart(() => import('./PairsDrawing'))).PairsDrawing,
}));

interface PairsWorkbenchProps extends Omit<PairsActionsProps, 'shows' | 'onShows'> {
  readonly view: PairsView;
  readonly sources: readonly PairsSource[];
  readonly edges: readonly PairEdge[];
  readonly now: number;
  readonly sourceWords: string;
  readonly readHost: ReadHost;
  /** A change of the view; those of one `gesture` are undone together. */
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  /** What is selected, and how the pairs are looked at. */
  readonly onLook: (look: Partial<PairsLook>) => void;
  readonly onPlaced: (places: Places) => void;
  readonly onHost: (hostId: string) => void;
}

const nothingNear: ReadonlyMap<string, NearT0> = new Map();

/** The filters, the drawing and the table of the same pairs, and beside them what was found in them. */
export function PairsWorkbench(props: PairsWorkbenchProps) {
  const {
    view,
    sources,
    edges: loaded,
    now,
    sourceWords,
    onChange,
    onLook,
    onPlaced,
    onHost,
    ...rest
  } = props;
  const { readHost, ...actions } = rest;
  const { zone } = actions;
  const { starts, t0, nearDays } = view;
  const grid = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 759px)');
  const selected = useMemo(() => new Set(view.selected), [view.selected]);
  const setSelected = (keys: ReadonlySet<string>) => onLook({ selected: [...keys] });
  const dialogs = usePairDialogs(grid);
  const followed = useLastOf(dialogs.pairKey, view.selected[0] ?? null);
  const shows = view.shows ?? (isNarrow ? 'table' : 'both');
  const edges = useDeferredValue(loaded);

  const { flagged, ...found } = useSignals({ edges, starts, t0, nearDays, now });
  const near = useMemo(
    () => (t0 === null ? nothingNear : edgesNearT0(edges, t0, nearDays, now)),
    [edges, t0, nearDays, now],
  );
  const { shown, anyTime, anyKind, findError, hideError } = useShownEdges(edges, view, {
    flagged,
    now,
    starts,
    t0,
  });
  const counts = useMemo(() => nearCounts(near, anyTime), [near, anyTime]);
  const alike = useMemo(() => {
    const all = found.signals === null ? [] : lookalikeHosts(found.signals);
    if (all.length === 0) return 0;
    const hosts = new Set(shown.flatMap(({ parent, child }) => [parent, child]));
    return all.filter((host) => hosts.has(host)).length;
  }, [found.signals, shown]);
  const { sorted, sort, onSort } = useSortedEdges({
    edges,
    shown,
    near,
    hasT0: t0 !== null,
    chosen: view.sort,
    onChosen: (chosen) => onLook({ sort: chosen }),
  });

  function goToDrawing() {
    main.current?.querySelector<HTMLElement>('[role="application"]')?.focus();
  }

  function leaveDrawing() {
    const next = grid.current ?? side.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]');
    next?.focus();
  }

  function pairsText(format: 'csv' | 'json'): string {
    const note = pairsNote(view, sources, sourceWords, Date.now());
    return format === 'csv' ? pairsCsv(sorted, note) : pairsJson(sorted, note);
  }

  function handleShow(some: readonly PairEdge[]) {
    setSelected(new Set(some.map(({ key }) => key)));
    // In view already on a wide screen, where a jump of the page would hide what was just read.
    grid.current?.focus({ preventScroll: !isNarrow });
  }

  return (
    <>
      {shows !== 'table' && (
        <button type="button" className="skip-link" onClick={goToDrawing}>
          Go to the drawing
        </button>
      )}
      <MissingPairs sources={sources} starts={starts.length} />
      <PairsFilters
        view={view}
        sources={sources}
        edges={edges}
        shownCount={shown.length}
        anyTime={anyTime}
        anyKind={anyKind}
        near={counts}
        lookalikes={shows === 'table' ? 0 : alike}
        findError={findError}
        hideError={hideError}
        onChange={onChange}
        shows={shows}
        onShows={(next) => onLook({ shows: next })}
        {...actions}
      >
        {isNarrow && (
          <Button variant="outlined" onClick={() => side.current?.scrollIntoView()}>
            {found.signals === null ? 'Signals' : counted(found.signals.fired.length, 'signal')} below
          </Button>
        )}
      </PairsFilters>
      <div className={`workbench workbench-${shows}`}>
        <div className="workbench-main" ref={main}>
          {shows !== 'table' && (
            <PanelBoundary title="Drawing">
              <Suspense fallback={<Skeleton height={480} />}>
                <PairsDrawing
                  view={view}
                  edges={shown}
                  loaded={edges}
                  isLoading={edges !== loaded || found.isBusy || sources.some(({ isFetching }) => isFetching)}
                  flagged={flagged}
                  near={near}
                  isSearched={view.find.trim() !== '' && findError === null}
                  signals={found.signals}
                  zone={zone}
                  sourceWords={sourceWords}
                  missing={pairsMissing(sources)}
                  pairsText={pairsText}
                  readHost={readHost}
                  selected={selected}
                  onSelect={(some) => setSelected(new Set(some.map(({ key }) => key)))}
                  onOpenEdge={dialogs.openPair}
                  onChange={onChange}
                  onPlaced={onPlaced}
                  onExpand={dialogs.expand}
                  onHost={onHost}
                  onTable={shows === 'drawing' ? () => onLook({ shows: 'both' }) : null}
                  onLeave={leaveDrawing}
                />
              </Suspense>
            </PanelBoundary>
          )}
          <SelectedPairs
            shown={shown}
            selected={selected}
            chosen={view.onlyPairs?.length ?? null}
            leftOut={leftOutOfLink(view)}
            isDrawn={shows !== 'table'}
            pairsText={pairsText}
            onOpen={dialogs.openPair}
            onOnly={() => onChange({ onlyPairs: view.selected })}
            onAll={() => onChange({ onlyPairs: null })}
            onClear={() => setSelected(new Set())}
          />
          {shows !== 'drawing' && (
            <div className="table-frame">
              <PairsTable
                ref={grid}
                edges={sorted}
                sort={sort}
                selected={selected}
                followed={followed}
                isNarrow={isNarrow}
                hasT0={t0 !== null}
                zone={zone}
                flagged={flagged}
                near={near}
                onSort={onSort}
                onOpen={dialogs.openPair}
                onSelect={({ key }) => setSelected(toggled(selected, key))}
              />
            </div>
          )}
        </div>
        <PairsFound
          ref={side}
          view={view}
          shown={shown}
          found={found}
          flagged={flagged}
          readHost={readHost}
          onChange={onChange}
          onEdges={handleShow}
        />
      </div>
      <PairDialogs
        dialogs={dialogs}
        view={view}
        edges={edges}
        shown={shown}
        signals={found.signals}
        zone={zone}
        now={now}
        onChange={onChange}
        onHost={onHost}
      />
    </>
  );
}

/** Of two things the one that came last; when it goes, it still is. */
function useLastOf(one: string | null, other: string | null): string | null {
  const [before, setBefore] = useState({ one, other, last: one ?? other });
  if (one === before.one && other === before.other) return before.last;
  const came = one !== before.one && one !== null ? one : before.last;
  const last = other !== before.other && other !== null ? other : came;
  setBefore({ one, other, last });
  return last;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
