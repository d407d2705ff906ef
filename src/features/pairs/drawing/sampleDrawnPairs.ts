import type { DrawnGroup, DrawnNode } from './drawing';
import { groupText } from './drawnGroups';
import type { DrawnOptions, PairsDrawing } from './drawnPairs';

/* What `drawnPairs` takes and makes, short enough for tests. */

export const shop = 'shop.example';

export function options(more: Partial<DrawnOptions> = {}): DrawnOptions {
  return {
    starts: [shop],
    expanded: new Set(),
    openGroups: new Map(),
    keep: new Set(),
    flagged: new Set(),
    hidden: new Set(),
    threshold: 8,
    foldHubs: true,
    ...more,
  };
}

/** Lines for `sampleEdges`: so many children of a host. */
export function children(of: string, kind: string, count: number, name = kind): string[] {
  return Array.from({ length: count }, (_, index) => `${of} ${kind} ${name}-${index}.example`);
}

/** Nodes and lines, each as one text. */
export function pictured({ nodes, links }: PairsDrawing): { nodes: string[]; links: string[] } {
  return {
    nodes: nodes.map(nodeText),
    links: links.map(({ from, to, edges }) => `${short(from)} → ${short(to)} (${edges.length})`),
  };
}

function nodeText(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : node.id;
}

function short(id: string): string {
  return id.replaceAll(/"|\.example/g, '');
}

export function groupsOf({ nodes }: PairsDrawing): DrawnGroup[] {
  return nodes.filter((node) => node.kind === 'group');
}

export function onlyGroup(drawing: PairsDrawing): DrawnGroup {
  const [group, ...others] = groupsOf(drawing);
  if (!group || others.length > 0) throw new Error(`${others.length + 1} groups`);
  return group;
}
