import type { Place } from '~/features/pairs/drawing/drawing';

/** Which part of a drawing is on screen: a place `p` of it is at `p * zoom + pan`, in pixels of the page. */
export interface View {
  readonly zoom: number;
  readonly pan: Place;
}

/** A rectangle on the drawing, in its own units. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const smallestZoom = 0.02;
export const largestZoom = 4;
/** A drawing of few hosts is not blown up to fill the screen. */
const largestFit = 1.2;

export function onScreen({ x, y }: Place, { zoom, pan }: View): Place {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

export function onDrawing({ x, y }: Place, { zoom, pan }: View): Place {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** The rectangle around places; `null` without any. */
export function extentOf(places: Iterable<Place>): Extent | null {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    x1 = Math.min(x1, x);
    y1 = Math.min(y1, y);
    x2 = Math.max(x2, x);
    y2 = Math.max(y2, y);
  }
  return x1 === Infinity ? null : { x1, y1, x2, y2 };
}

/**
 * The view in which a rectangle fills a screen of this size.
 *
 * @param margin what is left at the sides, and above and below; less on a screen that is small
 */
export function fittedView({ x1, y1, x2, y2 }: Extent, width: number, height: number, margin: Place): View {
  const across = (width - 2 * Math.min(margin.x, width / 4)) / Math.max(1, x2 - x1);
  const down = (height - 2 * Math.min(margin.y, height / 5)) / Math.max(1, y2 - y1);
  const zoom = clampedZoom(Math.min(across, down, largestFit));
  return {
    zoom,
    pan: { x: width / 2 - ((x1 + x2) / 2) * zoom, y: height / 2 - ((y1 + y2) / 2) * zoom },
  };
}

/** The view with another zoom in which the middle of the screen shows the same place. */
export function zoomedView({ zoom, pan }: View, factor: number, width: number, height: number): View {
  const next = clampedZoom(zoom * factor);
  const shift = next / zoom;
  return {
    zoom: next,
    pan: { x: width / 2 - (width / 2 - pan.x) * shift, y: height / 2 - (height / 2 - pan.y) * shift },
  };
}

/** What is seen of a drawing on a screen of this size. */
export function seenExtent(view: View, width: number, height: number): Extent {
  const { x: x1, y: y1 } = onDrawing({ x: 0, y: 0 }, view);
  const { x: x2, y: y2 } = onDrawing({ x: width, y: height }, view);
  return { x1, y1, x2, y2 };
}

/** The view moved just so far that a place is at least `margin` pixels inside the screen. */
export function viewWith(place: Place, view: View, width: number, height: number, margin: number): View {
  const { x, y } = onScreen(place, view);
  const dx = inside(x, width, margin) - x;
  const dy = inside(y, height, margin) - y;
  return dx === 0 && dy === 0 ? view : { ...view, pan: { x: view.pan.x + dx, y: view.pan.y + dy } };
}

function inside(at: number, length: number, margin: number): number {
  const edge = Math.min(margin, length / 2);
  return Math.min(length - edge, Math.max(edge, at));
}

function clampedZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom));
}
