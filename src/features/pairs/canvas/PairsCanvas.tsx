import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { DrawnNode, Place } from '~/features/pairs/drawing/drawing';
import { drawingTier } from '~/features/pairs/drawing/drawingTier';
import { drawnNeighbours } from '~/features/pairs/drawing/drawnNeighbours';
import {
  type ArrowKey,
  arrowKeys,
  isArrowKey,
  neighbourByKey,
} from '~/features/pairs/drawing/neighbourByKey';
import './PairsCanvas.css';
import type { SceneCamera } from './sceneCamera';
import type { Shown } from './shown';
import { useCytoscape } from './useCytoscape';

/** What a pointer points at. */
export interface Under {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

/** What can be asked of a drawing that is on screen. */
export interface PairsCanvasHandle extends Omit<SceneCamera, 'view' | 'begin'> {
  /** Calls back after each frame that shows another part of the drawing. Answers what ends it. */
  onView(listener: () => void): () => void;
  /** What is under a point of the page: a node, else a link, by its id on the drawing. */
  under(clientX: number, clientY: number): Under | null;
}

interface PairsCanvasProps extends Omit<Shown, 'isDark'> {
  readonly dark: boolean;
  /** What a node is called where it cannot be seen. */
  readonly nameOf: (node: DrawnNode) => string;
  readonly onActivate: (id: string) => void;
  /** `null` for a press beside everything, which is to end all selection. */
  readonly onSelect: (id: string | null, add: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** A link, by its id on the drawing. */
  readonly onOpenLink: (linkId: string) => void;
  /** The badge of a node, or `E` on it. */
  readonly onExpand: (id: string) => void;
  /** The node stands where it was dropped until other `places` are given. */
  readonly onMove: (id: string, place: Place) => void;
  readonly onMenu: (id: string, clientX: number, clientY: number) => void;
  readonly onHover: (id: string | null) => void;
  /** Escape: where the focus goes is for whoever shows the drawing to say. */
  readonly onLeave: () => void;
  readonly ref: React.Ref<PairsCanvasHandle>;
}

const zoomStep = 1.25;

/**
 * The drawing of pairs: one tab stop, with keys for everything that the pointer does. Nothing on it moves by itself. What
 * it shows is given; what a person does to it is told.
 */
export function PairsCanvas(props: PairsCanvasProps) {
  const {
    drawing,
    places,
    linkLook,
    lookalikes,
    label,
    badges,
    lineNotes,
    flagged,
    pinned,
    selected,
    active,
    dark,
    ref,
  } = props;
  const baseId = useId();
  const tier = drawingTier(drawing);
  const listeners = useRef(new Set<() => void>());
  const { box, scene } = useCytoscape(tier, {
    onBackground: () => props.onSelect(null, false),
    onLink: props.onOpenLink,
    onView: () => listeners.current.forEach((listener) => listener()),
    onPress({ id, part }, isAdding) {
      if (part === 'badge') return props.onExpand(id);
      props.onActivate(id);
      props.onSelect(id, isAdding);
    },
    onOpen: props.onOpen,
    onMenu: props.onMenu,
    onHover: props.onHover,
    onMove: props.onMove,
    isLocked: (id) => props.pinned.has(id),
  });

  useLayoutEffect(() => {
    scene.current?.show({
      drawing,
      places,
      linkLook,
      lookalikes,
      label,
      badges,
      lineNotes,
      flagged,
      pinned,
      selected,
      active,
      isDark: dark,
    });
    // A scene of another tier is an empty one.
  }, [
    scene,
    tier,
    drawing,
    places,
    linkLook,
    lookalikes,
    label,
    badges,
    lineNotes,
    flagged,
    pinned,
    selected,
    active,
    dark,
  ]);

  useEffect(() => {
    if (active !== null) scene.current?.camera.reveal(active);
  }, [scene, active]);

  useImperativeHandle(ref, () => {
    const camera = (): SceneCamera | undefined => scene.current?.camera;
    return {
      fit: (ids) => camera()?.fit(ids),
      zoomBy: (factor) => camera()?.zoomBy(factor),
      centre: (id) => camera()?.centre(id),
      reveal: (id) => camera()?.reveal(id),
      lookAt: (place) => camera()?.lookAt(place),
      viewport: () => camera()?.viewport() ?? { x1: 0, y1: 0, x2: 0, y2: 0 },
      pointOf: (id) => camera()?.pointOf(id) ?? null,
      under(clientX, clientY) {
        const node = scene.current?.pick(clientX, clientY);
        if (node) return { kind: 'node', id: node.id };
        const link = scene.current?.pickLink(clientX, clientY) ?? null;
        return link === null ? null : { kind: 'link', id: link };
      },
      onView(listener) {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    };
  }, [scene]);

  function handleKeyDown(event: React.KeyboardEvent) {
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function actionOf({
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: React.KeyboardEvent): (() => void) | undefined {
    if (ctrlKey || metaKey || altKey) return undefined;
    if (isArrowKey(key)) return () => goTo(neighbourByKey(drawing, places, active, key));
    const camera = scene.current?.camera;
    switch (key) {
      case 'Escape':
        return props.onLeave;
      case '+':
      case '=':
        return () => camera?.zoomBy(zoomStep);
      case '-':
        return () => camera?.zoomBy(1 / zoomStep);
      case '0':
        return () => camera?.fit();
    }
    if (active === null) return undefined;
    switch (key) {
      case 'Enter':
        return () => props.onOpen(active);
      case ' ':
        return () => props.onSelect(active, true);
      case 'e':
      case 'E':
        return () => props.onExpand(active);
      case 'c':
      case 'C':
      case 'ContextMenu':
        return () => openMenu(active);
      case 'F10':
        return shiftKey ? () => openMenu(active) : undefined;
    }
    return undefined;
  }

  function goTo(id: string | null) {
    if (id !== null) props.onActivate(id);
  }

  function openMenu(id: string) {
    const point = scene.current?.camera.pointOf(id);
    if (point) props.onMenu(id, point.x, point.y);
  }

  function handleFocus(event: React.FocusEvent<HTMLElement>) {
    const isByKey = event.currentTarget.matches(':focus-visible');
    scene.current?.gesture({ isFocused: isByKey });
    // Somebody who came by Tab has to be somewhere.
    if (isByKey && active === null) goTo(neighbourByKey(drawing, places, null, 'ArrowRight'));
  }

  const elementId = (node: DrawnNode): string => `${baseId}${drawnNeighbours(drawing).indexOf.get(node.id)}`;
  const near = nodesAround(props);
  const current = near[0];
  return (
    <>
      {/* An application has keys of its own: that is what the role says. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={box}
        className="pairs-canvas"
        role="application"
        aria-roledescription="host graph"
        aria-label="Drawing of host pairs"
        aria-activedescendant={current && elementId(current)}
        tabIndex={0}
        onKeyDown={handleKeyDown}
        onFocus={handleFocus}
        onBlur={() => scene.current?.gesture({ isFocused: false })}
      />
      {/* What the focus is said to be on, and what the arrow keys go to from there. */}
      <div className="visually-hidden">
        {near.map((node) => (
          <span key={node.id} id={elementId(node)} role="img" aria-label={props.nameOf(node)} />
        ))}
      </div>
    </>
  );
}

/** The active node and those that the arrow keys go to, each once. */
function nodesAround({ drawing, places, active }: PairsCanvasProps): DrawnNode[] {
  if (active === null) return [];
  const around = arrowKeys.map((key: ArrowKey) => neighbourByKey(drawing, places, active, key));
  const { indexOf } = drawnNeighbours(drawing);
  return [...new Set([active, ...around])].flatMap((id) => {
    const at = id === null ? undefined : indexOf.get(id);
    return at === undefined ? [] : (drawing.nodes[at] ?? []);
  });
}
