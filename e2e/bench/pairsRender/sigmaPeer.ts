// Its types know the class by the default export only.
// oxlint-disable-next-line import/no-named-as-default
import Graph from 'graphology';
import { Sigma } from 'sigma';
import type { BenchGraph } from './benchGraph';
import { hostColour, lineColour, litColour, nextFrame, type Renderer } from './renderer';

/** Sigma 3 with its defaults and lines without arrows. */
export class SigmaPeer implements Renderer {
  #sigma: Sigma | null = null;
  #graph: Graph | null = null;
  #lit: ReadonlySet<string> = new Set();

  async create(stage: HTMLElement, { drawing, places }: BenchGraph): Promise<void> {
    const graph = new Graph({ type: 'directed', multi: true });
    for (const { id } of drawing.nodes) {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      graph.addNode(id, { x, y: -y, label: id, size: 3, color: hostColour });
    }
    for (const { id, from, to } of drawing.links) {
      graph.addEdgeWithKey(id, from, to, { size: 1, color: lineColour });
    }
    this.#graph = graph;
    this.#sigma = new Sigma(graph, stage, {
      defaultEdgeType: 'line',
      stagePadding: 40,
      nodeReducer: (id, data) => (this.#lit.has(id) ? { ...data, color: litColour } : data),
      edgeReducer: (id, data) => (this.#lit.has(id) ? { ...data, color: litColour, size: 2 } : data),
    });
    await nextFrame();
  }

  toScreen({ x, y }: { x: number; y: number }) {
    return this.#sigma?.graphToViewport({ x, y: -y }) ?? { x, y };
  }

  highlight(id: string | null): void {
    const graph = this.#graph;
    if (!graph) return;
    const nodes = id === null ? [] : [id, ...graph.neighbors(id)];
    const edges = id === null ? [] : graph.edges(id);
    const changed = new Set([...this.#lit, ...nodes, ...edges]);
    this.#lit = new Set([...nodes, ...edges]);
    const partialGraph = {
      nodes: [...changed].filter((key) => graph.hasNode(key)),
      edges: [...changed].filter((key) => graph.hasEdge(key)),
    };
    this.#sigma?.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  onHover(listener: (id: string) => void): void {
    this.#sigma?.on('enterNode', ({ node }) => listener(node));
  }

  camera(): string {
    return JSON.stringify(this.#sigma?.getCamera().getState());
  }
}
