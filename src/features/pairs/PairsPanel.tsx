import useMediaQuery from '@mui/material/useMediaQuery';
import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { GridSort } from '~/shared/ui/DataGrid';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';
import { ChainStrips } from './chains/ChainStrips';
import { ChangedView } from './ChangedView';
import { IncidentTime } from './time/IncidentTime';
import { KindLegend } from './KindLegend';
import type { Places } from './drawing/drawing';
import { LoadedPairs } from './LoadedPairs';
import type { PairEdge } from './edges/pairEdge';
import { type PairsLink, pairsLink, readPairsLink } from './pairsLink';
import { type Expansion, pairsReducer, type PairsView } from './pairsState';
import { PairsTable } from './PairsTable';
import { ExpressionField, PairsActions, type PairsActionsProps } from './PairsToolbar';
import { PathFinder } from './chains/PathFinder';
import { redirectChains } from './chains/redirectChains';
import { type Signals, signals } from './signals/signals';
import { SignalsPanel } from './SignalsPanel';
import { sortEdges } from './edges/sortEdges';
import { TimeBrush } from './time/TimeBrush';
import { edgesNearT0 } from './time/timeRange';
import { useShownEdges } from './useShownEdges';
import { usePairs } from './usePairs';

/** Cytoscape weighs more than all else here, and the table does not wait for it. */
const PairsDrawing = lazy(async () => ({ default: (await import('./PairsDrawing')).PairsDrawing }));

/** Wanted only when somebody asks for them. */
const ExpandDialog = lazy(async () => ({ default: (await import('./ExpandDialog')).ExpandDialog }));
const PairDrawer = lazy(async () => ({ default: (await import('./PairDrawer')).PairDrawer }));

interface PairsPanelProps {
  readonly hostId: string;
  readonly link: PairsLink;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onLink: (link: PairsLink) => void;
  readonly onZone: (zone: 'utc' | 'local') => void;
  readonly onHost: (hostId: string) => void;
}

/** Who led to a host and where it leads: what stands out and why, since when, and every pair in a table. */
export function PairsPanel({ hostId, link, zone, now, onLink, onZone, onHost }: PairsPanelProps) {
  const [{ past, present: view, future }, dispatch] = useReducer(pairsReducer, null, () => ({
    past: [],
    present: readPairsLink(hostId, link).view,
    future: [],
    gesture: null,
  }));
  const { sources, edges } = usePairs(view);
  const [first] = sources;

  const change = (changed: Partial<PairsView>, gesture?: string) =>
    dispatch({ type: 'change', change: changed, ...(gesture === undefined ? {} : { gesture }) });

  // The address follows the view, so that a reload or a colleague sees the same.
  const linkText = JSON.stringify(pairsLink(view));
  const tellLink = useEffectEvent(() => onLink(pairsLink(view)));
  useEffect(() => {
    const timer = setTimeout(() => tellLink(), 250);
    return () => clearTimeout(timer);
  }, [linkText]);

  useUndoKeys(
    () => dispatch({ type: 'undo' }),
    () => dispatch({ type: 'redo' }),
  );

  return (
    <section className="pairs" aria-labelledby="pairs-title">
      <h2 id="pairs-title" className="visually-hidden">
        Pairs
      </h2>
      {first && (
        <QueryPanel title="Pairs" query={first} skeleton={<Skeleton height={420} />}>
          {() => (
            <>
              {sources.map(({ hostId: of, data, refetch }, index) =>
                data ? (
                  // Each question stands at its place in the view.
                  // oxlint-disable-next-line react/no-array-index-key
                  <LoadedPairs key={index} hostId={of} collection={data} onGoOn={() => void refetch()} />
                ) : null,
              )}
              <Pairs
                view={view}
                edges={edges}
                zone={zone}
                now={now}
                canUndo={past.length > 0}
                canRedo={future.length > 0}
                onUndo={() => dispatch({ type: 'undo' })}
                onRedo={() => dispatch({ type: 'redo' })}
                onZone={onZone}
                onChange={change}
                onPlaced={(places) => dispatch({ type: 'placed', places })}
                onHost={onHost}
              />
            </>
          )}
        </QueryPanel>
      )}
    </section>
  );
}

interface PairsProps extends Omit<PairsActionsProps, 'shown' | 'loaded' | 'shows' | 'onShows'> {
  readonly onPlaced: (places: Places) => void;
  readonly view: PairsView;
  readonly edges: readonly PairEdge[];
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  readonly onHost: (hostId: string) => void;
}

