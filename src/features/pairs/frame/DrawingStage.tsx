import { useEffect, useRef, useState } from 'react';
import { drawingSentence } from '~/features/pairs/drawing/drawingSentence';
import { Minimap } from '~/features/pairs/canvas/Minimap';
import { PairsCanvas, type PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { Places } from '~/features/pairs/drawing/drawing';
import { drawnLabel, nodeLabel } from '~/features/pairs/drawing/nodeLabel';
import { nodeName, nodeSentence } from '~/features/pairs/drawing/nodeWords';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { viewSentences, viewTitle } from '~/features/pairs/export/viewSentences';
import { AddHostField, type ReadHost } from './AddHostField';
import { ArrangeControl } from './ArrangeControl';
import { CrowdNotice } from './CrowdNotice';
import { DrawingBar } from './DrawingBar';
import { FileMenu, type PairsText } from './FileMenu';
import { DrawingCard } from './DrawingCard';
import { leaveFullScreen, toggleFullScreen } from './fullScreen';
import { NodeMenu } from './NodeMenu';
import { useArrangement } from './useArrangement';
import { useHoverCard } from './useHoverCard';
import { useIsDark } from './useIsDark';
import { useLiveWords } from './useLiveWords';
import { useShowNew } from './useShowNew';
import { useStageContent } from './useStageContent';
import type { PairsView } from '~/features/pairs/pairsState';
import type { Signals } from '~/features/pairs/signals/signals';
import type { NearT0 } from '~/features/pairs/time/timeRange';

export interface DrawingStageProps {
  /** Whether pairs are still arriving, or the rules still looking at them. */
  readonly isLoading: boolean;
  readonly view: PairsView;
  /** The pairs that are shown, and all that are loaded. */
  readonly edges: readonly PairEdge[];
  readonly loaded: readonly PairEdge[];
  readonly flagged: ReadonlySet<string>;
  /** The pairs that appeared or ended near the incident, by key. */
  readonly near: ReadonlyMap<string, NearT0>;
  /** Whether an expression has found the pairs that are shown. */
  readonly isSearched: boolean;
  /** What the rules found; `null` until they did. */
  readonly signals: Signals | null;
  readonly zone: 'utc' | 'local';
  /** Where the pairs are from: `demo data`. */
  readonly sourceWords: string;
  /** What of the pairs that were asked for is not there, in words. */
  readonly missing: readonly string[];
  /** The pairs that are shown, for a file. */
  readonly pairsText: PairsText;
  /** Understands a host that was typed, as the search field does. */
  readonly readHost: ReadHost;
  /** Keys of selected edges; the table selects the same. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (edges: readonly PairEdge[]) => void;
  readonly onOpenEdge: (edge: PairEdge) => void;
  /** A change of the view; those of one `gesture` are undone together. */
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  readonly onPlaced: (places: Places) => void;
  readonly onExpand: (hostId: string) => void;
  readonly onHost: (hostId: string) => void;
  /** Shows the table of the same pairs; `null` while it is there. */
  readonly onTable: (() => void) | null;
  readonly onLeave: () => void;
}

/** The drawing with all that stands around it and acts on it. */
export function DrawingStage(props: DrawingStageProps) {
  const { view, edges, flagged, signals, sourceWords, zone } = props;
  const { onSelect, onChange } = props;
  const canvas = useRef<PairsCanvasHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(
    null,
  );
  const [isInsistedOn, setInsistedOn] = useState(false);
  const [liveWords, say] = useLiveWords();
  const hover = useHoverCard(canvas);
  const isDark = useIsDark();

  const content = useStageContent(props, canvas, active, isDark, isInsistedOn);
  const { drawing, crowd, drawnPlaces, selectedEdges, selectedNodes, pinned, stroke } = content;
  const { expanded, lookalikes, lineNotes, counts, badges } = content;

  const broughtIn = view.expansions.length + view.starts.length;
  useShowNew({ canvas, drawing, places: drawnPlaces, broughtIn, isLoading: props.isLoading });

  const arrangement = useArrangement({ ...content, canvas, view, onChange, onPlaced: props.onPlaced });

  const words = crowd ? `${crowd.words}, not drawn` : drawingSentence(drawing);
  useEffect(() => say(words), [say, words]);

  const nodeOf = (id: string) => drawing.nodes.find((node) => node.id === id);

  function edgesAt(id: string): readonly PairEdge[] {
    return drawing.links.filter(({ from, to }) => from === id || to === id).flatMap((link) => link.edges);
  }

  function handleActivate(id: string) {
    setActive(id);
    const node = nodeOf(id);
    if (node) say(nodeSentence(drawing, node, nodeLabel(node), flagged, counts.get(id)?.inAll ?? null));
    if (frame.current?.querySelector('.pairs-canvas:focus-visible')) hover.showAt(id);
  }

  /** Of a group its content, of a pair its drawer, else what can be done. */
  function handleOpen(id: string) {
    hover.hide();
    if (nodeOf(id)?.kind === 'group') return openGroup(id);
    const [only, ...others] = edgesAt(id);
    if (only && others.length === 0) return openEdge(only);
    const point = canvas.current?.pointOf(id);
    if (point) setMenu({ id, ...point });
  }

  function openEdge(edge: PairEdge) {
    hover.hide();
    leaveFullScreen();
    props.onOpenEdge(edge);
  }

  function openGroup(id: string) {
    const { mode, pages } = view.openGroups.get(id) ?? { mode: 'domains', pages: 0 };
    const next = { mode, pages: pages + 1 };
    onChange({ openGroups: new Map([...view.openGroups, [id, next]]) });
  }

  function handleExpand(id: string) {
    hover.hide();
    if (nodeOf(id)?.kind === 'group') return openGroup(id);
    leaveFullScreen();
    props.onExpand(id);
  }

  function handleOpenLink(id: string) {
    const link = drawing.links.find((one) => one.id === id);
    const [first] = link?.edges ?? [];
    if (link && link.edges.length > 1) onSelect(link.edges);
    else if (first) openEdge(first);
  }

  function sayWhy(error: unknown) {
    say(error instanceof Error ? error.message : String(error));
  }

  const card = menu === null ? hover.card : null;
  const menuNode = menu && nodeOf(menu.id);
  return (
    <div className="drawing" ref={frame}>
      <DrawingBar
        view={view}
        canvas={canvas}
        words={words}
        onChange={onChange}
        onFullScreen={() => void toggleFullScreen(frame.current).catch(sayWhy)}
      >
        <ArrangeControl {...arrangement} onSay={say} />
        <FileMenu
          view={view}
          sourceWords={sourceWords}
          container={frame}
          picture={() => ({
            drawing,
            places: drawnPlaces,
            linkLook: stroke,
            label: drawnLabel,
            lineNotes,
            flagged,
            isDark,
            title: viewTitle(view),
            details: viewSentences({
              view,
              pairs: edges.length,
              drawn: words,
              hasFlags: drawing.nodes.some(({ id }) => flagged.has(id)),
              hasNear: lineNotes.size > 0,
              missing: props.missing,
              sourceWords,
              now: Date.now(),
            }),
          })}
          pairsText={props.pairsText}
          onOpen={(next) => onChange(next)}
          onSay={say}
        />
        <AddHostField
          readHost={props.readHost}
          starts={view.starts}
          onAdd={(hostId) => onChange({ starts: [...view.starts, hostId] })}
        />
      </DrawingBar>
      <div
        className={crowd ? 'drawing-frame drawing-frame-crowded' : 'drawing-frame'}
        onPointerMove={hover.handlePointerMove}
        onPointerDown={hover.hide}
        onPointerLeave={hover.hide}
      >
        <PairsCanvas
          ref={canvas}
          drawing={drawing}
          places={drawnPlaces}
          linkLook={stroke}
          lookalikes={lookalikes}
          lineNotes={lineNotes}
          label={drawnLabel}
          nameOf={(node) =>
            nodeName(node, {
              name: nodeLabel(node),
              isFlagged: flagged.has(node.id),
              isSelected: selectedNodes.has(node.id),
              isPinned: pinned.has(node.id),
            })
          }
          badges={badges}
          flagged={flagged}
          selected={selectedNodes}
          active={active}
          dark={isDark}
          pinned={pinned}
          onActivate={handleActivate}
          onSelect={(id, isAdding) => {
            if (id === null) return onSelect([]);
            onSelect(isAdding ? withOrWithout(selectedEdges, edgesAt(id)) : edgesAt(id));
          }}
          onOpen={handleOpen}
          onOpenLink={handleOpenLink}
          onExpand={handleExpand}
          onMove={(id, place) => onChange({ places: new Map([...view.places, [id, place]]) })}
          onMenu={(id, x, y) => {
            hover.hide();
            setMenu({ id, x, y });
          }}
          onHover={ignore}
          onLeave={() => (card ? hover.hide() : props.onLeave())}
        />
        <div className="drawing-map">
          <Minimap drawing={drawing} places={drawnPlaces} flagged={flagged} dark={isDark} canvas={canvas} />
        </div>
        {crowd && <CrowdNotice crowd={crowd} onDraw={() => setInsistedOn(true)} onTable={props.onTable} />}
        {card && (
          <DrawingCard
            place={card}
            drawing={drawing}
            flagged={flagged}
            pinned={pinned}
            expanded={expanded}
            counts={counts}
            signals={signals}
            zone={zone}
          />
        )}
      </div>
      <span role="status" className="visually-hidden">
        {liveWords}
      </span>
      {menu && menuNode && (
        <NodeMenu
          node={menuNode}
          x={menu.x}
          y={menu.y}
          view={view}
          container={frame}
          onChange={onChange}
          onClose={() => setMenu(null)}
          onShow={() => onSelect(edgesAt(menu.id))}
          onList={() => {
            props.onTable?.();
            onChange({ onlyPairs: edgesAt(menu.id).map(({ key }) => key) });
          }}
          onHost={() => props.onHost(menu.id)}
          onExpand={() => handleExpand(menu.id)}
        />
      )}
    </div>
  );
}

/** Adds pairs to others; pairs that all are among them already are taken out. */
function withOrWithout(before: readonly PairEdge[], pairs: readonly PairEdge[]): readonly PairEdge[] {
  const known = new Set(before);
  if (!pairs.every((edge) => known.has(edge))) return [...before, ...pairs];
  const leaving = new Set(pairs);
  return before.filter((edge) => !leaving.has(edge));
}

function ignore(): void {}
