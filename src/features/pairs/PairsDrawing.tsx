import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { pairsPreviewQuery, type PairSide } from '~/msgraph/pairQueries';
import { formatCount } from '~/shared/lib/numbers';
import { safeLine } from '~/shared/lib/visibleText';
import { HostileText } from '~/shared/ui/HostileText';
import { commonServicesSentence } from './drawing/commonServices';
import type { DrawnLink, DrawnNode, Place, Places } from './drawing/drawing';
import { groupText } from './drawing/drawnGroups';
import { drawnPairs } from './drawing/drawnPairs';
import { egoColumns } from './layout/egoColumns';
import { compareLinkKinds, linkLook } from './edges/linkKinds';
import type { LinkStroke } from './canvas/linkStroke';
import { Minimap } from './canvas/Minimap';
import type { PairEdge } from './edges/pairEdge';
import { PairsCanvas, type PairsCanvasHandle } from './canvas/PairsCanvas';
import type { PairsLayout, PairsView } from './pairsState';
import { placeBeside } from './layout/placeBeside';
import { runLayout } from './layout/runLayout';

interface PairsDrawingProps {
  readonly view: PairsView;
  readonly edges: readonly PairEdge[];
  readonly flagged: ReadonlySet<string>;
  /** Keys of selected edges; the table selects the same. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (edges: readonly PairEdge[]) => void;
  readonly onOpenEdge: (edge: PairEdge) => void;
  readonly onChange: (change: Partial<PairsView>) => void;
  readonly onPlaced: (places: Places) => void;
  readonly onExpand: (hostId: string) => void;
  readonly onHost: (hostId: string) => void;
  readonly onLeave: () => void;
}

/** The pairs that are shown, drawn: parents left, children right, many leaf hosts of a kind as one counted node. */
export function PairsDrawing(props: PairsDrawingProps) {
  const {
    view,
    edges,
    flagged,
    selected,
    onSelect,
    onOpenEdge,
    onChange,
    onPlaced,
    onExpand,
    onHost,
    onLeave,
  } = props;
  const canvas = useRef<PairsCanvasHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(
    null,
  );
  const isDark = useIsDark();

  const selectedEdges = useMemo(() => edges.filter(({ key }) => selected.has(key)), [edges, selected]);
  const drawing = useMemo(
    () =>
      drawnPairs(edges, {
        starts: view.starts.map((host) => host.toLowerCase()),
        expanded: new Set(view.expansions.map(({ hostId }) => hostId.toLowerCase())),
        openGroups: view.openGroups,
        keep: new Set([...view.pinned, ...selectedEdges.flatMap(({ parent, child }) => [parent, child])]),
        flagged,
        hidden: new Set(view.hidden),
        threshold: view.threshold,
        foldHubs: view.foldHubs,
      }),
    [
      edges,
      view.starts,
      view.expansions,
      view.openGroups,
      view.pinned,
      view.hidden,
      view.threshold,
      view.foldHubs,
      flagged,
      selectedEdges,
    ],
  );

  // Old nodes never move: only those without a place get one.
  const places = useMemo(() => {
    const fresh = drawing.nodes.filter(({ id }) => !view.places.has(id)).map(({ id }) => id);
    if (fresh.length === 0) return view.places;
    if (fresh.length === drawing.nodes.length)
      return egoColumns(
        drawing,
        view.starts.map((host) => host.toLowerCase()),
      );
    return placeBeside(view.places, drawing, fresh);
  }, [drawing, view.places, view.starts]);
  const tellPlaces = useEffectEvent(() => {
    if (places !== view.places) onPlaced(places);
  });
  useEffect(() => tellPlaces(), [places]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current || drawing.nodes.length === 0) return;
    isFirst.current = false;
    canvas.current?.fit();
  }, [drawing]);

  const selectedNodes = useMemo(
    () =>
      new Set(
        selectedEdges.flatMap(({ parent, child }) =>
          [drawing.nodeOf.get(parent), drawing.nodeOf.get(child)].filter((id) => id !== undefined),
        ),
      ),
    [selectedEdges, drawing],
  );
  const stroke = useMemo(() => (link: DrawnLink) => linkStroke(link, isDark), [isDark]);
  const badges = useBadge(active, drawing.nodes, view);
  const nodeOf = (id: string) => drawing.nodes.find((node) => node.id === id);

  function edgesAt(id: string): readonly PairEdge[] {
    return drawing.links.filter(({ from, to }) => from === id || to === id).flatMap((link) => link.edges);
  }

  function handleOpen(id: string) {
    const node = nodeOf(id);
    if (node?.kind === 'group') return openGroup(id);
    const point = canvas.current?.pointOf(id);
    if (point) setMenu({ id, ...point });
  }

  function openGroup(id: string) {
    const before = view.openGroups.get(id);
    const next = before
      ? { mode: 'hosts' as const, pages: before.mode === 'hosts' ? before.pages + 1 : 1 }
      : { mode: 'domains' as const, pages: 1 };
    onChange({ openGroups: new Map([...view.openGroups, [id, next]]) });
  }

  function handleExpand(id: string) {
    if (nodeOf(id)?.kind === 'group') openGroup(id);
    else onExpand(id);
  }

  const groups = drawing.nodes.filter(({ kind }) => kind === 'group').length;
  return (
    <div className="drawing" ref={frame}>
      <div className="drawing-bar">
        <span role="status">
          {formatCount(drawing.nodes.length - groups)} hosts and {formatCount(groups)} groups drawn
          {drawing.awayHosts.length > 0 &&
            `; ${formatCount(drawing.awayHosts.length)} hosts hang on none of them`}
        </span>
        <Button onClick={() => canvas.current?.fit()}>Fit</Button>
        <Button aria-label="Zoom in" onClick={() => canvas.current?.zoomBy(1.25)}>
          +
        </Button>
        <Button aria-label="Zoom out" onClick={() => canvas.current?.zoomBy(0.8)}>
          −
        </Button>
        <Button onClick={() => void frame.current?.requestFullscreen()}>Full screen</Button>
        <label>
          Group from{' '}
          <input
            type="range"
            min={2}
            max={60}
            value={Math.min(60, view.threshold)}
            aria-valuetext={`${view.threshold} hosts`}
            onChange={(event) => onChange({ threshold: event.target.valueAsNumber })}
          />{' '}
          {view.threshold} hosts
        </label>
        <label title={commonServicesSentence}>
          <input
            type="checkbox"
            checked={view.foldHubs}
            onChange={() => onChange({ foldHubs: !view.foldHubs })}
          />{' '}
          fold common services
        </label>
        <Arrange
          layout={view.layout}
          run={(layout, signal) =>
            runLayout(
              {
                layout,
                drawing,
                starts: view.starts.map((host) => host.toLowerCase()),
                places,
                isLocked: (id) => view.pinned.includes(id),
              },
              signal,
            )
          }
          onPlaces={(layout, next) => onChange({ layout, places: new Map([...view.places, ...next]) })}
        />
      </div>
      <div className="drawing-frame">
        <PairsCanvas
          ref={canvas}
          drawing={drawing}
          places={places}
          linkLook={stroke}
          label={nodeLabel}
          badges={badges}
          flagged={flagged}
          selected={selectedNodes}
          active={active}
          dark={isDark}
          isLocked={(id) => view.pinned.includes(id)}
          onActivate={setActive}
          onSelect={(id, isAdding) => {
            if (id === null) return onSelect([]);
            onSelect(isAdding ? [...selectedEdges, ...edgesAt(id)] : edgesAt(id));
          }}
          onOpen={handleOpen}
          onOpenLink={(id) => {
            const link = drawing.links.find((one) => one.id === id);
            const [first] = link?.edges ?? [];
            if (link && link.edges.length > 1) onSelect(link.edges);
            else if (first) onOpenEdge(first);
          }}
          onExpand={handleExpand}
          onMove={(id, place: Place) => onChange({ places: new Map([...view.places, [id, place]]) })}
          onMenu={(id, x, y) => setMenu({ id, x, y })}
          onHover={() => {}}
          onLeave={onLeave}
        />
        <div className="drawing-map">
          <Minimap drawing={drawing} places={places} flagged={flagged} dark={isDark} canvas={canvas} />
        </div>
      </div>
      {menu && (
        <NodeMenu
          node={nodeOf(menu.id)}
          x={menu.x}
          y={menu.y}
          isPinned={view.pinned.includes(menu.id)}
          isExpanded={view.expansions.some(({ hostId }) => hostId.toLowerCase() === menu.id)}
          onClose={() => setMenu(null)}
          onShow={() => onSelect(edgesAt(menu.id))}
          onHost={() => onHost(menu.id)}
          onExpand={() => handleExpand(menu.id)}
          onCollapse={() =>
            onChange({ expansions: view.expansions.filter(({ hostId }) => hostId.toLowerCase() !== menu.id) })
          }
          onHide={(hosts) => onChange({ hidden: [...view.hidden, ...hosts] })}
          onPin={() =>
            onChange({
              pinned: view.pinned.includes(menu.id)
                ? view.pinned.filter((one) => one !== menu.id)
                : [...view.pinned, menu.id],
            })
          }
        />
      )}
    </div>
  );
}

