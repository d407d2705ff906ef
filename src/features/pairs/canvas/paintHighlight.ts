import type { DrawnNode } from '~/features/pairs/drawing/drawing';
import type { Highlight } from './highlight';
import type { Labels } from './labels';
import { paintLabels } from './paintLabels';
import { paintLines } from './paintLines';
import { outlineNode, paintNode } from './paintNode';
import { onScreen, type View } from './view';

/** What stands out from a drawing for the moment. */
export interface Standout {
  readonly highlight: Highlight;
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  /** Whether keys go to the drawing, so that the active node has to be seen as the one they act on. */
  readonly isFocused: boolean;
  readonly labels: Labels;
}

const veil = 0.72;
/** Beyond, only the places of lit nodes are marked. */
const mostLitShapes = 1500;

/**
 * Lights what is pointed at or selected, with its links and their other ends; where something is selected, all else steps
 * back behind a veil.
 */
export function paintHighlight(
  context: CanvasRenderingContext2D,
  standout: Standout,
  view: View,
  width: number,
  height: number,
): void {
  const { highlight, selected, labels } = standout;
  const isVeiled = selected.size > 0;
  if (isVeiled) paintVeil(context, labels.colours.paper, width, height);
  paintLines(context, highlight.lines, view, width, height, true);
  const hasShapes = highlight.nodes.length <= mostLitShapes;
  if (isVeiled && hasShapes) {
    for (const node of highlight.nodes) paintShape(context, node, standout, view);
    paintLabels(context, { ...labels, drawing: { nodes: highlight.nodes, links: [] } }, view, width, height);
  } else {
    ring(context, highlight.nodes, standout, view, { colour: labels.colours.quiet, width: 1.5, gap: 1.5 });
    const named = labels.drawing.nodes.filter(({ id }) => labels.first.has(id));
    paintLabels(context, { ...labels, drawing: { nodes: named, links: [] } }, view, width, height);
  }
  const isSelected = ({ id }: DrawnNode): boolean => selected.has(id);
  const chosen = highlight.nodes.filter(isSelected);
  ring(context, chosen, standout, view, { colour: labels.colours.ink, width: 2, gap: 3 });
  paintActive(context, standout, view);
}

function paintVeil(context: CanvasRenderingContext2D, paper: string, width: number, height: number): void {
  context.globalAlpha = veil;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
}

function paintShape(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  { labels }: Standout,
  view: View,
): void {
  const place = labels.places.get(node.id);
  if (place) paintNode(context, node, onScreen(place, view), view.zoom, labels.colours);
}

interface Ring {
  readonly colour: string;
  readonly width: number;
  readonly gap: number;
}

function ring(
  context: CanvasRenderingContext2D,
  nodes: readonly DrawnNode[],
  { labels }: Standout,
  view: View,
  { colour, width, gap }: Ring,
): void {
  context.beginPath();
  for (const node of nodes) {
    const place = labels.places.get(node.id);
    if (place) outlineNode(context, node, onScreen(place, view), view.zoom, gap);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function paintActive(context: CanvasRenderingContext2D, standout: Standout, view: View): void {
  const { active, isFocused, labels } = standout;
  const node = active === null ? undefined : labels.drawing.nodes.find(({ id }) => id === active);
  if (!node) return;
  const { paper, accent } = labels.colours;
  // Two colours are seen on any ground.
  if (isFocused) ring(context, [node], standout, view, { colour: paper, width: 5, gap: 4.5 });
  ring(context, [node], standout, view, { colour: accent, width: isFocused ? 2.5 : 1.5, gap: 4.5 });
}
