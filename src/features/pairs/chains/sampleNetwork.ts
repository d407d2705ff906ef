import type { PairDirection } from '~/features/pairs/drawing/drawing';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { ReadHost } from '~/features/pairs/frame/AddHostField';
import { pathSearch, type PathSearchOptions } from './pathSearch';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

/** A network that answers from all of its edges and keeps what it was asked, as `children of a.example`. */
export function fakeNetwork(edges: readonly PairEdge[], partial: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    pairsOf: async (host: string, direction: PairDirection) => {
      asked.push(`${direction} of ${host}`);
      const own = edges.filter((edge) => (direction === 'children' ? edge.parent : edge.child) === host);
      return { edges: own, complete: !partial.includes(host) };
    },
  };
}

type Rest = Partial<PathSearchOptions>;

export function search(edges: readonly PairEdge[], from: string, to: string, rest: Rest = {}) {
  const { signal } = new AbortController();
  return pathSearch({ from, to, pairsOf: fakeNetwork(edges).pairsOf, signal, ...rest });
}

export function lineOf(path: readonly PairEdge[]): string {
  return path.map(({ parent, kind, child }) => `${parent} -${kind}- ${child}`).join(', ');
}

/** Understands names in any case with plain or bracketed dots, and nothing else. */
export const sampleReadHost: ReadHost = async (text) => {
  const hostId = text.replaceAll('[.]', '.').toLowerCase();
  return /^[\w.-]+$/.test(hostId) ? { hostId } : { sentence: `No host in “${text}”.` };
};

export const chain = sampleEdges(
  'a.example a.href b.example 2026-01-01 2026-01-20',
  'b.example redirect c.example 2026-01-10 2026-02-20',
  'c.example redirect d.example 2026-01-15 2026-03-01',
  'd.example script.src e.example 2026-01-01 2026-01-18',
);
