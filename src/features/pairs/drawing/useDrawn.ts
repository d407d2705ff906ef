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

/**
 * What is drawn of the pairs that a view shows, and where. Changes of the view that draw nothing else give the same objects.
 *
 * @param isInsistedOn whether more is to be drawn than can be read
 */
export function useDrawn(
  edges: readonly PairEdge[],
  view: PairsView,
  flagged: ReadonlySet<string>,
  selectedEdges: readonly PairEdge[],
  isInsistedOn: boolean,
): Drawn {
  const { expansions, openGroups, pinned, hidden, threshold, foldHubs, only } = view;
  const starts = useMemo(
    () => (only === null ? view.starts.map((host) => host.toLowerCase()) : [only]),
    [view.starts, only],
  );
  const all = useMemo(
    () =>
      drawnPairs(edges, {
        starts,
        expanded: new Set(expansions.map(({ hostId }) => hostId.toLowerCase())),
        openGroups,
        keep: new Set([...pinned, ...selectedHosts(selectedEdges)]),
        flagged,
        hidden: new Set(hidden),
        threshold,
        foldHubs,
      }),
    [edges, starts, expansions, openGroups, pinned, hidden, threshold, foldHubs, flagged, selectedEdges],
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

/** Of more selected pairs the groups that hold them are lit: hundreds of hosts side by side cannot be read. */
const mostSelected = 60;

function selectedHosts(edges: readonly PairEdge[]): readonly string[] {
  return edges.length > mostSelected ? [] : edges.flatMap(({ parent, child }) => [parent, child]);
}
