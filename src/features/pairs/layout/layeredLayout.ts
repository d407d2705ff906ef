import type { ElkNode } from 'elkjs/lib/elk-api';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { LayoutJob } from './layoutJob';

/** Options: https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html */
const layoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '16',
  // A label stands between its node and the next layer.
  'elk.layered.spacing.nodeNodeBetweenLayers': '210',
  'elk.spacing.componentComponent': '40',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

/**
 * Layers from left to right along the links, for drawings that have no single middle. Nodes that are locked are placed
 * like all others: the layout cannot go around them.
 *
 * @returns x and y of each node's middle by turns
 */
export async function layeredLayout({ count, links, sizes }: LayoutJob): Promise<Float32Array<ArrayBuffer>> {
  const graph: ElkNode = {
    id: 'drawing',
    layoutOptions,
    children: Array.from({ length: count }, (_, at) => ({
      id: String(at),
      width: sizes[2 * at] ?? 0,
      height: sizes[2 * at + 1] ?? 0,
    })),
    edges: Array.from({ length: links.length / 2 }, (_, at) => ({
      id: `link ${at}`,
      sources: [String(links[2 * at])],
      targets: [String(links[2 * at + 1])],
    })),
  };
  const { children = [] } = await new ELK().layout(graph);
  const places = new Float32Array(2 * count);
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of children) {
    places.set([x + width / 2, y + height / 2], 2 * Number(id));
  }
  return places;
}
