import { useEffect, useEffectEvent, useRef } from 'react';
import type { Drawing, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import { type DrawingColours, drawingColours } from './drawingColours';
import type { PairsCanvasHandle } from './PairsCanvas';
import { type Extent, extentOf, onDrawing, onScreen, type View } from './view';

interface MinimapProps {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly flagged: ReadonlySet<string>;
  readonly dark: boolean;
  /** The drawing that is looked at. */
  readonly canvas: React.RefObject<PairsCanvasHandle | null>;
}

const width = 180;
const height = 120;
const margin = 8;

/**
 * All of a drawing, small, with a frame around what is seen of it; pressing or dragging looks elsewhere. Not there while
 * all of it is in view.
 */
export function Minimap({ drawing, places, flagged, dark, canvas }: MinimapProps) {
  const element = useRef<HTMLCanvasElement>(null);
  const overview = overviewOf(places);
  const ratio = Math.min(2, devicePixelRatio);

  // The nodes are painted once for many frames.
  const nodes = useRef<HTMLCanvasElement>(null);

  const paintNodes = useEffectEvent(() => {
    const canvasOfNodes = (nodes.current ??= document.createElement('canvas'));
    canvasOfNodes.width = width * ratio;
    canvasOfNodes.height = height * ratio;
    const context = canvasOfNodes.getContext('2d');
    context?.scale(ratio, ratio);
    const colours = drawingColours(dark);
    for (const node of drawing.nodes) {
      const place = places.get(node.id);
      if (place && context) {
        paintDot(context, onScreen(place, overview), node, flagged.has(node.id), colours);
      }
    }
  });

  const paint = useEffectEvent(() => {
    const context = element.current?.getContext('2d');
    if (!context || !nodes.current || !canvas.current) return;
    const seen = canvas.current.viewport();
    // Where all is in view it would say nothing, and hide what it stands on.
    if (element.current) element.current.hidden = isWithin(extentOf(places.values()), seen);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * ratio, height * ratio);
    context.drawImage(nodes.current, 0, 0);
    context.scale(ratio, ratio);
    paintFrame(context, seen, overview, drawingColours(dark).accent);
  });

  useEffect(() => {
    paintNodes();
    paint();
  }, [drawing, places, flagged, dark]);
  useEffect(() => canvas.current?.onView(() => paint()), [canvas]);

  function lookThere(event: React.PointerEvent<HTMLCanvasElement>) {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = onDrawing({ x: event.clientX - left, y: event.clientY - top }, overview);
    canvas.current?.lookAt(place);
  }

  return (
    <canvas
      ref={element}
      className="pairs-minimap"
      width={width * ratio}
      height={height * ratio}
      style={{ width, height }}
      // The drawing has keys for all of this.
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lookThere(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) lookThere(event);
      }}
    />
  );
}

function isWithin(inner: Extent | null, outer: Extent): boolean {
  if (!inner) return true;
  return inner.x1 >= outer.x1 && inner.y1 >= outer.y1 && inner.x2 <= outer.x2 && inner.y2 <= outer.y2;
}

function overviewOf(places: Places): View {
  const { x1, y1, x2, y2 }: Extent = extentOf(places.values()) ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  const across = (width - 2 * margin) / Math.max(1, x2 - x1);
  const down = (height - 2 * margin) / Math.max(1, y2 - y1);
  const zoom = Math.min(across, down);
  return { zoom, pan: { x: width / 2 - ((x1 + x2) / 2) * zoom, y: height / 2 - ((y1 + y2) / 2) * zoom } };
}

function paintDot(
  context: CanvasRenderingContext2D,
  { x, y }: Place,
  node: DrawnNode,
  isFlagged: boolean,
  colours: DrawingColours,
): void {
  const isStart = node.kind === 'host' && node.isStart;
  const size = isStart || isFlagged ? 4 : 2;
  const plain = node.kind === 'group' ? colours.groupEdge : colours.host;
  context.fillStyle = isStart ? colours.start : plain;
  if (isFlagged) context.fillStyle = colours.flag;
  context.fillRect(x - size / 2, y - size / 2, size, size);
}

function paintFrame(context: CanvasRenderingContext2D, seen: Extent, overview: View, colour: string): void {
  const from = inMap(onScreen({ x: seen.x1, y: seen.y1 }, overview));
  const to = inMap(onScreen({ x: seen.x2, y: seen.y2 }, overview));
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
}

/** What is seen may reach beyond the drawing. */
function inMap({ x, y }: Place): Place {
  return { x: Math.min(width - 2, Math.max(2, x)), y: Math.min(height - 2, Math.max(2, y)) };
}
