import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PairsCanvasHandle, Under } from '~/features/pairs/canvas/PairsCanvas';

/** What a card is about, and the point of the page beside which it stands. */
export interface CardPlace {
  readonly under: Under;
  readonly x: number;
  readonly y: number;
}

const restMs = 150;
/** Moving on by more takes the card away. */
const stillPx = 6;

/** When a card stands beside what the pointer rests on, or what the keys are on. */
export function useHoverCard(canvas: RefObject<PairsCanvasHandle | null>) {
  const [card, setCard] = useState<CardPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef({ x: 0, y: 0 });

  function hide() {
    clearTimeout(timer.current);
    setCard(null);
  }

  function later(find: () => CardPlace | null) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(find()), restMs);
  }

  function handlePointerMove({ clientX: x, clientY: y, buttons, pointerType, target }: PointerEvent) {
    const isOnDrawing = target instanceof Element && target.closest('.pairs-canvas') !== null;
    if (buttons !== 0 || pointerType === 'touch' || !isOnDrawing) return hide();
    if (card && Math.hypot(x - last.current.x, y - last.current.y) <= stillPx) return;
    last.current = { x, y };
    if (card) setCard(null);
    later(() => {
      const under = canvas.current?.under(x, y);
      return under ? { under, x, y } : null;
    });
  }

  /** For the host that the keys have gone to. */
  function showAt(id: string) {
    later(() => {
      const point = canvas.current?.pointOf(id);
      return point ? { under: { kind: 'node', id }, ...point } : null;
    });
  }

  // What moves below a card leaves it behind.
  const hideNow = useEffectEvent(() => setCard(null));
  useEffect(() => canvas.current?.onView(() => hideNow()), [canvas]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { card, hide, showAt, handlePointerMove };
}
