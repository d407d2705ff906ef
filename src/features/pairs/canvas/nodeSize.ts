import { formatCount } from '~/shared/lib/numbers';
import type { DrawnNode } from '~/features/pairs/drawing/drawing';

/** Width and height in the drawing's own units. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
}

export const hostSize: NodeSize = { width: 13, height: 13 };
export const startSize: NodeSize = { width: 20, height: 20 };
/** Widths of what sets a start apart: a border in the colour of the ground, and an outline around that. */
export const startBorder = 3;
export const startOutline = 2;
const groupHeight = 20;
/** Room for one digit of a group's count, in bold at 11 pixels. */
const digitWidth = 6.6;

/** How much room the shape of a node takes; its words stand beside it. */
export function nodeSize(node: DrawnNode): NodeSize {
  if (node.kind === 'host') return node.isStart ? startSize : hostSize;
  return { width: Math.ceil(14 + digitWidth * groupCount(node.hosts).length), height: groupHeight };
}

/** What stands inside a group's shape. */
export function groupCount(hosts: readonly string[]): string {
  return formatCount(hosts.length);
}
