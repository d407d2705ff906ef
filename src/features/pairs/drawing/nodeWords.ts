import { formatCount } from '~/shared/lib/numbers';
import type { Drawing, DrawnNode } from './drawing';
import { drawnNeighbours } from './drawnNeighbours';

/** What is known of a node beside its name. */
interface NodeState {
  readonly name: string;
  readonly badge: string | undefined;
  readonly isFlagged: boolean;
  readonly isSelected: boolean;
}

/** A node as it is said to somebody who does not see the drawing. */
export function nodeWords(drawing: Drawing, node: DrawnNode, state: NodeState): string {
  const { indexOf, parents, children } = drawnNeighbours(drawing);
  const at = indexOf.get(node.id) ?? 0;
  const countOf = (start: Uint32Array): number => (start[at + 1] ?? 0) - (start[at] ?? 0);
  return [
    state.name,
    node.kind === 'group' ? counted(node.hosts.length, 'host') : '',
    node.kind === 'host' && node.isStart ? 'start' : '',
    state.isFlagged ? 'flagged' : '',
    state.isSelected ? 'selected' : '',
    `${counted(countOf(parents.start), 'parent')} and ${counted(countOf(children.start), 'child', 'children')} drawn`,
    state.badge === undefined ? '' : `${state.badge} not drawn`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
