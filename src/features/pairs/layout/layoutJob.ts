import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import { drawnNeighbours } from '~/features/pairs/drawing/drawnNeighbours';
import { nodeSize } from '~/features/pairs/canvas/nodeSize';

/** A drawing as a layout in a worker takes it: nodes by their index, in arrays that are moved, not copied. */
export interface LayoutJob {
  readonly layout: 'layered' | 'force';
  readonly count: number;
  /** From and to of each link by turns; no loops. */
  readonly links: Uint32Array<ArrayBuffer>;
  /** Width and height of each node by turns. */
  readonly sizes: Float32Array<ArrayBuffer>;
  /** x and y of each node by turns, NaN for one without a place. */
  readonly places: Float32Array<ArrayBuffer>;
  /** 1 for a node that stays where it is. */
  readonly locked: Uint8Array<ArrayBuffer>;
}

/** What the worker answers: x and y of each node by turns, or why there are none. */
export type LayoutAnswer =
  | { readonly kind: 'places'; readonly places: Float32Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

export function layoutJob(
  layout: LayoutJob['layout'],
  drawing: Drawing,
  places: Places,
  isLocked: (id: string) => boolean,
): LayoutJob {
  const { nodes } = drawing;
  return {
    layout,
    count: nodes.length,
    links: new Uint32Array(drawnNeighbours(drawing).pairs),
    sizes: Float32Array.from(nodes.map(nodeSize).flatMap(({ width, height }) => [width, height])),
    places: Float32Array.from(
      nodes.map(({ id }) => places.get(id)).flatMap((at) => (at ? [at.x, at.y] : [Number.NaN, Number.NaN])),
    ),
    locked: Uint8Array.from(nodes, ({ id }) => (places.has(id) && isLocked(id) ? 1 : 0)),
  };
}

/** What is moved to the worker with a job. */
export function transferred({ links, sizes, places, locked }: LayoutJob): ArrayBuffer[] {
  return [links.buffer, sizes.buffer, places.buffer, locked.buffer];
}
