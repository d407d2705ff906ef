import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LayoutJob } from './layoutJob';

/** Air around a node, in which its neighbours' words find room. */
const margin = 12;

/**
 * An overview without direction: linked nodes attract each other, all others repel, none overlap. Nodes begin where they
 * stand, or on a spiral; those that are locked stay. Without chance: the same job gives the same places.
 *
 * @returns x and y of each node by turns
 */
export function forceLayout({ count, links, sizes, places, locked }: LayoutJob): Float32Array<ArrayBuffer> {
  const nodes = Array.from({ length: count }, (_, at) => {
    const [x = Number.NaN, y = Number.NaN] = places.subarray(2 * at, 2 * at + 2);
    const radius = Math.hypot(sizes[2 * at] ?? 0, sizes[2 * at + 1] ?? 0) / 2 + margin;
    // The simulation takes nodes without a place and puts them on a spiral.
    const begin = Number.isNaN(x) ? {} : { x, y };
    return { ...begin, ...(locked[at] === 1 ? { fx: x, fy: y } : {}), radius };
  });
  const pairs = Array.from({ length: links.length / 2 }, (_, at) => ({
    source: links[2 * at] ?? 0,
    target: links[2 * at + 1] ?? 0,
  }));
  const simulation = forceSimulation(nodes)
    .force('links', forceLink(pairs).distance(90))
    .force('apart', forceManyBody().strength(-220).theta(0.9).distanceMax(1500))
    .force('overlap', forceCollide<(typeof nodes)[number]>(({ radius }) => radius).iterations(2))
    // Keeps what is not linked from drifting out of sight.
    .force('x', forceX().strength(0.02))
    .force('y', forceY().strength(0.03))
    .stop();
  const ticks = ticksFor(count);
  simulation.alphaDecay(1 - 0.001 ** (1 / ticks)).tick(ticks);
  return Float32Array.from(simulation.nodes().flatMap(({ x, y }) => [x ?? 0, y ?? 0]));
}

/** A tick takes about 15 ms for 1,000 nodes; a person waits some seconds. */
function ticksFor(count: number): number {
  if (count <= 500) return 300;
  return count <= 2000 ? 150 : 60;
}
