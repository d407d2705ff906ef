import { safeLine } from '~/shared/lib/visibleText';
import type { DrawnNode } from './drawing';
import { groupLabel, groupText } from './drawnGroups';

/** What is written beside a node: as it is called, but of a group without the count, which stands in its shape. */
export function drawnLabel(node: DrawnNode): string {
  return node.kind === 'group' ? groupLabel(node) : nodeLabel(node);
}

/** What a node is called: one safe line, of a long host name its beginning. */
export function nodeLabel(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : safeLine(node.id, 60).text;
}