function useIsDark(): boolean {
  const { mode, systemMode } = useColorScheme();
  return (mode === 'system' ? systemMode : mode) === 'dark';
}

function nodeLabel(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : safeLine(node.id, 60).text;
}

/** A line looks like the most telling kind that it stands for, and is thicker the more pairs it stands for. */
function linkStroke({ edges }: DrawnLink, isDark: boolean): LinkStroke {
  const kinds = edges.map(({ kind }) => kind).toSorted(compareLinkKinds);
  const { light, dark, dash } = linkLook(kinds[0] ?? null);
  return { colour: isDark ? dark : light, dash, width: 1.5 + Math.min(3, Math.log10(edges.length)) };
}

/** How many pairs the active host has that were not asked for yet, by side: a number before anything is expanded. */
function useBadge(
  active: string | null,
  nodes: readonly DrawnNode[],
  view: PairsView,
): ReadonlyMap<string, string> {
  const host = nodes.find(({ id, kind }) => id === active && kind === 'host')?.id ?? null;
  const isAsked =
    host !== null &&
    [...view.starts, ...view.expansions.map(({ hostId }) => hostId)].some(
      (one) => one.toLowerCase() === host,
    );
  const parents = useSideCount(isAsked ? null : host, 'parents');
  const children = useSideCount(isAsked ? null : host, 'children');
  return useMemo(() => {
    if (host === null || parents === null || children === null) return new Map();
    return new Map([[host, `↘${formatCount(parents)} ↗${formatCount(children)}`]]);
  }, [host, parents, children]);
}

