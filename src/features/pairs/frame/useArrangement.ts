import { type RefObject, useEffect, useRef } from 'react';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import { runLayout } from '~/features/pairs/layout/runLayout';
import { stillToMove } from '~/features/pairs/layout/stillToMove';
import type { PairsLayout, PairsView } from '~/features/pairs/pairsState';

interface ArrangementGiven {
  readonly canvas: RefObject<PairsCanvasHandle | null>;
  readonly view: PairsView;
  readonly drawing: Drawing;
  readonly drawnPlaces: Places;
  readonly starts: readonly string[];
  readonly pinned: ReadonlySet<string>;
  readonly onChange: (change: Partial<PairsView>) => void;
  readonly onPlaced: (places: Places) => void;
}

/** How the drawing is arranged anew: what a person did to it meanwhile stays, and all of it is shown afterwards. */
export function useArrangement(given: ArrangementGiven) {
  const { canvas, view, drawing, drawnPlaces, starts, pinned, onChange, onPlaced } = given;
  const latest = useRef(view);
  const fitsNext = useRef(false);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  useEffect(() => {
    if (fitsNext.current) canvas.current?.fit();
    fitsNext.current = false;
  }, [canvas, drawnPlaces]);
  return {
    layout: view.layout,
    // A link says how a view was arranged, a saved view where each node stood.
    isDue: view.layout !== 'columns' && view.places.size === 0,
    async run(layout: PairsLayout, signal: AbortSignal): Promise<Places> {
      const isLocked = (id: string): boolean => pinned.has(id);
      const made = await runLayout({ layout, drawing, starts, places: drawnPlaces, isLocked }, signal);
      return stillToMove(made, drawnPlaces, latest.current);
    },
    onPlaces(layout: PairsLayout, made: Places, isAsked: boolean) {
      fitsNext.current = true;
      const places = new Map([...latest.current.places, ...made]);
      if (isAsked) onChange({ layout, places });
      else onPlaced(places);
    },
  };
}
