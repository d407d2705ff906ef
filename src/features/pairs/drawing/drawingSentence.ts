import { counted } from '~/features/pairs/edges/daySpan';
import type { PairsDrawing } from './drawnPairs';

/** `29 hosts and 2 groups drawn`; what of the shown hosts is not drawn, because it hangs on no host that is. */
export function drawingSentence({ nodes, awayHosts }: PairsDrawing): string {
  const groups = nodes.filter(({ kind }) => kind === 'group').length;
  const hosts = counted(nodes.length - groups, 'host');
  const drawn = groups === 0 ? `${hosts} drawn` : `${hosts} and ${counted(groups, 'group')} drawn`;
  if (awayHosts.length === 0) return drawn;
  return `${drawn}; ${counted(awayHosts.length, 'host')} ${awayHosts.length === 1 ? 'hangs' : 'hang'} on none of them`;
}
