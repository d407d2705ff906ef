import { drawnPairs } from '~/features/pairs/drawing/drawnPairs';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { runLayout } from '~/features/pairs/layout/runLayout';
import { type BenchGraph, benchGraph, benchPairs, changedGraph } from './benchGraph';
import { CytoscapePeer } from './cytoscapePeer';
import { ForceGraphPeer } from './forceGraphPeer';
import { finishGraphics, hover, pan } from './gestures';
import { Hostscope, mountAndUnmount } from './hostscope';
import { nextFrame, type Renderer } from './renderer';
import { SigmaPeer } from './sigmaPeer';

export type RendererName = 'hostscope' | 'sigma' | 'forceGraph' | 'default' | 'tuned';

const stage = document.createElement('div');
stage.style.cssText = 'position:fixed;inset:0;background:#fff';
document.body.append(stage);

let graph: BenchGraph = benchGraph(2, 1);
let changed: BenchGraph = graph;
let renderer: Renderer = new SigmaPeer();
let pairs: PairEdge[] = [];

function rendererOf(name: RendererName): Renderer {
  if (name === 'hostscope') return new Hostscope();
  if (name === 'sigma') return new SigmaPeer();
  if (name === 'forceGraph') return new ForceGraphPeer();
  return new CytoscapePeer(name);
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** From data in memory to the frame after the one that was drawn first. */
async function show(next: Renderer, drawn: BenchGraph): Promise<number> {
  renderer = next;
  graph = drawn;
  return timed(async () => {
    await next.create(stage, drawn);
    await nextFrame();
    finishGraphics();
  });
}

/** The longest time between two frames while something goes on, and how long that took. */
async function longestGap(work: () => Promise<unknown>): Promise<{ gap: number; ms: number }> {
  let gap = 0;
  let isOn = true;
  async function watch(): Promise<void> {
    let last = await nextFrame();
    while (isOn) {
      const now = await nextFrame();
      gap = Math.max(gap, now - last);
      last = now;
    }
  }
  const watching = watch();
  await nextFrame();
  const ms = await timed(async () => void (await work()));
  isOn = false;
  await watching;
  return { gap, ms };
}

const actions = {
  prepare: (nodes: number, links: number) => {
    graph = benchGraph(nodes, links);
  },
  show: (name: RendererName) => show(rendererOf(name), graph),
  pan: (ms: number) => pan(renderer, ms),
  hover: (times: number) => hover(renderer, graph, times),

  prepareChange: () => {
    changed = changedGraph(graph);
  },
  /** One of a hundred elements is another one, until that is drawn. */
  update: async () => {
    if (renderer instanceof Hostscope || renderer instanceof CytoscapePeer) renderer.update(changed);
    await nextFrame();
    await nextFrame();
  },

  preparePairs: (count: number) => {
    pairs = benchPairs(count);
  },
  showGrouped: () =>
    timed(async () => {
      const options = { openGroups: new Map(), keep: new Set<string>(), flagged: new Set<string>() };
      const drawing = drawnPairs(pairs, {
        ...options,
        starts: ['popular.example'],
        expanded: new Set(),
        hidden: new Set(),
        threshold: 8,
        foldHubs: true,
      });
      await show(new Hostscope(), { drawing, places: egoColumns(drawing, ['popular.example']) });
    }),
  showRaw: () =>
    timed(async () => {
      const hosts = ['popular.example', ...new Set(pairs.map(({ child }) => child))];
      const drawing = {
        nodes: hosts.map((id, at) => ({ kind: 'host', id, isStart: at === 0, isFlagged: false }) as const),
        links: pairs.map((edge) => ({ id: edge.key, from: edge.parent, to: edge.child, edges: [edge] })),
      };
      await show(new CytoscapePeer('default'), { drawing, places: egoColumns(drawing, ['popular.example']) });
    }),

  layOut: (layout: 'layered' | 'force') =>
    longestGap(() =>
      runLayout({ layout, ...graph, starts: [], isLocked: () => false }, new AbortController().signal),
    ),
  columns: () => timed(() => void egoColumns({ ...graph.drawing }, [])),

  mounts: (times: number) => mountAndUnmount(stage, graph, times),
  canvases: () => document.querySelectorAll('canvas').length,
};

Object.assign(window, { bench: actions });
