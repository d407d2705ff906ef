import type { Core } from 'cytoscape';
import type { Place, Places } from '~/features/pairs/drawing/drawing';
import type { DrawingTier } from '~/features/pairs/drawing/drawingTier';
import {
  type Extent,
  extentOf,
  fittedView,
  onScreen,
  seenExtent,
  type View,
  viewWith,
  zoomedView,
} from './view';

/** Moves the view of a drawing, at once: nothing glides. */
export interface SceneCamera {
  view(): View;
  /** Shows all nodes, or all of these. */
  fit(ids?: readonly string[]): void;
  /**
   * All nodes if their names can be read then, else the starts with what is around them; on a phone, where the names of one side
   * only have room, the starts with their children, or with their parents if there are no children.
   */
  begin(starts: readonly string[]): void;
  zoomBy(factor: number): void;
  centre(id: string): void;
  /** Moves just so far that a node is seen. */
  reveal(id: string): void;
  /** Brings a place into the middle. */
  lookAt(place: Place): void;
  /** What is seen, in the drawing's units. */
  viewport(): Extent;
  /** Where a node stands on the page, in pixels of its viewport; `null` if it is not drawn. */
  pointOf(id: string): Place | null;
}

/** Names stand beside the outermost nodes. */
const fitMargins: Readonly<Record<DrawingTier, Place>> = {
  detailed: { x: 230, y: 40 },
  overview: { x: 40, y: 40 },
};
const readableZoom = 0.55;
/** With less, names of both sides are cut; pixels. */
const widthForBothSides = 600;
/** Where the starts stand on a narrower screen, as a share of its width from the other side. */
const startShare = 0.2;
const revealMargin = 60;

export function sceneCamera(
  cy: Core,
  box: HTMLElement,
  tier: DrawingTier,
  places: () => Places,
): SceneCamera {
  const view = (): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const setView = ({ zoom, pan }: View): void => void cy.viewport({ zoom, pan: { ...pan } });

  function lookAt({ x, y }: Place, zoom: number, share = 0.5): void {
    setView({ zoom, pan: { x: box.clientWidth * share - x * zoom, y: box.clientHeight / 2 - y * zoom } });
  }

  function fit(ids?: readonly string[]): void {
    const all = places();
    const extent = extentOf(ids ? ids.flatMap((id) => all.get(id) ?? []) : all.values());
    if (!extent || box.clientWidth === 0) return;
    setView(fittedView(extent, box.clientWidth, box.clientHeight, fitMargins[tier]));
  }

  return {
    view,
    fit,
    begin(starts) {
      fit();
      const extent = extentOf(starts.flatMap((id) => places().get(id) ?? []));
      const isNarrow = box.clientWidth < widthForBothSides;
      if (!extent || tier === 'overview' || (cy.zoom() >= readableZoom && !isNarrow)) return;
      const middle = { x: (extent.x1 + extent.x2) / 2, y: (extent.y1 + extent.y2) / 2 };
      lookAt(middle, readableZoom, isNarrow ? shareOf(extent, places()) : 0.5);
    },
    zoomBy(factor) {
      setView(zoomedView(view(), factor, box.clientWidth, box.clientHeight));
    },
    centre(id) {
      const place = places().get(id);
      if (place) lookAt(place, Math.max(readableZoom, cy.zoom()));
    },
    reveal(id) {
      const place = places().get(id);
      const before = view();
      if (!place || box.clientWidth === 0) return;
      const next = viewWith(place, before, box.clientWidth, box.clientHeight, revealMargin);
      if (next !== before) setView(next);
    },
    lookAt: (place) => lookAt(place, cy.zoom()),
    viewport: () => seenExtent(view(), box.clientWidth, box.clientHeight),
    pointOf(id) {
      const place = places().get(id);
      if (!place) return null;
      const { left, top } = box.getBoundingClientRect();
      const { x, y } = onScreen(place, view());
      return { x: left + x, y: top + y };
    },
  };
}

/** Where the starts stand if the screen has room for the names of one side. */
function shareOf(starts: Extent, places: Places): number {
  const all = extentOf(places.values());
  if (all && all.x2 > starts.x2) return startShare;
  return all && all.x1 < starts.x1 ? 1 - startShare : 0.5;
}
