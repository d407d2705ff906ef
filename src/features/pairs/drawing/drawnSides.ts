import type { DrawnGroup, PairDirection } from './drawing';
import { kindGroup, moreGroup } from './drawnGroups';
import { compareLinkKinds, linkLook } from '~/features/pairs/edges/linkKinds';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** Hosts that one side of a host shows one by one; what is always drawn comes on top. */
const sideLimit = 40;

/** One side of a host whose pairs are drawn. */
export interface DrawnSide {
  readonly of: string;
  readonly direction: PairDirection;
  /** Drawn one by one. */
  readonly hosts: readonly string[];
  readonly groups: readonly DrawnGroup[];
}

/** Where a host stands that is not drawn in any case. */
interface Standing {
  readonly host: string;
  /** Which side of which host it stands on: twice the host's rank, and one more for the children's side. */
  side: number;
  kind: string | null;
  kindRank: number;
  /** The last sighting of its links to drawn hosts; `-Infinity` where none is known. */
  last: number;
  /** A drawn host that it is linked to, and all of them where they are several: of most hosts there is only one. */
  readonly anchor: string;
  anchors: Set<string> | null;
}

/** Hosts of one side that are linked to the same drawn hosts and by the same kind. */
interface Bucket {
  readonly kindRank: number;
  /** The drawn hosts besides the one they stand at; a leaf has none. */
  readonly others: readonly string[];
  readonly standings: Standing[];
}

/**
 * Lays the hosts that hang on focus hosts out on their sides and groups them. A host that hangs on several stands at the
 * first; one that is linked both ways stands with the parents, by the most telling kind. On each side
 *
 * 1. a kind with at least `threshold` leaf hosts, which no other drawn host is linked to, becomes a group;
 * 2. where more than 40 hosts are left, the largest kinds become groups too, leaf hosts first, and then hosts that are
 *    linked to the same drawn hosts, so that a group's lines still say for each of its hosts what it is linked to;
 * 3. what is too much even so, because kinds are as many as hosts, becomes a group of several kinds.
 *
 * Groups hold their hosts by when they were seen last, the newest first, then by name.
 */
export function drawnSides(
  edges: readonly PairEdge[],
  focus: readonly string[],
  fixed: ReadonlySet<string>,
  isLeftOut: (host: string) => boolean,
  threshold: number,
): readonly DrawnSide[] {
  const standings = standingsOf(edges, focus, fixed, isLeftOut);
  return bucketsBySide(standings, focus).map(({ of, direction, buckets }) => {
    const { grouped, left } = divided(buckets, Math.max(2, threshold));
    const groups = grouped.map(({ others, standings: own }) =>
      kindGroup({ of, direction }, own[0]?.kind ?? null, others, names(own)),
    );
    const hosts = names(left.flatMap((bucket) => bucket.standings));
    if (hosts.length <= sideLimit) return { of, direction, hosts, groups };
    const room = sideLimit - 1;
    const more = moreGroup(of, direction, hosts.slice(room));
    return { of, direction, hosts: hosts.slice(0, room), groups: [...groups, more] };
  });
}

function names(standings: readonly Standing[]): string[] {
  return standings.map(({ host }) => host);
}

function standingsOf(
  edges: readonly PairEdge[],
  focus: readonly string[],
  fixed: ReadonlySet<string>,
  isLeftOut: (host: string) => boolean,
): readonly Standing[] {
  const standings = new Map<string, Standing>();
  const focusRanks = new Map(focus.map((host, rank) => [host, rank]));
  const kindRanks = ranksOfKinds(edges);
  function note(host: string, anchor: string, isChild: boolean, { kind, window }: PairEdge): void {
    if (fixed.has(host) || !fixed.has(anchor) || isLeftOut(host)) return;
    const standing = standings.get(host) ?? newStanding(host, anchor);
    standings.set(host, standing);
    if (standing.anchor !== anchor)
      standing.anchors = (standing.anchors ?? new Set([standing.anchor])).add(anchor);
    standing.last = Math.max(standing.last, window.last ?? Number.NEGATIVE_INFINITY);
    const side = (focusRanks.get(anchor) ?? Number.POSITIVE_INFINITY) * 2 + (isChild ? 1 : 0);
    const kindRank = kindRanks.get(kind) ?? 0;
    if (!isMoreTelling({ side, kind, kindRank }, standing)) return;
    standing.side = side;
    standing.kind = kind;
    standing.kindRank = kindRank;
  }
  for (const edge of edges) {
    if (edge.parent === edge.child) continue;
    note(edge.child, edge.parent, true, edge);
    note(edge.parent, edge.child, false, edge);
  }
  return [...standings.values()].filter(({ side }) => side < Number.POSITIVE_INFINITY);
}