function Pairs({ view, edges: loaded, now, onChange, onPlaced, onHost, ...actions }: PairsProps) {
  const { zone } = actions;
  const { starts, range, t0, nearDays, kindsOff } = view;
  const grid = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 759px)');
  const [sort, setSort] = useState<GridSort>({ column: 'last', direction: 'desc' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [expanding, setExpanding] = useState<string | null>(null);
  const [shows, setShows] = useState<'both' | 'table'>(isNarrow ? 'table' : 'both');
  const edges = useDeferredValue(loaded);

  const found = useMemo(
    () => signals({ edges, starts, t0, nearDays, now }),
    [edges, starts, t0, nearDays, now],
  );
  const flagged = useMemo(() => flaggedHosts(found), [found]);
  const near = useMemo(
    () => (t0 === null ? new Map() : edgesNearT0(edges, t0, nearDays)),
    [edges, t0, nearDays],
  );
  const { shown, inTime, findError, hideError } = useShownEdges(edges, view, { flagged, now, starts, t0 });
  const chains = useMemo(() => redirectChains(shown), [shown]);
  const sorted = useMemo(() => sortEdges(shown, sort, near), [shown, sort, near]);
  const open = openKey === null ? undefined : edges.find(({ key }) => key === openKey);

  function handleShow(some: readonly PairEdge[]) {
    setSelected(new Set(some.map(({ key }) => key)));
    grid.current?.focus();
  }

  return (
    <>
      <PairsActions {...actions} shown={shown} loaded={edges.length} shows={shows} onShows={setShows} />
      <div className="pairs-filters">
        <IncidentTime
          t0={t0}
          nearDays={nearDays}
          zone={zone}
          onT0={(ms) => onChange({ t0: ms })}
          onNearDays={(days) => onChange({ nearDays: days }, 'near')}
        />
        <ExpressionField
          label="Find pairs"
          placeholder="Find: kind = script.src and age < 14d"
          text={view.find}
          error={findError}
          edges={edges}
          onText={(find) => onChange({ find }, 'find')}
        />
        <ExpressionField
          label="Hide pairs"
          placeholder="Hide: domain = cdn.example"
          text={view.hide}
          error={hideError}
          edges={edges}
          onText={(hide) => onChange({ hide }, 'hide')}
        />
      </div>
      <TimeBrush
        edges={inTime}
        range={range}
        t0={t0}
        nearDays={nearDays}
        zone={zone}
        onRange={(next) => onChange({ range: next }, 'range')}
      />
      <KindLegend edges={inTime} off={kindsOff} onOff={(off) => onChange({ kindsOff: off })} />
      <ChangedView view={view} onChange={onChange} />
      {shows !== 'table' && (
        <Suspense fallback={<Skeleton height={480} />}>
          <PairsDrawing
            view={view}
            edges={shown}
            flagged={flagged}
            selected={selected}
            onSelect={(some) => setSelected(new Set(some.map(({ key }) => key)))}
            onOpenEdge={({ key }) => setOpenKey(key)}
            onChange={onChange}
            onPlaced={onPlaced}
            onExpand={setExpanding}
            onHost={onHost}
            onLeave={() => grid.current?.focus()}
          />
        </Suspense>
      )}
      <div className="pairs-main">
        <PairsTable
          ref={grid}
          edges={sorted}
          sort={sort}
          selected={selected}
          followed={openKey ?? [...selected][0] ?? null}
          isNarrow={isNarrow}
          zone={zone}
          flagged={flagged}
          near={near}
          onSort={(column) =>
            setSort({
              column,
              direction: sort.column === column && sort.direction === 'desc' ? 'asc' : 'desc',
            })
          }
          onOpen={({ key }) => setOpenKey(key)}
          onSelect={({ key }) => setSelected(toggled(selected, key))}
        />
        <aside className="pairs-side">
          <SignalsPanel signals={found} onEdges={handleShow} />
          <ChainStrips chains={chains} onEdges={handleShow} />
          {starts[0] !== undefined && (
            <PathFinder
              hostId={starts[0]}
              onPath={(path) => onChange({ expansions: [...view.expansions, ...path.map(expansionOf)] })}
            />
          )}
        </aside>
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
            onClose={() => {
              setOpenKey(null);
              grid.current?.focus();
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** The hosts that a signal of some weight has fired on: a mark on every other row says nothing. */
function flaggedHosts({ fired }: Signals): ReadonlySet<string> {
  const heavy = fired.filter(({ rule }) => rule.severity !== 'low');
  return new Set(heavy.flatMap(({ findings }) => findings.flatMap(({ hosts }) => hosts)));
}

/** One hop of a path, brought in from its parent. */
function expansionOf({ parent, child, kind }: PairEdge): Expansion {
  const kinds = kind === null ? [] : [kind];
  return { hostId: parent, direction: 'children', kinds, from: null, to: null, picked: [child] };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function useUndoKeys(onUndo: () => void, onRedo: () => void) {
  const undo = useEffectEvent(onUndo);
  const redo = useEffectEvent(onRedo);
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      // A field has an undo of its own.
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    }
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, []);
}
