import { safeLine } from '~/shared/lib/visibleText';
import type { DrawnNode } from './drawing';
import { groupText } from './drawnGroups';

/** What is written beside a node: one safe line, of a long host name its beginning. */
export function nodeLabel(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : safeLine(node.id, 60).text;
}
