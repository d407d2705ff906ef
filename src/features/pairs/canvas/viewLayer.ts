import { layerCanvas } from './layerCanvas';
import type { View } from './view';

/** What a layer shows. */
export interface LayerContent {
  /** Then there is nothing to paint, and no canvas is kept for it. */
  isBlank(): boolean;
  /** Paints what a view shows onto an empty canvas whose unit is a pixel of the page. */
  paint(context: CanvasRenderingContext2D, view: View, width: number, height: number): void;
}

/** A picture over or under a drawing. */
export interface ViewLayer {
  /** What shows it; to be put into the page. */
  readonly element: HTMLElement;
  resize(width: number, height: number): void;
  /** Shows what a view shows: to be called in the frame in which everything else does. */
  follow(view: View): void;
  /** Something on it has changed: it is painted in the next frame. */
  repaint(): void;
  destroy(): void;
}

/** A picture that takes longer is not painted in every frame of a gesture. */
const cheapMs = 5;
const restMs = 120;

/**
 * A layer that is painted once and then moved with the view by the browser, which costs nothing here. It is painted again
 * where a move shows what is not painted yet, and when the view has come to rest; while the zoom changes, a picture that
 * takes long is stretched until then.
 *
 * @param pixelRatio pixels of the canvas for a pixel of the page
 * @param margin so much is painted beyond each edge of the screen, for the picture to be moved about; pixels of the page
 */
export function viewLayer(content: LayerContent, pixelRatio: number, margin: number): ViewLayer {
  const { element, context, ...canvas } = layerCanvas('pairs-layer');
  let size = { width: 0, height: 0 };
  let shown: View | null = null;
  let painted: View | null = null;
  let isFirst = true;
  /** Kept beyond each edge: nothing of the first picture, which is to be there soon; the rest comes when the view rests. */
  let room = 0;
  let paintMs = 0;
  /** Not before there is something to paint: such a canvas takes some 10 MB, and its picture as much. */
  let isSized = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function paintNow(): void {
    clearTimeout(rest);
    // What was to be painted in this frame is.
    cancelAnimationFrame(frame);
    if (!shown || size.width === 0) return;
    element.hidden = content.isBlank();
    if (element.hidden) {
      painted = null;
      return;
    }
    const begun = performance.now();
    if (!isFirst && room < margin) {
      room = margin;
      isSized = false;
    }
    // Painted as with all of the margin, of which the first picture keeps nothing: what it shows does not change when the rest comes.
    const [width, height] = [size.width + 2 * margin, size.height + 2 * margin];
    canvas.thaw();
    if (isSized) context.clearRect(0, 0, width, height);
    else {
      canvas.resize(size.width + 2 * room, size.height + 2 * room, pixelRatio);
      context.translate(room - margin, room - margin);
    }
    isSized = true;
    const { zoom, pan } = shown;
    content.paint(context, { zoom, pan: { x: pan.x + margin, y: pan.y + margin } }, width, height);
    painted = shown;
    paintMs = performance.now() - begun;
    place();
    isFirst = false;
    rest = setTimeout(settle, restMs);
  }

  function place(): void {
    if (!shown || !painted) return;
    const scale = shown.zoom / painted.zoom;
    const x = shown.pan.x - painted.pan.x * scale - room * scale;
    const y = shown.pan.y - painted.pan.y * scale - room * scale;
    element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  function isCovered(): boolean {
    if (!shown || painted?.zoom !== shown.zoom) return false;
    const { x, y } = painted.pan;
    return Math.abs(shown.pan.x - x) <= room && Math.abs(shown.pan.y - y) <= room;
  }

  /** Makes room for the next gesture, unless there is plenty: then the picture may stay as it is. */
  function settle(): void {
    if (!shown || !painted) return;
    const isSharp = shown.zoom === painted.zoom;
    const moved = Math.max(Math.abs(shown.pan.x - painted.pan.x), Math.abs(shown.pan.y - painted.pan.y));
    if (!isSharp || room < margin || moved > margin / 2) paintNow();
    else void canvas.freeze();
  }

  return {
    element,
    resize(width, height) {
      if (width === size.width && height === size.height) return;
      size = { width, height };
      isSized = false;
      paintNow();
    },
    follow(view) {
      if (shown && view.zoom === shown.zoom && view.pan.x === shown.pan.x && view.pan.y === shown.pan.y)
        return;
      const isSameZoom = view.zoom === painted?.zoom;
      shown = view;
      if (element.hidden && painted === null && content.isBlank()) return;
      if (!isCovered() && (isSameZoom || paintMs <= cheapMs)) return paintNow();
      place();
      clearTimeout(rest);
      rest = setTimeout(settle, restMs);
    },
    repaint() {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paintNow);
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      element.remove();
    },
  };
}
