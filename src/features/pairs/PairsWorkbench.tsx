import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { lazyPart } from '~/shared/lib/lazyPart';
import type { GridSort } from '~/shared/ui/DataGrid';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';
import { Skeleton } from '~/shared/ui/Skeleton';
import { ChainStrips } from './chains/ChainStrips';
import { PathFinder } from './chains/PathFinder';
import { followedHosts, hopExpansion, redirectExpansion } from './chains/chainExpansions';
import { redirectChains } from './chains/redirectChains';
import { ChangedView, changeCount } from './ChangedView';
import type { Places } from './drawing/drawing';
import { lookalikeHosts } from './drawing/lookalikeLines';
import { counted } from './edges/daySpan';
import type { PairEdge } from './edges/pairEdge';
import { sortEdges } from './edges/sortEdges';
import type { ReadHost } from './frame/AddHostField';
import { MissingPairs } from './MissingPairs';
import { leftOutOfLink } from './pairsLink';
import { pairsNote } from './pairsNote';
import { PairsFilters } from './PairsFilters';
import { PairsSide } from './PairsSide';
import type { PairsView } from './pairsState';
import { PairsTable } from './PairsTable';
import type { PairsActionsProps, PairsShows } from './PairsToolbar';
import { SelectedPairs } from './SelectedPairs';
import type { Signals } from './signals/signals';
import { useSignals } from './signals/useSignals';
import { SignalsPanel } from './SignalsPanel';
import { edgesNearT0, nearCounts, type NearT0 } from './time/timeRange';
import type { PairsSource } from './usePairs';
import { useShownEdges } from './useShownEdges';

/** Cytoscape weighs more than all else here, and the table does not wait for it. */
const PairsDrawing = lazy(async () => ({
  default: (await lazyPart(() => import('./PairsDrawing'))).PairsDrawing,
}));

/** Wanted only when somebody asks for them. */
const ExpandDialog = lazy(async () => ({
  default: (await lazyPart(() => import('./ExpandDialog'))).ExpandDialog,
}));
const PairDrawer = lazy(async () => ({ default: (await lazyPart(() => import('./PairDrawer'))).PairDrawer }));

interface PairsWorkbenchProps extends Omit<PairsActionsProps, 'shows' | 'onShows'> {
  readonly view: PairsView;
  readonly sources: readonly PairsSource[];
  readonly edges: readonly PairEdge[];
  readonly now: number;
  readonly sourceWords: string;
  readonly readHost: ReadHost;
  /** A change of the view; those of one `gesture` are undone together. */
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  /** Keys of pairs. */
  readonly onSelected: (keys: readonly string[]) => void;
  readonly onPlaced: (places: Places) => void;
  readonly onHost: (hostId: string) => void;
}

