import ForceGraph, { type LinkObject, type NodeObject } from 'force-graph';
import type { BenchGraph } from './benchGraph';
import { hostColour, lineColour, litColour, nextFrame, type Renderer } from './renderer';

const radius = 6.5;

/** force-graph on its canvas, without its simulation. */
export class ForceGraphPeer implements Renderer {
  #graph: ForceGraph | null = null;
  #links: LinkObject[] = [];
  #lit: ReadonlySet<unknown> = new Set();

  async create(stage: HTMLElement, { drawing, places }: BenchGraph): Promise<void> {
    const nodes = drawing.nodes.map(({ id }): NodeObject => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return { id, x, y, fx: x, fy: y };
    });
    this.#links = drawing.links.map(({ id, from, to }) => ({ id, source: from, target: to }));
    const graph = new ForceGraph(stage)
      .width(innerWidth)
      .height(innerHeight)
      .cooldownTicks(0)
      .minZoom(0.01)
      .nodeRelSize(radius)
      .nodeColor(({ id }) => (this.#lit.has(id) ? litColour : hostColour))
      .linkColor((link) => (this.#lit.has(link) ? litColour : lineColour))
      .linkWidth((link) => (this.#lit.has(link) ? 2 : 1))
      .graphData({ nodes, links: this.#links });
    this.#graph = graph;
    const reach = Math.max(...nodes.map(({ x = 0, y = 0 }) => Math.max(Math.abs(x), Math.abs(y))));
    graph.centerAt(0, 0).zoom((innerHeight / 2 - 40) / reach);
    await nextFrame();
    await nextFrame();
  }

  toScreen({ x, y }: { x: number; y: number }) {
    return this.#graph?.graph2ScreenCoords(x, y) ?? { x, y };
  }

  highlight(id: string | null): void {
    const lit = new Set<unknown>([id]);
    for (const link of this.#links) {
      const ends = [link.source, link.target].map((end) => (typeof end === 'object' ? end?.id : end));
      if (id === null || !ends.includes(id)) continue;
      for (const one of [link, ...ends]) lit.add(one);
    }
    this.#lit = lit;
    // Setting a colour anew makes it paint the next frame.
    this.#graph?.nodeColor(this.#graph.nodeColor());
  }

  onHover(listener: (id: string) => void): void {
    this.#graph?.onNodeHover((node) => {
      if (node) listener(String(node.id));
    });
  }

  camera(): string {
    return JSON.stringify([this.#graph?.centerAt(), this.#graph?.zoom()]);
  }
}
