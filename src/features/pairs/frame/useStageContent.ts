import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import { kindStroke } from '~/features/pairs/canvas/kindStroke';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { DrawnLink } from '~/features/pairs/drawing/drawing';
import { lookalikeLabel, lookalikeLines } from '~/features/pairs/drawing/lookalikeLines';
import { useDrawn } from '~/features/pairs/drawing/useDrawn';
import type { DrawingStageProps } from './DrawingStage';
import { nearNotes } from './nearNotes';
import { useHostCounts } from './useHostCounts';
import { wholeHosts } from './wholeHosts';

const noLookalikes: readonly never[] = [];

/** All that the drawing shows, worked out of what it was given. What did not change is the same object as before. */
export function useStageContent(
  { view, edges, loaded, flagged, near, isSearched, signals, selected, onPlaced }: DrawingStageProps,
  canvas: RefObject<PairsCanvasHandle | null>,
  active: string | null,
  isDark: boolean,
  isInsistedOn: boolean,
) {
  const selectedEdges = useMemo(() => edges.filter(({ key }) => selected.has(key)), [edges, selected]);
  const drawn = useDrawn(edges, view, { flagged, selectedEdges, isSearched, isInsistedOn });
  const { drawing, places, drawnPlaces, starts } = drawn;
  const tellPlaces = useEffectEvent(() => {
    if (places !== view.places) onPlaced(places);
  });
  useEffect(() => tellPlaces(), [places]);

  const selectedNodes = useMemo(
    () =>
      new Set(
        selectedEdges.flatMap(({ parent, child }) =>
          [drawing.nodeOf.get(parent), drawing.nodeOf.get(child)].filter((id) => id !== undefined),
        ),
      ),
    [selectedEdges, drawing],
  );
  const pinned = useMemo(() => new Set(view.pinned), [view.pinned]);
  const stroke = useMemo(() => (link: DrawnLink) => kindStroke(link, isDark), [isDark]);
  const alike = useMemo(() => (signals ? lookalikeLines(drawing, signals) : []), [drawing, signals]);
  const lookalikes = view.kindsOff.includes(lookalikeLabel) ? noLookalikes : alike;
  const lineNotes = useMemo(() => nearNotes(drawing, near), [drawing, near]);
  const expanded = useMemo(
    () => new Set([...starts, ...view.expansions.map(({ hostId }) => hostId.toLowerCase())]),
    [starts, view.expansions],
  );
  const complete = useMemo(
    () => new Set([...starts, ...wholeHosts(view.expansions)]),
    [starts, view.expansions],
  );
  const asked = useHostCounts({
    canvas,
    drawing,
    places: drawnPlaces,
    loaded,
    isComplete: (host) => complete.has(host),
    standsOut: (host) => flagged.has(host) || selectedNodes.has(host) || host === active,
  });
  return {
    ...drawn,
    ...asked,
    selectedEdges,
    selectedNodes,
    pinned,
    stroke,
    lookalikes,
    lineNotes,
    expanded,
  };
}
