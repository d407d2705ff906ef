import { cyCanvas } from './cyCanvas';
import type { CyContent } from './cyPatch';
import { cyStyles } from './cyStyles';
import type { DrawnNode } from '~/features/pairs/drawing/drawing';
import { drawingColours } from './drawingColours';
import type { DrawingTier } from '~/features/pairs/drawing/drawingTier';
import { drawnLines, type LineBatch } from './drawnLines';
import { lineAt } from './lineAt';
import { paintHighlight, type Standout } from './paintHighlight';
import { type LabelHit, paintLabels } from './paintLabels';
import { paintLines } from './paintLines';
import { paintLookalikes } from './paintLookalikes';
import { paintNodes } from './paintNodes';
import { patchCy } from './patchCy';
import { type Picked, pickedAt } from './picked';
import { type PickIndex, pickIndex } from './pickIndex';
import { type SceneCamera, sceneCamera } from './sceneCamera';
import {
  type Gesture,
  hasStandout,
  isDrawnOtherwise,
  isWrittenOtherwise,
  labelsOf,
  livePlaces,
  type Shown,
  standoutOf,
} from './shown';
import { onDrawing, type View } from './view';
import { viewLayer } from './viewLayer';

export interface SceneEvents {
  readonly onBackground: () => void;
  readonly onLink: (linkId: string) => void;
  /** After each frame in which the view is another one than before. */
  readonly onView: () => void;
}

/** A drawing in an element of the page: Cytoscape's canvas, with links below it and words and lights above it. */
export interface CanvasScene {
  show(shown: Shown): void;
  gesture(gesture: Partial<Gesture>): void;
  pick(clientX: number, clientY: number): Picked | null;
  /** The link whose line is under the pointer; looks at each line, so it is not for every move. */
  pickLink(clientX: number, clientY: number): string | null;
  readonly camera: SceneCamera;
  /** What is seen; `null` where nothing was ever shown. */
  keptView(): View | null;
  /** To be called when the element has another size. */
  resize(): void;
  destroy(): void;
}

const nothing: Gesture = { hovered: null, dragged: null, isFocused: false };
/** Before anything is fitted. */
const firstView: View = { zoom: 1, pan: { x: 0, y: 0 } };
/** Pixels beyond the screen: what takes long to paint is moved about before it is painted again, and light comes and goes quickly. */
const margin = 256;
const lightMargin = 32;
/** Pixels around a node that still are the node. */
const pickSlack = 4;

/**
 * @param view what to show first; `null` for all of the drawing
 */
