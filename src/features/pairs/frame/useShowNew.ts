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
}

/**
 * Shows the hosts that somebody has brought in, once, together with what was in view: where none of them lies outside the view
 * stays as it is.
 */
export function useShowNew({ canvas, drawing, places, broughtIn }: ShowNewGiven): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const seen = useRef({ broughtIn, isDue: false });

  const show = useEffectEvent(() => {
    const ids = drawing.nodes.map(({ id }) => id);
    const before = known.current;
    known.current = new Set(ids);
    if (broughtIn > seen.current.broughtIn) seen.current.isDue = true;
    seen.current.broughtIn = broughtIn;
    const viewport = canvas.current?.viewport();
    const added = new Set(before === null ? [] : ids.filter((id) => !before.has(id)));
    if (!seen.current.isDue || added.size === 0 || !viewport) return;
    seen.current.isDue = false;
    const isInView = (id: string) => isInside(places.get(id), viewport);
    if ([...added].every(isInView)) return;
    canvas.current?.fit(ids.filter((id) => added.has(id) || isInView(id)));
  });
  useEffect(() => show(), [drawing, broughtIn]);
}

/** What stands closer to the edge of the view, as a part of it, is half out of it with its name. */
const edge = 0.03;

function isInside(place: Place | undefined, { x1, y1, x2, y2 }: Extent): boolean {
  if (!place) return true;
  const [across, down] = [(x2 - x1) * edge, (y2 - y1) * edge];
  return x1 + across <= place.x && place.x <= x2 - across && y1 + down <= place.y && place.y <= y2 - down;
}
