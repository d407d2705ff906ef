import { useEffect, useRef, useState } from 'react';
import { drawingSentence } from '~/features/pairs/drawing/drawingSentence';
import { Minimap } from '~/features/pairs/canvas/Minimap';
import { PairsCanvas, type PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { Places } from '~/features/pairs/drawing/drawing';
import { nodeLabel } from '~/features/pairs/drawing/nodeLabel';
import { nodeName, nodeSentence } from '~/features/pairs/drawing/nodeWords';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { viewSentences, viewTitle } from '~/features/pairs/export/viewSentences';
import { AddHostField, type ReadHost } from './AddHostField';
import { ArrangeControl } from './ArrangeControl';
import { CrowdNotice } from './CrowdNotice';
import { DrawingBar } from './DrawingBar';
import { FileMenu } from './FileMenu';
import { DrawingCard } from './DrawingCard';
import { leaveFullScreen, toggleFullScreen } from './fullScreen';
import { NodeMenu } from './NodeMenu';
import { useHoverCard } from './useHoverCard';
import { useIsDark } from './useIsDark';
import { useLiveWords } from './useLiveWords';
import { useShowNew } from './useShowNew';
import { useStageContent } from './useStageContent';
import { runLayout } from '~/features/pairs/layout/runLayout';
import type { PairsView } from '~/features/pairs/pairsState';
import type { Signals } from '~/features/pairs/signals/signals';

export interface DrawingStageProps {
  /** Whether pairs are still arriving, or the rules still looking at them. */
  readonly isLoading: boolean;
  readonly view: PairsView;
  /** The pairs that are shown, and all that are loaded. */
  readonly edges: readonly PairEdge[];
  readonly loaded: readonly PairEdge[];
  readonly flagged: ReadonlySet<string>;
  /** What the rules found; `null` until they did. */
  readonly signals: Signals | null;
  readonly zone: 'utc' | 'local';
  /** Where the pairs are from: `demo data`. */
  readonly sourceWords: string;
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
  const { drawing, crowd, drawnPlaces, starts, selectedEdges, selectedNodes, pinned, stroke } = content;
  const { expanded, lookalikes, counts, badges } = content;

  const broughtIn = view.expansions.length + view.starts.length;
  useShowNew({ canvas, drawing, places: drawnPlaces, broughtIn, isLoading: props.isLoading });

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
    const before = view.openGroups.get(id);
    const next = before
      ? { mode: 'hosts' as const, pages: before.mode === 'hosts' ? before.pages + 1 : 1 }
      : { mode: 'domains' as const, pages: 1 };
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

  const card = menu === null ? hover.card : null;
  const menuNode = menu && nodeOf(menu.id);
  return (
    <div className="drawing" ref={frame}>
      <DrawingBar
        view={view}
        canvas={canvas}
        words={words}
        onChange={onChange}
        onFullScreen={() => void toggleFullScreen(frame.current)}
      >
        <ArrangeControl
          layout={view.layout}
          run={(layout, signal) =>
            runLayout(
              { layout, drawing, starts, places: drawnPlaces, isLocked: (id) => pinned.has(id) },
              signal,
            )
          }
          onPlaces={(layout, next) => onChange({ layout, places: new Map([...view.places, ...next]) })}
          onSay={say}
        />
        <FileMenu
          view={view}
          sourceWords={sourceWords}
          container={frame}
          picture={() => ({
            drawing,
            places: drawnPlaces,
            linkLook: stroke,
            label: nodeLabel,
            flagged,
            isDark,
            title: viewTitle(view),
            details: viewSentences({
              view,
              pairs: edges.length,
              drawn: words,
              sourceWords,
              now: Date.now(),
            }),
          })}
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
          label={nodeLabel}
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
            onSelect(isAdding ? [...selectedEdges, ...edgesAt(id)] : edgesAt(id));
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
          onHost={() => props.onHost(menu.id)}
          onExpand={() => handleExpand(menu.id)}
        />
      )}
    </div>
  );
}

function ignore(): void {}
