import type { NodeDefinition } from 'cytoscape';
import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';
import { nodeSize } from './nodeSize';

/** A node as Cytoscape takes it. */
export function cyNode(node: DrawnNode, place: Place): NodeDefinition {
  return {
    group: 'nodes',
    data: { id: node.id, ...cyNodeData(node) },
    classes: cyNodeClass(node),
    position: { ...place },
  };
}

/** Hosts are all of two sizes, which are in the styles. */
export function cyNodeData(node: DrawnNode): Record<string, unknown> {
  return node.kind === 'group' ? { ...nodeSize(node) } : {};
}

/** What tells the looks of nodes apart. */
export function cyNodeClass(node: DrawnNode): string {
  if (node.kind === 'group') return 'group';
  return node.isStart ? 'start' : 'host';
}
