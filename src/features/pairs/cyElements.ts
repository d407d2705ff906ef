import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { DrawnLink, DrawnNode, Place } from './drawing';
import type { LinkStroke } from './linkStroke';
import { nodeSize } from './nodeSize';

/** Ids in Cytoscape, where nodes and links share one name space; a host's id may be any text. */
export function cyNodeId(id: string): string {
  return `n ${id}`;
}

export function cyLinkId(id: string): string {
  return `l ${id}`;
}

export function cyNode(node: DrawnNode, { x, y }: Place): NodeDefinition {
  return {
    group: 'nodes',
    data: { id: cyNodeId(node.id), ...(node.kind === 'group' ? nodeSize(node) : {}) },
    classes: nodeClass(node),
    position: { x, y },
  };
}

/** What tells the looks of nodes apart. */
export function nodeClass(node: DrawnNode): string {
  if (node.kind === 'group') return 'group';
  return node.isStart ? 'start' : 'host';
}

/**
 * @param isCurved whether a straight line would not be seen, or would hide another one
 */
export function cyLink(link: DrawnLink, stroke: LinkStroke, isCurved: boolean): EdgeDefinition {
  return {
    group: 'edges',
    data: {
      id: cyLinkId(link.id),
      link: link.id,
      source: cyNodeId(link.from),
      target: cyNodeId(link.to),
      ...strokeData(stroke),
    },
    classes: isCurved ? 'curved' : '',
  };
}

export function strokeData({ colour, dash, width }: LinkStroke): Record<string, unknown> {
  return { colour, width, dash, isDashed: dash.length > 0 };
}

/** Loops, and links between two nodes that lead to and fro. */
export function curvedLinks(links: readonly DrawnLink[]): Set<string> {
  const ways = new Set(links.map(({ from, to }) => `${from}\n${to}`));
  const isCurved = ({ from, to }: DrawnLink): boolean => from === to || ways.has(`${to}\n${from}`);
  return new Set(links.filter(isCurved).map(({ id }) => id));
}
