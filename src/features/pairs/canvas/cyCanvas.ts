import cytoscape, { type Core } from 'cytoscape';
import { cyStyles } from './cyStyles';
import { largestZoom, smallestZoom, type View } from './view';

/**
 * An instance of Cytoscape in an element of the page, for nodes that nothing but the page's own gestures select or move.
 *
 * @param isBlank whether it is to move the view only, and draws nothing
 */
export function cyCanvas(
  container: HTMLElement,
  isBlank: boolean,
  { zoom, pan }: View,
  isDark: boolean,
): Core {
  const cy = cytoscape({
    container,
    zoom,
    pan: { ...pan },
    minZoom: smallestZoom,
    maxZoom: largestZoom,
    style: cyStyles(isDark),
    // Otherwise it looks for places on a grid for the nodes that are not there yet.
    layout: { name: 'null' },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  container.querySelectorAll<HTMLCanvasElement>(isBlank ? 'canvas' : unused).forEach(keepEmpty);
  return cy;
}

/** By the names that Cytoscape gives them; a canvas of another name is left as it is. */
const unused = "canvas[data-id$='-drag'], canvas[data-id$='-selectbox']";

/**
 * Two canvases are for what is dragged and for a selecting box, which are not drawn by Cytoscape here; yet it clears them in
 * every frame, and the browser then copies and composes them. One without width costs nothing, so it is to keep none.
 */
function keepEmpty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  Object.defineProperty(canvas, 'width', { get: () => 0, set: () => {} });
}
