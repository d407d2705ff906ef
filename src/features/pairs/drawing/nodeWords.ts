import { counted } from '~/features/pairs/edges/daySpan';
import { countsText, type PairCounts } from '~/features/pairs/edges/pairCounts';
import type { Drawing, DrawnNode } from './drawing';
import { drawnNeighbours, eachNeighbour, type Neighbours } from './drawnNeighbours';

/** What is known of a node beside its name. */
interface NodeState {
  readonly name: string;
  readonly isFlagged: boolean;
  readonly isSelected: boolean;
  readonly isPinned: boolean;
}

/** A node as it is named to somebody who does not see the drawing: `secure.livechat.test, flagged, pinned`. */
export function nodeName(node: DrawnNode, { name, isFlagged, isSelected, isPinned }: NodeState): string {
  return [
    name,
    node.kind === 'host' && node.isStart ? 'start' : '',
    isFlagged ? 'flagged' : '',
    isSelected ? 'selected' : '',
    isPinned ? 'pinned' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * What stands around a node: `cdn.example: 3 parents, 4,812 children, 2 flagged`. Hosts in groups count one by one.
 *
 * @param inAll what the service knows of the host beyond the drawing; `null` where that is all or not known
 */
export function nodeSentence(
  drawing: Drawing,
  node: DrawnNode,
  name: string,
  flagged: ReadonlySet<string>,
  inAll: PairCounts | null,
): string {
  const { indexOf, parents, children } = drawnNeighbours(drawing);
  const at = indexOf.get(node.id) ?? -1;
  const led = hostsAround(drawing, parents, at);
  const leads = hostsAround(drawing, children, at);
  const marked = new Set([...led, ...leads].filter((host) => flagged.has(host))).size;
  const drawn = `${sideWords(led.length, 'parent', 'parents')}, ${sideWords(leads.length, 'child', 'children')}`;
  return [
    `${name}: ${drawn}`,
    ...(marked === 0 ? [] : [`${marked} flagged`]),
    ...(inAll === null ? [] : [`in all ${countsText(inAll)}`]),
  ].join(', ');
}

function hostsAround({ nodes }: Drawing, side: Neighbours, at: number): string[] {
  const found: string[] = [];
  if (at < 0) return found;
  eachNeighbour(side, at, (neighbour) => {
    const node = nodes[neighbour];
    if (node?.kind === 'group') for (const host of node.hosts) found.push(host);
    else if (node) found.push(node.id);
  });
  return found;
}

function sideWords(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : counted(count, one, many);
}
