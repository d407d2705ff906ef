import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import type { BenchGraph } from './benchGraph';
import { hostColour, lineColour, litColour, type Renderer } from './renderer';

/** `default`: names, arrows and curves for all; `tuned`: what the library's page on performance says. */
export type Tuning = 'default' | 'tuned';

const node = {
  width: 13,
  height: 13,
  'background-color': hostColour,
  label: 'data(id)',
  'font-size': 10,
} as const;
const lit: StylesheetJson = [
  { selector: 'node.lit', style: { 'background-color': litColour } },
  { selector: 'edge.lit', style: { 'line-color': litColour, width: 2 } },
];

const styles: Readonly<Record<Tuning, StylesheetJson>> = {
  default: [
    { selector: 'node', style: node },
    {
      selector: 'edge',
      style: {
        width: 1,
        'line-color': lineColour,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
      },
    },
    ...lit,
  ],
  tuned: [
    { selector: 'node', style: { ...node, 'min-zoomed-font-size': 8, 'text-events': 'no' } },
    {
      selector: 'edge',
      style: {
        width: 1,
        'line-color': lineColour,
        'curve-style': 'haystack',
        'haystack-radius': 0,
        events: 'no',
      },
    },
    ...lit,
  ],
};

function peerElements({ drawing, places }: BenchGraph): ElementDefinition[] {
  return [
    ...drawing.nodes.map(({ id }): ElementDefinition => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return { group: 'nodes', data: { id }, position: { x, y } };
    }),
    ...drawing.links.map(({ id, from, to }): ElementDefinition => ({
      group: 'edges',
      data: { id, source: from, target: to },
    })),
  ];
}

/** Cytoscape as a page uses it that does nothing of its own. */
export class CytoscapePeer implements Renderer {
  readonly #tuning: Tuning;
  #cy: Core | null = null;

  constructor(tuning: Tuning) {
    this.#tuning = tuning;
  }

  async create(stage: HTMLElement, graph: BenchGraph): Promise<void> {
    const cy = cytoscape({
      container: stage,
      elements: peerElements(graph),
      style: styles[this.#tuning],
      layout: { name: 'preset', fit: true, padding: 40 },
      minZoom: 0.01,
      ...(this.#tuning === 'tuned' ? { pixelRatio: 1 } : {}),
    });
    this.#cy = cy;
    await new Promise<void>((resolve) => cy.one('render', () => resolve()));
  }

  /** Shows another graph by the library's own comparison. */
  update(graph: BenchGraph): void {
    this.#cy?.json({ elements: peerElements(graph) });
  }

  toScreen({ x, y }: { x: number; y: number }) {
    const zoom = this.#cy?.zoom() ?? 1;
    const pan = this.#cy?.pan() ?? { x: 0, y: 0 };
    return { x: x * zoom + pan.x, y: y * zoom + pan.y };
  }

  highlight(id: string | null): void {
    const cy = this.#cy;
    cy?.batch(() => {
      if (id === null) cy.elements('.lit').removeClass('lit');
      else cy.getElementById(id).closedNeighborhood().addClass('lit');
    });
  }

  onHover(listener: (id: string) => void): void {
    this.#cy?.on('mouseover', 'node', ({ target }) => listener(String(target.id())));
  }

  camera(): string {
    return JSON.stringify([this.#cy?.pan(), this.#cy?.zoom()]);
  }
}
