import type { Drawing } from './drawing';

/** How a drawing is painted: each link with its arrow, or a far view in which only the nodes can be pointed at. */
export type DrawingTier = 'detailed' | 'overview';

/** Whether a drawing is there at once, only for whoever insists on it, or not at all. */
export type DrawingRoom = 'given' | 'asked' | 'none';

const detailedNodes = 400;
const detailedLinks = 600;
/** Beyond, a picture says less than a table of the same. */
const givenNodes = 1500;
const givenLinks = 5000;
/** Beyond, a laptop takes seconds for each picture. */
const mostNodes = 10_000;
const mostLinks = 30_000;

/** Beyond these sizes arrows and words cover each other, and Cytoscape's links cost more than the nodes. */
export function drawingTier({ nodes, links }: Drawing): DrawingTier {
  return nodes.length <= detailedNodes && links.length <= detailedLinks ? 'detailed' : 'overview';
}

export function drawingRoom({ nodes, links }: Drawing): DrawingRoom {
  if (nodes.length <= givenNodes && links.length <= givenLinks) return 'given';
  return nodes.length <= mostNodes && links.length <= mostLinks ? 'asked' : 'none';
}