const newestFirst: GridSort = { column: 'last', direction: 'desc' };
const nearestFirst: GridSort = { column: 'near', direction: 'desc' };
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
    onSelected,
    onPlaced,
    onHost,
    ...rest
  } = props;
  const { readHost, ...actions } = rest;
  const { zone } = actions;
  const { starts, range, t0, nearDays } = view;
  const grid = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const isNarrow = useMediaQuery('(max-width: 759px)');
  const [chosenSort, setSort] = useState<GridSort | null>(null);
  const selected = useMemo(() => new Set(view.selected), [view.selected]);
  const setSelected = (keys: ReadonlySet<string>) => onSelected([...keys]);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [expanding, setExpanding] = useState<string | null>(null);
  const [shows, setShows] = useState<PairsShows>(isNarrow ? 'table' : 'both');
  const [part, setPart] = useState<string | null>(null);
  const edges = useDeferredValue(loaded);

  const { flagged, ...found } = useSignals({ edges, starts, t0, nearDays, now });
  const alike = useMemo(
    () => (found.signals === null ? 0 : lookalikeHosts(found.signals).length),
    [found.signals],
  );
  const near = useMemo(
    () => (t0 === null ? nothingNear : edgesNearT0(edges, t0, nearDays)),
    [edges, t0, nearDays],
  );
  const counts = useMemo(() => nearCounts(near), [near]);
  const { shown, inTime, findError, hideError } = useShownEdges(edges, view, {
    flagged,
    now,
    starts,
    t0,
  });
  const chains = useMemo(() => redirectChains(shown), [shown]);
  const followed = useMemo(() => followedHosts(view), [view]);
  // What happened around the incident comes first until somebody sorts.
  const sort = chosenSort ?? (t0 === null ? newestFirst : nearestFirst);
  const all = useMemo(() => sortEdges(edges, sort, near), [edges, sort, near]);
  const sorted = useMemo(() => {
    const isShown = new Set(shown);
    return all.filter((edge) => isShown.has(edge));
  }, [all, shown]);
  const open = openKey === null ? undefined : edges.find(({ key }) => key === openKey);

  function handleShow(some: readonly PairEdge[]) {
    setSelected(new Set(some.map(({ key }) => key)));
    // In view already on a wide screen, where a jump of the page would hide what was just read.
    grid.current?.focus({ preventScroll: !isNarrow });
  }

  function handleOpen({ key }: PairEdge) {
    setOpenKey(key);
  }

  /** The drawer gives the focus back to where it was; where that has gone, nobody is to be left nowhere. */
  function handleClose() {
    flushSync(() => setOpenKey(null));
    if (document.activeElement === document.body) grid.current?.focus();
  }

  function handleSort(column: string) {
    const isTurned = sort.column === column && sort.direction === 'desc';
    setSort({ column, direction: isTurned ? 'asc' : 'desc' });
  }

  // Where no rule fired and there are redirects, these are what is there to see.
  const isQuiet = found.signals?.fired.length === 0 && !found.isBusy && chains.chains.length > 0;
  return (
    <>
      <MissingPairs sources={sources} />
      <PairsFilters
        view={view}
        sources={sources}
        edges={edges}
        shownCount={shown.length}
        inTime={inTime}
        near={counts}
        lookalikes={shows === 'table' ? 0 : alike}
        findError={findError}
        hideError={hideError}
        onChange={onChange}
        shows={shows}
        onShows={setShows}
        {...actions}
      >
        {isNarrow && (
          <Button variant="outlined" onClick={() => side.current?.scrollIntoView()}>
            {found.signals === null ? 'Signals' : counted(found.signals.fired.length, 'signal')} below
          </Button>
        )}
      </PairsFilters>
      <div className={`workbench workbench-${shows}`}>
        <div className="workbench-main">
          {shows !== 'table' && (
            <PanelBoundary title="Drawing">
              <Suspense fallback={<Skeleton height={480} />}>
                <PairsDrawing
                  view={view}
                  edges={shown}
                  loaded={edges}
                  isLoading={edges !== loaded || found.isBusy || sources.some(({ isFetching }) => isFetching)}
                  flagged={flagged}
                  signals={found.signals}
                  zone={zone}
                  sourceWords={sourceWords}
                  readHost={readHost}
                  selected={selected}
                  onSelect={(some) => setSelected(new Set(some.map(({ key }) => key)))}
                  onOpenEdge={handleOpen}
                  onChange={onChange}
                  onPlaced={onPlaced}
                  onExpand={setExpanding}
                  onHost={onHost}
                  onLeave={() => grid.current?.focus()}
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
            note={() => pairsNote(sources, sourceWords, now)}
            onOpen={handleOpen}
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
                followed={openKey ?? [...selected][0] ?? null}
                isNarrow={isNarrow}
                hasT0={t0 !== null}
                zone={zone}
                flagged={flagged}
                near={near}
                onSort={handleSort}
                onOpen={handleOpen}
                onSelect={({ key }) => setSelected(toggled(selected, key))}
              />
            </div>
          )}
        </div>
        <PairsSide
          ref={side}
          chosen={part ?? (isQuiet ? 'chains' : 'signals')}
          onChoose={setPart}
          parts={[
            {
              id: 'signals',
              title: 'Signals',
              count: found.signals?.fired.length ?? 0,
              content: <SignalsPanel {...found} onEdges={handleShow} />,
            },
            {
              id: 'chains',
              title: 'Chains',
              count: chains.chains.length + chains.more,
              content: (
                <>
                  <ChainStrips
                    chains={chains}
                    flagged={flagged}
                    followed={followed}
                    onEdges={handleShow}
                    onFollow={(hosts) =>
                      onChange({ expansions: [...view.expansions, ...hosts.map(redirectExpansion)] })
                    }
                  />
                  <PathFinder
                    hostId={starts[0] ?? ''}
                    onPath={(path) =>
                      onChange({ expansions: [...view.expansions, ...path.map(hopExpansion)] })
                    }
                  />
                </>
              ),
            },
            {
              id: 'changes',
              title: 'Changes',
              count: changeCount(view),
              content: <ChangedView view={view} onChange={onChange} />,
            },
          ]}
        />
      </div>
      <Suspense fallback={null}>
        {expanding !== null && (
          <ExpandDialog
            hostId={expanding}
            range={range}
            onClose={() => setExpanding(null)}
            onExpand={(expansion) => {
              setExpanding(null);
              onChange({ expansions: [...view.expansions, expansion] });
            }}
          />
        )}
        {open && (
          <PairDrawer
            edge={open}
            reasons={reasonsOf(found.signals, open)}
            zone={zone}
            now={now}
            onHost={onHost}
            onExpand={(host) => {
              setOpenKey(null);
              setExpanding(host);
            }}
            onHide={(host) => {
              setOpenKey(null);
              onChange({ hidden: [...view.hidden, host] });
            }}
            onClose={handleClose}
          />
        )}
      </Suspense>
    </>
  );
}

function reasonsOf(signals: Signals | null, edge: PairEdge): readonly string[] {
  const findings = signals?.fired.flatMap((result) => result.findings) ?? [];
  const own = findings.filter(({ edges }) => edges.some(({ key }) => key === edge.key));
  return [...new Set(own.map(({ why }) => why))];
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
