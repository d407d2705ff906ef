import type { CanvasScene } from './canvasScene';
import type { Place } from '~/features/pairs/drawing/drawing';
import type { Picked } from './picked';

export interface PointerEvents {
  readonly onPress: (picked: Picked, isAdding: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string, clientX: number, clientY: number) => void;
  readonly onHover: (id: string | null) => void;
  readonly onMove: (id: string, place: Place) => void;
  readonly isLocked: (id: string) => boolean;
}

interface Press {
  readonly picked: Picked;
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  isDrag: boolean;
}

/** Further than this from where it began, a press is a drag. */
const dragFrom = 5;
/** After a tap browsers send the events of a mouse as well, within so many milliseconds: https://www.w3.org/TR/touch-events/#mouse-events. */
const longestEchoMs = 700;

/**
 * Presses, drags and hovering of nodes in the element of a drawing. They are held back from Cytoscape, which would walk all
 * nodes for each of them; presses beside nodes go on to it, for it moves the view.
 *
 * @returns ends it
 */
export function followPointer(box: HTMLElement, scene: CanvasScene, events: PointerEvents): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let press: Press | null = null;
  let hovered: string | null = null;
  /** When a finger last left a node, on the clock of events. */
  let liftedAt = Number.NEGATIVE_INFINITY;

  function hover(id: string | null): void {
    if (id === hovered) return;
    hovered = id;
    box.style.cursor = id === null ? '' : 'pointer';
    scene.gesture({ hovered: id });
    events.onHover(id);
  }

  function handleDown(event: PointerEvent): void {
    const picked = event.button === 0 ? scene.pick(event.clientX, event.clientY) : null;
    if (!picked) return;
    const { pointerId, clientX, clientY } = event;
    press = { picked, pointerId, clientX, clientY, isDrag: false };
    box.setPointerCapture(pointerId);
  }

  function handleMove(event: PointerEvent): void {
    if (press?.pointerId !== event.pointerId) {
      // A button that is held is moving the view.
      if (event.buttons === 0) hover(scene.pick(event.clientX, event.clientY)?.id ?? null);
      return;
    }
    const moved = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
    if (!press.isDrag && moved < dragFrom) return;
    press.isDrag = true;
    if (events.isLocked(press.picked.id)) return;
    scene.gesture({ dragged: { id: press.picked.id, place: draggedTo(press, event) } });
  }

  function handleUp(event: PointerEvent): void {
    if (press?.pointerId !== event.pointerId) return;
    if (event.pointerType === 'touch') liftedAt = event.timeStamp;
    const { picked, isDrag } = press;
    const place = draggedTo(press, event);
    press = null;
    if (isDrag && !events.isLocked(picked.id)) events.onMove(picked.id, place);
    else if (!isDrag) events.onPress(picked, event.shiftKey || event.ctrlKey || event.metaKey);
  }

  function handleCancel({ pointerId }: PointerEvent): void {
    if (press?.pointerId !== pointerId) return;
    press = null;
    scene.gesture({ dragged: null });
  }

  function draggedTo({ picked, clientX, clientY }: Press, event: PointerEvent): Place {
    const { zoom } = scene.camera.view();
    return {
      x: picked.place.x + (event.clientX - clientX) / zoom,
      y: picked.place.y + (event.clientY - clientY) / zoom,
    };
  }

  /** Cytoscape listens to these; a node that is pressed is not the background. */
  function holdBack(event: Event): void {
    const isEcho = event.type === 'mousedown' && event.timeStamp - liftedAt < longestEchoMs;
    if (press || isEcho) event.stopPropagation();
  }

  box.addEventListener('pointerdown', handleDown, { signal, capture: true });
  box.addEventListener('mousedown', holdBack, { signal, capture: true });
  // Cytoscape takes the focus from whatever has it.
  box.addEventListener('mousedown', () => box.focus({ preventScroll: true }), { signal });
  box.addEventListener('touchstart', holdBack, { signal, capture: true });
  box.addEventListener('pointermove', handleMove, { signal });
  box.addEventListener('pointerup', handleUp, { signal });
  box.addEventListener('pointercancel', handleCancel, { signal });
  box.addEventListener('pointerleave', () => hover(null), { signal });
  box.addEventListener(
    'dblclick',
    ({ clientX, clientY }) => {
      const picked = scene.pick(clientX, clientY);
      if (picked) events.onOpen(picked.id);
    },
    { signal },
  );
  box.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      const picked = scene.pick(event.clientX, event.clientY);
      if (picked) events.onMenu(picked.id, event.clientX, event.clientY);
    },
    { signal },
  );
  return () => listening.abort();
}
