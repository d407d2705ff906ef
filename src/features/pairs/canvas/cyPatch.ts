import type { NodeDefinition } from 'cytoscape';
import { cyNode } from './cyElements';
import type { DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';

/** What an instance of Cytoscape shows. Nodes without a place are not shown. */
export interface CyContent {
  readonly nodes: readonly DrawnNode[];
  readonly places: Places;
}

/** What has to be done to an instance for it to show something else. */
export interface CyPatch {
  /** Ids. */
  readonly gone: readonly string[];
  readonly added: readonly NodeDefinition[];
  readonly changed: readonly DrawnNode[];
  readonly moved: readonly { readonly id: string; readonly place: Place }[];
}

/** What is the same object as before is left as it is, and what keeps its place is not moved. */
export function cyPatch(before: CyContent, after: CyContent): CyPatch {
  const gone = shownNodes(before);
  const added: NodeDefinition[] = [];
  const changed: DrawnNode[] = [];
  const moved: { id: string; place: Place }[] = [];
  for (const [id, { node, place }] of shownNodes(after)) {
    const old = gone.get(id);
    gone.delete(id);
    if (!old) {
      added.push(cyNode(node, place));
      continue;
    }
    if (old.node !== node) changed.push(node);
    if (old.place.x !== place.x || old.place.y !== place.y) moved.push({ id, place });
  }
  return { gone: [...gone.keys()], added, changed, moved };
}

interface ShownNode {
  readonly node: DrawnNode;
  readonly place: Place;
}

function shownNodes({ nodes, places }: CyContent): Map<string, ShownNode> {
  const shown = new Map<string, ShownNode>();
  for (const node of nodes) {
    const place = places.get(node.id);
    if (place) shown.set(node.id, { node, place });
  }
  return shown;
}
