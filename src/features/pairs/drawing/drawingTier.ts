import type { Drawing } from './drawing';

/** How a drawing is painted: each link with its arrow, or a far view in which only the nodes can be pointed at. */
export type DrawingTier = 'detailed' | 'overview';

const detailedNodes = 400;
const detailedLinks = 600;

/** Beyond these sizes arrows and words cover each other, and Cytoscape's links cost more than the nodes. */
export function drawingTier({ nodes, links }: Drawing): DrawingTier {
  return nodes.length <= detailedNodes && links.length <= detailedLinks ? 'detailed' : 'overview';
}