function useSideCount(host: string | null, side: PairSide): number | null {
  const client = useMsGraph();
  const choice = { hostId: host ?? '', side, kinds: [], from: null, to: null };
  const { data } = useQuery({ ...pairsPreviewQuery(client, choice, 1), enabled: host !== null });
  return data?.total ?? null;
}

interface ArrangeProps {
  readonly layout: PairsLayout;
  readonly run: (layout: PairsLayout, signal: AbortSignal) => Promise<Places>;
  readonly onPlaces: (layout: PairsLayout, places: Places) => void;
}

const layoutNames: Readonly<Record<PairsLayout, string>> = {
  columns: 'columns',
  layered: 'layers',
  force: 'overview',
};

/** Places all nodes anew, only when asked to; a slow layout can be cancelled. */
function Arrange({ layout, run, onPlaces }: ArrangeProps) {
  const [running, setRunning] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, setWanted] = useState(layout);

  async function arrange() {
    const stop = new AbortController();
    setRunning(stop);
    setFailure(null);
    try {
      onPlaces(wanted, await run(wanted, stop.signal));
    } catch (error) {
      if (!stop.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(null);
    }
  }

  return (
    <span className="arrange">
      <label>
        Arrange in{' '}
        <select value={wanted} onChange={(event) => setWanted(layoutOf(event.target.value))}>
          {Object.entries(layoutNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {running ? (
        <Button onClick={() => running.abort()}>Cancel</Button>
      ) : (
        <Button onClick={() => void arrange()}>Arrange</Button>
      )}
      {failure !== null && (
        <span role="alert" className="understood-bad">
          {failure}
        </span>
      )}
    </span>
  );
}

function layoutOf(text: string): PairsLayout {
  return text === 'layered' || text === 'force' ? text : 'columns';
}

interface NodeMenuProps {
  readonly node: DrawnNode | undefined;
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
  readonly isExpanded: boolean;
  readonly onClose: () => void;
  readonly onShow: () => void;
  readonly onHost: () => void;
  readonly onExpand: () => void;
  readonly onCollapse: () => void;
  readonly onHide: (hosts: readonly string[]) => void;
  readonly onPin: () => void;
}

function NodeMenu(props: NodeMenuProps) {
  const { node, x, y, isPinned, isExpanded, onClose } = props;
  if (!node) return null;
  const hosts = node.kind === 'group' ? node.hosts : [node.id];
  const items: [text: string, act: () => void][] = [
    ['Show its pairs in the table', props.onShow],
    ...(node.kind === 'host' ? [['Open this host', props.onHost] as [string, () => void]] : []),
    [node.kind === 'group' ? 'Open the group' : 'Expand…', props.onExpand],
    ...(isExpanded ? [['Collapse', props.onCollapse] as [string, () => void]] : []),
    [isPinned ? 'Unpin' : 'Pin', props.onPin],
    [hosts.length === 1 ? 'Hide' : `Hide ${formatCount(hosts.length)} hosts`, () => props.onHide(hosts)],
  ];
  return (
    <Menu
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: x, top: y }}
      transitionDuration={0}
    >
      {items.map(([text, act]) => (
        <MenuItem
          key={text}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {text}
        </MenuItem>
      ))}
      <li className="menu-name" role="presentation">
        <HostileText text={nodeLabel(node)} />
      </li>
    </Menu>
  );
}
