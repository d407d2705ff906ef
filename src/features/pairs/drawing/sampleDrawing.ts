import type { Drawing, DrawnHost, DrawnLink } from './drawing';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

/** The drawing of these links, written as `sampleEdges` takes them; its nodes are the starts and then whoever is named. */
export function sampleDrawing(starts: readonly string[], ...lines: readonly string[]): Drawing {
  const links = groupedBy(sampleEdges(...lines), ({ parent, child }) => `${parent}\n${child}`);
  const hosts = new Set([...starts, ...lines.flatMap((line) => line.split(' ')).filter(isHost)]);
  return {
    nodes: [...hosts].map((id) => sampleHost(id, starts.includes(id))),
    links: [...links].map(([id, edges]) => sampleLink(id, edges)),
  };
}

/** Kinds have a capital or a dot in them; the hosts of these tests have not. */
function isHost(word: string): boolean {
  return /^[a-z]+\d*$/.test(word) && word !== 'redirect';
}

function sampleHost(id: string, isStart: boolean): DrawnHost {
  return { kind: 'host', id, isStart, isFlagged: false };
}

function sampleLink(id: string, edges: readonly PairEdge[]): DrawnLink {
  const [from = '', to = ''] = id.split('\n');
  return { id, from, to, edges };
}
