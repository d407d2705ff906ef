import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { DrawnNode } from '~/features/pairs/drawing/drawing';
import { PairsCanvas, type PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { BenchGraph } from './benchGraph';
import { lineColour, nextFrame, type Renderer } from './renderer';

const stroke = { colour: lineColour, dash: [], width: 1 };
const linkLook = () => stroke;
const label = ({ id }: DrawnNode): string => id;
const none: ReadonlySet<string> = new Set();
const noLookalikes: readonly never[] = [];
const noWords: ReadonlyMap<string, string> = new Map();
const noBadges = new Map<string, never>();
const ignore = () => {};

interface DrawnProps {
  readonly graph: BenchGraph;
  readonly selected: ReadonlySet<string>;
  readonly onHover: (id: string | null) => void;
  readonly canvas: React.RefObject<PairsCanvasHandle | null>;
}

function Drawn({ graph, selected, onHover, canvas }: DrawnProps) {
  return (
    <StrictMode>
      <PairsCanvas
        ref={canvas}
        drawing={graph.drawing}
        places={graph.places}
        selected={selected}
        active={null}
        flagged={none}
        badges={noBadges}
        lineNotes={noWords}
        label={label}
        linkLook={linkLook}
        lookalikes={noLookalikes}
        nameOf={label}
        dark={false}
        pinned={none}
        onActivate={ignore}
        onSelect={ignore}
        onOpen={ignore}
        onOpenLink={ignore}
        onExpand={ignore}
        onMove={ignore}
        onMenu={ignore}
        onHover={onHover}
        onLeave={ignore}
      />
    </StrictMode>
  );
}

/** The product's canvas in React, as a page shows it. */
export class Hostscope implements Renderer {
  readonly #canvas = { current: null as PairsCanvasHandle | null };
  #root: Root | null = null;
  #graph: BenchGraph | null = null;
  #listener: (id: string) => void = ignore;

  async create(stage: HTMLElement, graph: BenchGraph): Promise<void> {
    this.#graph = graph;
    this.#root = createRoot(stage);
    this.#render(none);
    // The fitted view is told after the frame that first shows it.
    await new Promise<void>((resolve) => this.#canvas.current?.onView(resolve));
  }

  #render(selected: ReadonlySet<string>): void {
    const graph = this.#graph;
    if (!graph) return;
    const onHover = (id: string | null) => id !== null && this.#listener(id);
    flushSync(() =>
      this.#root?.render(<Drawn graph={graph} selected={selected} onHover={onHover} canvas={this.#canvas} />),
    );
  }

  /** Shows another graph in place of the first one. */
  update(graph: BenchGraph): void {
    this.#graph = graph;
    this.#render(none);
  }

  toScreen({ x, y }: { x: number; y: number }) {
    const { x1, y1, x2, y2 } = this.#canvas.current?.viewport() ?? { x1: 0, y1: 0, x2: 1, y2: 1 };
    return { x: ((x - x1) / (x2 - x1)) * innerWidth, y: ((y - y1) / (y2 - y1)) * innerHeight };
  }

  highlight(id: string | null): void {
    this.#render(id === null ? none : new Set([id]));
  }

  onHover(listener: (id: string) => void): void {
    this.#listener = listener;
  }

  camera(): string {
    return JSON.stringify(this.#canvas.current?.viewport());
  }
}

/** Mounts and unmounts the canvas so many times, StrictMode doubling each in a development build. */
export async function mountAndUnmount(stage: HTMLElement, graph: BenchGraph, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const root = createRoot(stage);
    const canvas = { current: null };
    flushSync(() => root.render(<Drawn graph={graph} selected={none} onHover={ignore} canvas={canvas} />));
    await nextFrame();
    await nextFrame();
    flushSync(() => root.unmount());
  }
}