export function canvasScene(
  box: HTMLElement,
  tier: DrawingTier,
  view: View | null,
  events: SceneEvents,
): CanvasScene {
  const container = document.createElement('div');
  container.className = 'pairs-cy';
  // Thousands of nodes are painted with the links, as one picture that moves: Cytoscape would paint each of them in every frame.
  const isFar = tier === 'overview';
  const sharp = Math.min(2, devicePixelRatio);
  let shown: Shown | null = null;
  let content: CyContent = { nodes: [], places: new Map() };
  let gesture = nothing;
  let index: PickIndex | null = null;
  let lines: readonly LineBatch[] | null = null;
  let areBent = true;
  let standout: Standout | null = null;
  let hits: readonly LabelHit[] = [];
  let lastView = view ?? firstView;
  let isFitted = view !== null;
  let isDark = false;
  let [width, height] = [0, 0];

  const ground = viewLayer(
    {
      isBlank: () => !shown || (isFar ? shown.drawing.nodes : shown.drawing.links).length === 0,
      paint(context, at, ...size) {
        if (!shown) return;
        areBent = paintLines(context, currentLines(shown), at, ...size, false);
        const { lookalikes } = shown;
        const colours = drawingColours(shown.isDark);
        paintLookalikes(context, lookalikes, livePlaces(shown, gesture), at, colours);
        if (isFar) paintNodes(context, shown.drawing, shown.places, at, ...size, colours);
      },
    },
    isFar ? 1 : sharp,
    margin,
  );
  const words = viewLayer(
    {
      isBlank: () => !shown || shown.drawing.nodes.length === 0,
      paint(context, at, ...size) {
        if (shown) hits = paintLabels(context, labelsOf(shown, livePlaces(shown, gesture)), at, ...size);
      },
    },
    sharp,
    margin,
  );
  const lights = viewLayer(
    {
      isBlank: () => !shown || !hasStandout(shown, gesture),
      paint(context, at, ...size) {
        if (shown) paintHighlight(context, (standout ??= standoutOf(shown, gesture)), at, ...size);
      },
    },
    sharp,
    lightMargin,
  );
  const layers = [ground, words, lights];
  box.append(ground.element, container, words.element, lights.element);

  const cy = cyCanvas(container, isFar, lastView, isDark);
  const camera = sceneCamera(cy, box, tier, () => shown?.places ?? new Map());
  // No element takes events, so that this is always the background.
  cy.on('tap', ({ position }) => {
    const link = shown && lineAt(currentLines(shown), position, pickSlack / cy.zoom(), areBent);
    if (link) events.onLink(link.id);
    else events.onBackground();
  });
  cy.on('render', () => {
    const next = camera.view();
    for (const layer of layers) layer.follow(next);
    if (next.zoom === lastView.zoom && next.pan.x === lastView.pan.x && next.pan.y === lastView.pan.y) return;
    lastView = next;
    events.onView();
  });

  /** As soon as there is a drawing, and room for it. */
  function fitOnce(): void {
    if (isFitted || !shown || shown.places.size === 0 || box.clientWidth === 0) return;
    isFitted = true;
    camera.begin(shown.drawing.nodes.filter(isStart).map(({ id }) => id));
  }

  function currentLines(of: Shown): readonly LineBatch[] {
    return (lines ??= drawnLines(of.drawing, livePlaces(of, gesture), of.linkLook));
  }

  function lightAnew(): void {
    standout = null;
    lights.repaint();
  }

  function move(of: Shown, id: string | undefined): void {
    words.repaint();
    // In a large drawing this would cost a picture of all nodes and links in every frame: there only a light moves.
    const place = id === undefined ? undefined : livePlaces(of, gesture).get(id);
    if (id === undefined || !place || isFar) return;
    cy.getElementById(id).position({ ...place });
    lines = null;
    ground.repaint();
  }

  return {
    show(next) {
      const before = shown;
      shown = next;
      if (before?.places !== next.places) gesture = { ...gesture, dragged: null };
      if (isDark !== next.isDark) cy.style(cyStyles(next.isDark));
      isDark = next.isDark;
      if (!before || isDrawnOtherwise(before, next)) {
        const nextContent = { nodes: isFar ? [] : next.drawing.nodes, places: next.places };
        patchCy(cy, content, nextContent);
        content = nextContent;
        index = null;
        lines = null;
        ground.repaint();
      }
      if (before?.lookalikes !== next.lookalikes) ground.repaint();
      if (!before || isWrittenOtherwise(before, next)) words.repaint();
      lightAnew();
      fitOnce();
    },
    gesture(change) {
      const before = gesture;
      gesture = { ...gesture, ...change };
      if (!shown) return;
      if (before.dragged !== gesture.dragged) move(shown, (gesture.dragged ?? before.dragged)?.id);
      lightAnew();
    },
    pick(clientX, clientY) {
      if (!shown) return null;
      index ??= pickIndex(shown.drawing, shown.places);
      const { left, top } = box.getBoundingClientRect();
      const now = camera.view();
      const at = onDrawing({ x: clientX - left, y: clientY - top }, now);
      const picked = pickedAt(at, pickSlack / now.zoom, index, hits);
      const place = picked && shown.places.get(picked.id);
      return picked && place ? { ...picked, place } : null;
    },
    pickLink(clientX, clientY) {
      if (!shown || isFar) return null;
      const { left, top } = box.getBoundingClientRect();
      const now = camera.view();
      const at = onDrawing({ x: clientX - left, y: clientY - top }, now);
      return lineAt(currentLines(shown), at, pickSlack / now.zoom, areBent)?.id ?? null;
    },
    camera,
    keptView: () => (isFitted ? camera.view() : null),
    resize() {
      const { clientWidth, clientHeight } = box;
      if (clientWidth === width && clientHeight === height) return;
      [width, height] = [clientWidth, clientHeight];
      for (const layer of layers) layer.resize(width, height);
      cy.resize();
      fitOnce();
    },
    destroy() {
      cy.destroy();
      for (const layer of layers) layer.destroy();
      container.remove();
    },
  };
}

function isStart(node: DrawnNode): boolean {
  return node.kind === 'host' && node.isStart;
}
