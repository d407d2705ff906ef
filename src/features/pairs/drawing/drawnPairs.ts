import { commonServices } from './commonServices';
import type { DrawnGroup, DrawnLink, DrawnNode, Drawing } from './drawing';
import { openedGroup, servicesGroup } from './drawnGroups';
import { drawnSides } from './drawnSides';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { OpenGroup } from '~/features/pairs/pairsState';

/** What is drawn of a set of pairs, and how far it is grouped. All hosts in lower case, as edges have them. */
export interface DrawnOptions {
  /** The hosts that the drawing is about; always drawn. */
  readonly starts: readonly string[];
  /** Further hosts whose own pairs are drawn. Of any other host only the links to drawn ones are. */
  readonly expanded: ReadonlySet<string>;
  /** By group id. */
  readonly openGroups: ReadonlyMap<string, OpenGroup>;
  /** Drawn one by one wherever they are: pinned, selected and searched hosts. */
  readonly keep: ReadonlySet<string>;
  /** Hosts on which a signal has fired: never in a group, drawn while a host that they hang on is expanded. */
  readonly flagged: ReadonlySet<string>;
  /** Not drawn, and no host for their sake. */
  readonly hidden: ReadonlySet<string>;
  /** Leaf hosts of one kind on one side from which on they are a group; at least 2. */
  readonly threshold: number;
  /** Whether common services stand in one node. */
  readonly foldHubs: boolean;
}

/** A drawing, and where each host of the set went: each is in exactly one of the three. */
export interface PairsDrawing extends Drawing {
  /** The id of the node that a host is drawn as or is in. */
  readonly nodeOf: ReadonlyMap<string, string>;
  readonly hiddenHosts: readonly string[];
  /** Hosts that hang on no start or expanded host. */
  readonly awayHosts: readonly string[];
}

/**
 * Groups a set of pairs and makes of it what is drawn. Hosts that hang on starts and expanded hosts are drawn, in groups
 * where they are many (see `drawnSides`). Every link between two drawn hosts is in exactly one line. The order of nodes
 * and lines does not depend on the order of the edges.
 */
export function drawnPairs(edges: readonly PairEdge[], options: DrawnOptions): PairsDrawing {
  const hosts = hostsOf(edges, options.hidden);
  const focus = focusHosts(hosts, options);
  const hanging = hostsHangingOn(new Set(focus), edges);
  const fixed = new Set([...focus, ...keptHosts(hosts, hanging, options)]);
  const mayBeFolded = (host: string): boolean =>
    hanging.has(host) && !fixed.has(host) && !options.hidden.has(host);
  const services = options.foldHubs ? commonServices(edges, mayBeFolded) : [];
  const drawn = new NodeList(options);
  for (const host of fixed) drawn.addHost(host);
  const folded = new Set(services);
  const isLeftOut = (host: string): boolean => folded.has(host) || options.hidden.has(host);
  for (const side of drawnSides(edges, focus, fixed, isLeftOut, options.threshold)) {
    for (const group of side.groups) drawn.addGroup(group);
    for (const host of side.hosts) drawn.addHost(host);
  }
  const [first] = focus;
  if (services.length > 0 && first !== undefined) drawn.addGroup(servicesGroup(first, services));
  const { nodes, nodeOf } = drawn;
  return {
    nodes,
    links: drawnLinks(edges, drawn),
    nodeOf,
    hiddenHosts: hosts.hidden,
    awayHosts: [...hosts.shown].filter((host) => !nodeOf.has(host)),
  };
}

interface HostsOfSet {
  readonly shown: ReadonlySet<string>;
  readonly hidden: readonly string[];
}

function hostsOf(edges: readonly PairEdge[], hidden: ReadonlySet<string>): HostsOfSet {
  const all = new Set<string>();
  for (const { parent, child } of edges) {
    all.add(parent);
    all.add(child);
  }
  const gone = [...all].filter((host) => hidden.has(host));
  for (const host of gone) all.delete(host);
  return { shown: all, hidden: gone };
}

/** The hosts whose pairs are drawn: starts, then expanded ones that the set knows. */
function focusHosts({ shown }: HostsOfSet, { starts, expanded, hidden }: DrawnOptions): readonly string[] {
  const begin = starts.filter((host) => !hidden.has(host));
  return [...new Set([...begin, ...[...expanded].filter((host) => shown.has(host))])];
}

/** Hosts that a pair joins with a focus host. */
function hostsHangingOn(focus: ReadonlySet<string>, edges: readonly PairEdge[]): ReadonlySet<string> {
  const hanging = new Set<string>();
  for (const { parent, child } of edges) {
    if (parent === child) continue;
    if (focus.has(parent)) hanging.add(child);
    if (focus.has(child)) hanging.add(parent);
  }
  return hanging;
}

/** Kept hosts, and flagged ones that hang on a focus host. */
function keptHosts(
  { shown }: HostsOfSet,
  hanging: ReadonlySet<string>,
  { keep, flagged }: DrawnOptions,
): readonly string[] {
  const kept = [...keep, ...[...flagged].filter((host) => hanging.has(host))];
  return kept.filter((host) => shown.has(host)).toSorted();
}

/** The nodes of a drawing in their order, and the hosts in them. */
class NodeList {
  readonly nodes: DrawnNode[] = [];
  readonly nodeOf = new Map<string, string>();
  readonly #options: DrawnOptions;
  readonly #starts: ReadonlySet<string>;

  constructor(options: DrawnOptions) {
    this.#options = options;
    this.#starts = new Set(options.starts);
  }

  addHost(id: string): void {
    this.nodes.push({
      kind: 'host',
      id,
      isStart: this.#starts.has(id),
      isFlagged: this.#options.flagged.has(id),
    });
    this.nodeOf.set(id, id);
  }

  /** The group, or what it is opened into. */
  addGroup(group: DrawnGroup): void {
    const { hosts, groups } = openedGroup(group, this.#options.openGroups);
    for (const host of hosts) this.addHost(host);
    for (const one of groups) {
      this.nodes.push(one);
      for (const host of one.hosts) this.nodeOf.set(host, one.id);
    }
  }
}

function drawnLinks(edges: readonly PairEdge[], { nodes, nodeOf }: NodeList): readonly DrawnLink[] {
  const byEnds = new Map<string, Map<string, PairEdge[]>>(nodes.map(({ id }) => [id, new Map()]));
  for (const edge of edges) {
    const from = nodeOf.get(edge.parent);
    const to = nodeOf.get(edge.child);
    if (from === undefined || to === undefined) continue;
    const lines = byEnds.get(from);
    const line = lines?.get(to);
    if (line) line.push(edge);
    else lines?.set(to, [edge]);
  }
  const ranks = new Map(nodes.map(({ id }, rank) => [id, rank]));
  return [...byEnds].flatMap(([from, lines]) =>
    [...lines]
      .map(([to, own]): DrawnLink => ({ id: linkId(from, to), from, to, edges: own }))
      .toSorted((a, b) => (ranks.get(a.to) ?? 0) - (ranks.get(b.to) ?? 0)),
  );
}

/** A line break inside a host would give two lines one id; JSON has none in it. */
function linkId(from: string, to: string): string {
  const isPlain = !from.includes('\n') && !to.includes('\n');
  return isPlain ? `${from}\n${to}` : JSON.stringify([from, to]);
}
