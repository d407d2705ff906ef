import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type CanvasScene, canvasScene, type SceneEvents } from './canvasScene';
import type { DrawingTier } from '~/features/pairs/drawing/drawingTier';
import { followPointer, type PointerEvents } from './followPointer';
import type { View } from './view';

interface CanvasEvents extends SceneEvents, PointerEvents {}

/**
 * A drawing in an element: made when the element is, made anew for another tier, with the same view, and gone with it.
 * What it shows it is told by `scene.current.show`; it never is in React's state.
 */
export function useCytoscape(tier: DrawingTier, events: CanvasEvents) {
  const box = useRef<HTMLDivElement>(null);
  const scene = useRef<CanvasScene>(null);
  const lastView = useRef<View>(null);

  const onBackground = useEffectEvent(events.onBackground);
  const onLink = useEffectEvent(events.onLink);
  const onView = useEffectEvent(events.onView);
  const onPress = useEffectEvent(events.onPress);
  const onOpen = useEffectEvent(events.onOpen);
  const onMenu = useEffectEvent(events.onMenu);
  const onHover = useEffectEvent(events.onHover);
  const onMove = useEffectEvent(events.onMove);
  const isLocked = useEffectEvent(events.isLocked);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = canvasScene(element, tier, lastView.current, { onBackground, onLink, onView });
    scene.current = made;
    const unfollow = followPointer(element, made, { onPress, onOpen, onMenu, onHover, onMove, isLocked });
    made.resize();
    const resized = new ResizeObserver(() => made.resize());
    resized.observe(element);
    return () => {
      lastView.current = made.keptView();
      resized.disconnect();
      unfollow();
      scene.current = null;
      made.destroy();
    };
  }, [tier]);

  return { box, scene };
}
