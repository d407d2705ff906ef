import { counted } from '~/features/pairs/edges/daySpan';
import type { DrawnNode } from './drawing';
import type { PairsDrawing } from './drawnPairs';

/** `29 hosts and 2 groups drawn`; what of the shown hosts is not drawn, because it hangs on no host that is. */
export function drawingSentence({ nodes, awayHosts }: PairsDrawing): string {
  const drawn = `${nodesWords(nodes)} drawn`;
  if (awayHosts.length === 0) return drawn;
  return `${drawn}; ${counted(awayHosts.length, 'host')} ${awayHosts.length === 1 ? 'hangs' : 'hang'} on none of them`;
}

/** `29 hosts and 2 groups`. */
export function nodesWords(nodes: readonly DrawnNode[]): string {
  const groups = nodes.filter(({ kind }) => kind === 'group').length;
  const hosts = counted(nodes.length - groups, 'host');
  return groups === 0 ? hosts : `${hosts} and ${counted(groups, 'group')}`;
}