type Role = Pick<Standing, 'side' | 'kind' | 'kindRank'>;

/** Spellings of one kind are told apart too, so that it does not matter which edge comes first. */
function isMoreTelling(a: Role, b: Role): boolean {
  if (a.side !== b.side) return a.side < b.side;
  if (a.kindRank !== b.kindRank) return a.kindRank < b.kindRank;
  return (a.kind ?? '') < (b.kind ?? '');
}

function newStanding(host: string, anchor: string): Standing {
  const none = Number.POSITIVE_INFINITY;
  return { host, side: none, kind: null, kindRank: none, last: -none, anchor, anchors: null };
}

/** Spellings of one kind have one rank. */
function ranksOfKinds(edges: readonly PairEdge[]): ReadonlyMap<string | null, number> {
  const kinds = [...new Set(edges.map(({ kind }) => kind))].toSorted(compareLinkKinds);
  const keys = [...new Set(kinds.map((kind) => linkLook(kind).key))];
  const rankOfKey = new Map(keys.map((key, rank) => [key, rank]));
  return new Map(kinds.map((kind) => [kind, rankOfKey.get(linkLook(kind).key) ?? 0]));
}

interface SideBuckets {
  readonly of: string;
  readonly direction: PairDirection;
  /** By kind; leaf hosts before others. */
  readonly buckets: readonly Bucket[];
}

function bucketsBySide(standings: readonly Standing[], focus: readonly string[]): readonly SideBuckets[] {
  const sides = new Map<number, Map<string | number, Bucket>>();
  for (const standing of standings) {
    const buckets = sides.get(standing.side) ?? new Map<string | number, Bucket>();
    sides.set(standing.side, buckets);
    const others = othersOf(standing, focus);
    const { kindRank } = standing;
    const key = others.length === 0 ? kindRank : JSON.stringify([kindRank, ...others]);
    const bucket = buckets.get(key);
    if (bucket) bucket.standings.push(standing);
    else buckets.set(key, { kindRank, others, standings: [standing] });
  }
  return [...sides]
    .toSorted(([a], [b]) => a - b)
    .map(([side, buckets]) => ({
      // A side is made of the rank of a focus host.
      of: focus[side >> 1] as string,
      direction: side % 2 === 0 ? 'parents' : 'children',
      buckets: [...buckets.values()].map(inOrder).toSorted(compareBuckets),
    }));
}

const noOthers: readonly string[] = [];

function othersOf({ anchors, side }: Standing, focus: readonly string[]): readonly string[] {
  if (anchors === null) return noOthers;
  return [...anchors].filter((anchor) => anchor !== focus[side >> 1]).toSorted();
}

function inOrder(bucket: Bucket): Bucket {
  return { ...bucket, standings: bucket.standings.toSorted(compareStandings) };
}

function compareStandings(a: Standing, b: Standing): number {
  if (a.last !== b.last) return b.last - a.last;
  return a.host < b.host ? -1 : 1;
}

function compareBuckets(a: Bucket, b: Bucket): number {
  if (a.kindRank !== b.kindRank) return a.kindRank - b.kindRank;
  if (a.others.length === 0 || b.others.length === 0) return a.others.length - b.others.length;
  return JSON.stringify(a.others) < JSON.stringify(b.others) ? -1 : 1;
}

/** Which buckets become groups, and which are drawn host by host; both in their order. */
function divided(
  buckets: readonly Bucket[],
  threshold: number,
): Record<'grouped' | 'left', readonly Bucket[]> {
  const large = buckets.filter(
    ({ others, standings }) => others.length === 0 && standings.length >= threshold,
  );
  const grouped = new Set(large);
  const others = buckets.filter((bucket) => !grouped.has(bucket) && bucket.standings.length > 1);
  let left = buckets.reduce((sum, bucket) => sum + (grouped.has(bucket) ? 0 : bucket.standings.length), 0);
  for (const bucket of others.toSorted(compareForGrouping)) {
    if (left <= sideLimit) break;
    grouped.add(bucket);
    left -= bucket.standings.length;
  }
  return {
    grouped: buckets.filter((bucket) => grouped.has(bucket)),
    left: buckets.filter((bucket) => !grouped.has(bucket)),
  };
}

function compareForGrouping(a: Bucket, b: Bucket): number {
  const areLeaves = (bucket: Bucket): number => (bucket.others.length === 0 ? 0 : 1);
  return areLeaves(a) - areLeaves(b) || b.standings.length - a.standings.length;
}
