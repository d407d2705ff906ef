import type { Drawing, DrawnNode, Places } from './drawing';
import type { LinkStroke, LinkStrokeOf } from './linkStroke';
import { paintLink } from './paintLink';
import { onScreen, type View } from './view';

/** The links of a large drawing as numbers, by colour. */
export interface FarEdges {
  readonly batches: readonly FarBatch[];
}

interface FarBatch {
  readonly colour: string;
  /** x and y where each link begins and ends: four numbers a link. */
  readonly ends: Float32Array;
  readonly strokes: readonly LinkStroke[];
  readonly targets: readonly DrawnNode[];
}

/** So few in view are painted with dash and arrow, if they are near enough for that to be seen. */
const mostWithArrows = 600;
const arrowsFromZoom = 0.5;
const litArrowsFromZoom = 0.25;
/** Long paths take longer to paint than many short ones. */
const linksInPath = 64;

export function farEdges(drawing: Drawing, places: Places, linkLook: LinkStrokeOf): FarEdges {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const byColour = new Map<string, { ends: number[]; strokes: LinkStroke[]; targets: DrawnNode[] }>();
  for (const link of drawing.links) {
    const from = places.get(link.from);
    const to = places.get(link.to);
    const target = nodes.get(link.to);
    if (!from || !to || !target || !nodes.has(link.from)) continue;
    const stroke = linkLook(link);
    let batch = byColour.get(stroke.colour);
    if (!batch) byColour.set(stroke.colour, (batch = { ends: [], strokes: [], targets: [] }));
    batch.ends.push(from.x, from.y, to.x, to.y);
    batch.strokes.push(stroke);
    batch.targets.push(target);
  }
  return {
    batches: [...byColour].map(([colour, { ends, strokes, targets }]) => ({
      colour,
      ends: new Float32Array(ends),
      strokes,
      targets,
    })),
  };
}

/**
 * Paints what can be seen of the links: thin lines, or each with dash and arrow where there are few.
 *
 * @param emphasis whether many of them stand back behind the nodes or are what is looked at
 */
export function paintFarEdges(
  context: CanvasRenderingContext2D,
  { batches }: FarEdges,
  view: View,
  width: number,
  height: number,
  emphasis: 'quiet' | 'lit',
): void {
  const seen = batches.map((batch) => seenLinks(batch.ends, view, width, height));
  const count = seen.reduce((sum, { length }) => sum + length, 0);
  const isNear =
    count <= mostWithArrows && view.zoom >= (emphasis === 'lit' ? litArrowsFromZoom : arrowsFromZoom);
  for (const [at, batch] of batches.entries()) {
    const links = seen[at] ?? [];
    if (isNear) paintNear(context, batch, links, view);
    else paintFar(context, batch, links, view, emphasis === 'lit' ? 1 : 0.5);
  }
}

/** The links whose bounds meet the screen, by their index. */
function seenLinks(ends: Float32Array, { zoom, pan }: View, width: number, height: number): number[] {
  const [left, top] = [-pan.x / zoom, -pan.y / zoom];
  const [right, bottom] = [left + width / zoom, top + height / zoom];
  const seen: number[] = [];
  for (let at = 0; at < ends.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    seen.push(at / 4);
  }
  return seen;
}

function paintFar(
  context: CanvasRenderingContext2D,
  { colour, ends }: FarBatch,
  links: readonly number[],
  { zoom, pan }: View,
  alpha: number,
): void {
  context.setLineDash([]);
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = 1;
  for (let begin = 0; begin < links.length; begin += linksInPath) {
    context.beginPath();
    for (const link of links.slice(begin, begin + linksInPath)) {
      const at = 4 * link;
      context.moveTo((ends[at] ?? 0) * zoom + pan.x, (ends[at + 1] ?? 0) * zoom + pan.y);
      context.lineTo((ends[at + 2] ?? 0) * zoom + pan.x, (ends[at + 3] ?? 0) * zoom + pan.y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintNear(
  context: CanvasRenderingContext2D,
  { ends, strokes, targets }: FarBatch,
  links: readonly number[],
  view: View,
): void {
  for (const link of links) {
    const stroke = strokes[link];
    const target = targets[link];
    if (!stroke || !target) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(4 * link, 4 * link + 4);
    paintLink(
      context,
      onScreen({ x: x1, y: y1 }, view),
      onScreen({ x: x2, y: y2 }, view),
      target,
      view.zoom,
      stroke,
    );
  }
  context.setLineDash([]);
}
