import type { Drawing, DrawnHost, DrawnLink, Places } from '~/features/pairs/drawing/drawing';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** A drawing with fixed places: the same for every library, in every run. */
export interface BenchGraph {
  readonly drawing: Drawing;
  readonly places: Places;
}

const kinds = ['script.src', 'img.src', 'link.href', 'iframe.src', 'xmlhttprequest', 'css.import'];

/** Numbers from 0 to 1 that look like chance and are the same each time (a linear congruence, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sites that load from few services which nearly all of them use, from many that few use, and from each other. */
export function benchGraph(nodeCount: number, linkCount: number): BenchGraph {
  const next = numbers(7);
  const services = Math.floor(nodeCount * 0.2);
  const site = (): number => services + Math.floor(next() * (nodeCount - services));
  // The third power makes few services the ones that most links lead to.
  const service = (): number => Math.floor(next() ** 3 * services);
  const links = new Map<string, DrawnLink>();
  for (let at = services; at < nodeCount; at += 1) addLink(links, at, service(), at);
  while (links.size < linkCount) {
    const isToService = next() < 0.65;
    addLink(links, site(), isToService ? service() : site(), links.size);
  }
  const nodes = Array.from({ length: nodeCount }, (_, at) => hostNode(at));
  return { drawing: { nodes, links: [...links.values()] }, places: sunflower(nodes) };
}

function hostName(at: number): string {
  return `${['www', 'cdn', 'api', 'img'][at % 4]}.site-${at}.example`;
}

function hostNode(at: number): DrawnHost {
  return { kind: 'host', id: hostName(at), isStart: at === 0, isFlagged: false };
}

function addLink(links: Map<string, DrawnLink>, from: number, to: number, seed: number): void {
  if (from === to) return;
  const [parent, child] = [hostName(from), hostName(to)];
  const id = `${parent}\n${child}`;
  if (!links.has(id)) {
    links.set(id, { id, from: parent, to: child, edges: [benchEdge(parent, child, seed)] });
  }
}

function benchEdge(parent: string, child: string, seed: number): PairEdge {
  const kind = kinds[seed % kinds.length] ?? null;
  const last = Date.UTC(2026, 0, 1) + seed * 60_000;
  return {
    key: `${parent}\n${child}\n${kind}`,
    parent,
    child,
    kind,
    window: { first: null, last },
    records: [],
  };
}

/** Evenly over a disc, the first in its middle. */
function sunflower(nodes: readonly DrawnHost[]): Places {
  return new Map(
    nodes.map(({ id }, at) => {
      const angle = at * Math.PI * (3 - Math.sqrt(5));
      const radius = 32 * Math.sqrt(at);
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** The pairs of one host with so many children, few of a domain. */
export function benchPairs(count: number): PairEdge[] {
  const next = numbers(42);
  return Array.from({ length: count }, (_, at) => {
    const domain = Math.floor(next() ** 2 * count * 0.25);
    return benchEdge('popular.example', `s${at}.d${domain}.example`, Math.floor(next() * 6 * 1000));
  });
}

/** The graph with one of a hundred nodes gone, as many new ones, and as many changed. */
export function changedGraph({ drawing, places }: BenchGraph): BenchGraph {
  const count = Math.max(1, Math.floor(drawing.nodes.length / 100));
  const gone = new Set(drawing.nodes.slice(-count).map(({ id }) => id));
  const fresh = Array.from({ length: count }, (_, at) => hostNode(drawing.nodes.length + at));
  const links = new Map<string, DrawnLink>();
  for (const [at, { id }] of fresh.entries()) {
    const to = hostName(at);
    links.set(id, { id: `${id}\n${to}`, from: id, to, edges: [benchEdge(id, to, at)] });
  }
  const kept = drawing.nodes.filter(({ id }) => !gone.has(id));
  const near = fresh.map(({ id }, at): [string, { x: number; y: number }] => {
    const { x, y } = places.get(hostName(at)) ?? { x: 0, y: 0 };
    return [id, { x: x + 20, y: y + 20 }];
  });
  return {
    drawing: {
      nodes: [...kept.map((node, at) => (at % 100 === 1 ? { ...node } : node)), ...fresh],
      links: [...drawing.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)), ...links.values()],
    },
    places: new Map([...places, ...near]),
  };
}
