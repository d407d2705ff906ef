import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { Drawing, Place, Places } from '~/features/pairs/drawing/drawing';
import type { Extent } from '~/features/pairs/canvas/view';

interface ShowNewGiven {
  readonly canvas: RefObject<PairsCanvasHandle | null>;
  readonly drawing: Drawing;
  readonly places: Places;
  /** How often somebody has brought hosts in. */
  readonly broughtIn: number;
  /** Whether pairs are still arriving. */
  readonly isLoading: boolean;
}

/**
 * Shows the hosts that somebody has brought in, once all of them are there, together with what was in view. Where none of them lies
 * outside, the view stays as it is.
 */
export function useShowNew({ canvas, drawing, places, broughtIn, isLoading }: ShowNewGiven): void {
  const seen = useRef<{ readonly broughtIn: number; readonly ids: ReadonlySet<string> } | null>(null);

  const show = useEffectEvent(() => {
    const before = seen.current;
    const isDue = before !== null && broughtIn > before.broughtIn;
    // Until all is there, what stood before is what it is compared with.
    if (isDue && isLoading) return;
    const ids = drawing.nodes.map(({ id }) => id);
    seen.current = { broughtIn, ids: new Set(ids) };
    const viewport = canvas.current?.viewport();
    if (!isDue || !viewport) return;
    const added = new Set(ids.filter((id) => !before.ids.has(id)));
    const isInView = (id: string) => isInside(places.get(id), viewport);
    if ([...added].every(isInView)) return;
    canvas.current?.fit(ids.filter((id) => added.has(id) || isInView(id)));
  });
  useEffect(() => show(), [drawing, broughtIn, isLoading]);
}

/** What stands closer to the edge of the view, as a part of it, is half out of it with its name. */
const edge = 0.03;

function isInside(place: Place | undefined, { x1, y1, x2, y2 }: Extent): boolean {
  if (!place) return true;
  const [across, down] = [(x2 - x1) * edge, (y2 - y1) * edge];
  return x1 + across <= place.x && place.x <= x2 - across && y1 + down <= place.y && place.y <= y2 - down;
}
