import type { Place } from '~/features/pairs/drawing/drawing';
import type { BenchGraph } from './benchGraph';

/** A library, or the product, drawing one graph. All draw discs and lines of one pixel in the same size. */
export interface Renderer {
  /** Shows the graph in the element, all of it in view. Answers when the first frame has been drawn. */
  create(stage: HTMLElement, graph: BenchGraph): Promise<void>;
  toScreen(place: Place): Place;
  /** Lights a node with its links and neighbours; `null` ends that. */
  highlight(id: string | null): void;
  onHover(listener: (id: string) => void): void;
  /** Different after each move of the view. */
  camera(): string;
}

export const hostColour = '#63717f';
export const litColour = '#b3261e';
export const lineColour = '#9fb4d0';

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Called while a frame is made, resolves when it is painted: a task of this priority runs before what else waits. */
export function frameDone(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'user-blocking' });
}
