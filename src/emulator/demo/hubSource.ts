import { noRows } from '~/emulator/dataSource';
import type { DataSource, HostRelation, Resource, Rows } from '~/emulator/dataSource';
import { chanceAt, pick } from './wire/chance';
import { bareHost } from './wire/host';
import { hostPair } from './wire/hostPair';
import type { LinkKind } from './wire/hostPair';
import { dayLength } from './wire/sighting';
import type { Sighting } from './wire/sighting';
import { wireIdParts } from './wire/wireId';

/** A host with so many pairs that they are made when asked for. */
export interface Hub {
  readonly hostId: string;
  readonly seed: number;
  readonly pairs: number;
  /** So many of the pairs, the first ones, have the hub as their child. */
  readonly pairsAsChild: number;
  /** One list of kinds for each pair between the hub and one neighbour; no kind in two lists. */
  readonly kinds: readonly (readonly LinkKind[])[];
  /** The neighbour's host id; `neighbourNumber` is its inverse and answers nothing for other hosts. */
  readonly neighbour: (number: number) => string;
  readonly neighbourNumber: (hostId: string) => number | undefined;
}

/** Serves the pairs of a hub from both ends, and its neighbours as hosts; none of it is stored. */
export function hubSource(hub: Hub): DataSource {
  return {
    host: (hostId) => (numberIn(hub, hostId) === undefined ? undefined : bareHost(hostId.toLowerCase())),
    reputation: () => undefined,
    relation: (hostId, relation) => pairsOf(hub, hostId.toLowerCase(), relation),
    item: (collection, id) => (collection === 'hostPairs' ? pairById(hub, id) : undefined),
    sslCertificates: () => noRows,
    relatedHosts: () => noRows,
  };
}

function pairsOf(hub: Hub, hostId: string, relation: HostRelation): Rows {
  if (hostId === hub.hostId) return ofHub(hub, relation);
  const number = numberIn(hub, hostId);
  return number === undefined ? noRows : ofNeighbour(hub, number, relation);
}

function ofHub(hub: Hub, relation: HostRelation): Rows {
  if (relation === 'hostPairs') return pairRange(hub, 0, hub.pairs);
  if (relation === 'parentHostPairs') return pairRange(hub, 0, hub.pairsAsChild);
  if (relation === 'childHostPairs') return pairRange(hub, hub.pairsAsChild, hub.pairs);
  return noRows;
}

function ofNeighbour(hub: Hub, number: number, relation: HostRelation): Rows {
  const start = number * hub.kinds.length;
  const own = start < hub.pairsAsChild ? 'childHostPairs' : 'parentHostPairs';
  if (relation !== 'hostPairs' && relation !== own) return noRows;
  return pairRange(hub, start, start + hub.kinds.length);
}

function pairRange(hub: Hub, start: number, end: number): Rows {
  return { length: end - start, at: (index) => pairAt(hub, start + index) };
}

function pairAt(hub: Hub, index: number): Resource {
  const chance = chanceAt(hub.seed, index);
  const neighbour = hub.neighbour(Math.floor(index / hub.kinds.length));
  const kind = pick(chance, hub.kinds[index % hub.kinds.length] ?? []);
  const isChild = index < hub.pairsAsChild;
  const [parent, child] = isChild ? [neighbour, hub.hostId] : [hub.hostId, neighbour];
  return hostPair(parent, child, kind, someWindow(chance));
}

function pairById(hub: Hub, id: string): Resource | undefined {
  const [, , parent, child] = wireIdParts(id) ?? [];
  const other = parent === hub.hostId ? child : child === hub.hostId ? parent : undefined;
  const number = other === undefined ? undefined : numberIn(hub, other);
  if (number === undefined) return undefined;
  const rows = ofNeighbour(hub, number, 'hostPairs');
  return hub.kinds.map((_, slot) => rows.at(slot)).find((pair) => pair['id'] === id);
}

function numberIn(hub: Hub, hostId: string): number | undefined {
  const number = hub.neighbourNumber(hostId.toLowerCase());
  return number !== undefined && number * hub.kinds.length < hub.pairs ? number : undefined;
}

const firstDay = Date.parse('2018-01-01T00:00:00Z');
const lastDay = Date.parse('2026-11-19T23:00:00Z');

// Half of the links are still there; of the others some lasted for days, most for months.
function someWindow(chance: () => number): Sighting {
  const first = Math.floor(firstDay + chance() * (lastDay - firstDay));
  const age = lastDay - first;
  const share = chance();
  if (share < 0.5) return { first, last: Math.floor(lastDay - Math.min(age, chance() * 20 * dayLength)) };
  const longest = share < 0.6 ? 6 * dayLength : age;
  return { first, last: Math.floor(first + chance() * Math.min(age, longest)) };
}
