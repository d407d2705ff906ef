import { useMemo } from 'react';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { PairsView } from '~/features/pairs/pairsState';
import type { Places } from './drawing';
import { type Crowd, withinRoom } from './crowd';
import { drawnPairs, type PairsDrawing } from './drawnPairs';
import { placedNodes } from './placedNodes';

interface Drawn {
  /** Empty where there is more than is drawn. */
  readonly drawing: PairsDrawing;
  /** What is not drawn, because it is too much; `null` where all is. */
  readonly crowd: Crowd | null;
  /** Of all nodes of the drawing, and of some that were on it. */
  readonly places: Places;
  /** Of the nodes of the drawing alone. */
  readonly drawnPlaces: Places;
  /** The hosts that the drawing begins with, in lower case, as edges have them. */
  readonly starts: readonly string[];
}

/** What stands out among the pairs that a view shows. Each member has to stay the same while its content does. */
interface StandingOut {
  readonly flagged: ReadonlySet<string>;
  readonly selectedEdges: readonly PairEdge[];
  /** Whether the pairs are what an expression has found. */
  readonly isSearched: boolean;
  /** Whether more is to be drawn than can be read. */
  readonly isInsistedOn: boolean;
}

/** What is drawn of the pairs that a view shows, and where. Changes of the view that draw nothing else give the same objects. */
export function useDrawn(edges: readonly PairEdge[], view: PairsView, standingOut: StandingOut): Drawn {
  const { flagged, selectedEdges, isSearched, isInsistedOn } = standingOut;
  const { expansions, openGroups, pinned, hidden, threshold, foldHubs, only } = view;
  const starts = useMemo(
    () => (only === null ? view.starts.map((host) => host.toLowerCase()) : [only]),
    [view.starts, only],
  );
  const options = useMemo(
    () => ({
      starts,
      expanded: new Set(expansions.map(({ hostId }) => hostId.toLowerCase())),
      openGroups,
      keep: new Set([...pinned, ...(isSearched ? fewHosts(edges) : [])]),
      flagged,
      hidden: new Set(hidden),
      threshold,
      foldHubs,
    }),
    [edges, starts, expansions, openGroups, pinned, hidden, threshold, foldHubs, flagged, isSearched],
  );
  const plain = useMemo(() => drawnPairs(edges, options), [edges, options]);
  const chosen = useMemo(() => hostsInPartOfGroup(plain, fewHosts(selectedEdges)), [plain, selectedEdges]);
  const all = useMemo(
    () =>
      chosen.length === 0
        ? plain
        : drawnPairs(edges, { ...options, keep: new Set([...options.keep, ...chosen]) }),
    [edges, options, plain, chosen],
  );
  const { drawing, crowd } = useMemo(() => withinRoom(all, isInsistedOn), [all, isInsistedOn]);
  const places = useMemo(() => placedNodes(drawing, view.places, starts), [drawing, view.places, starts]);
  const drawnPlaces = useMemo(
    () =>
      new Map(
        drawing.nodes.flatMap(({ id }) => {
          const place = places.get(id);
          return place ? [[id, place] as const] : [];
        }),
      ),
    [drawing, places],
  );
  return { drawing, crowd, places, drawnPlaces, starts };
}

/** Of more pairs the groups that hold them are lit: hundreds of hosts side by side cannot be read. */
const mostPairs = 60;

function fewHosts(edges: readonly PairEdge[]): readonly string[] {
  return edges.length > mostPairs ? [] : edges.flatMap(({ parent, child }) => [parent, child]);
}

/** Those of some hosts whose group has other hosts too. A group of which all are meant is lit as it is. */
function hostsInPartOfGroup({ nodes }: PairsDrawing, hosts: readonly string[]): readonly string[] {
  if (hosts.length === 0) return [];
  const meant = new Set(hosts);
  return nodes.flatMap((node) => {
    const inGroup = node.kind === 'group' ? node.hosts.filter((host) => meant.has(host)) : [];
    return node.kind === 'group' && inGroup.length < node.hosts.length ? inGroup : [];
  });
}
