import type { HostPair } from '~/msgraph/resources';
import { instantMs } from '~/shared/lib/dates';
import type { ObservedWindow, PairEdge } from './pairEdge';

/** All records as links from parent to child, each (parent, child, kind) once, in the order in which they first came. */
export function pairEdges(records: readonly HostPair[]): PairEdge[] {
  return [...mergeEdges(new Map(), records).values()];
}

/**
 * What was known by edge key, with further records. An edge to which nothing new came is the same object as before, so a
 * drawing can tell by identity what changed. A record that came before, by another list or again, counts once.
 */
export function mergeEdges(
  known: ReadonlyMap<string, PairEdge>,
  records: readonly HostPair[],
): Map<string, PairEdge> {
  const merged = new Map(known);
  for (const [key, news] of recordsByKey(records)) {
    const before = known.get(key);
    merged.set(key, before ? grownEdge(before, news) : newEdge(key, news));
  }
  return merged;
}

/** Equal for equal parent, child and kind, without case. */
function edgeKey({ parentHost, childHost, linkKind }: HostPair): string {
  const parent = parentHost.id.toLowerCase();
  const child = childHost.id.toLowerCase();
  const kind = linkKind?.toLowerCase() ?? '';
  // A line break inside a host would make two pairs look like one; JSON has none in it.
  const isPlain = !parent.includes('\n') && !child.includes('\n');
  return isPlain ? `${parent}\n${child}\n${kind}` : JSON.stringify([parent, child, kind]);
}

/** Lists grow by pages, and reading the dates of all their records anew with each page takes the longest of all. */
const loneEdges = new WeakMap<HostPair, PairEdge>();

/** The edge of a record that is the only one of its key: the same object for the same record. */
function loneEdge(record: HostPair): PairEdge {
  const known = loneEdges.get(record);
  if (known) return known;
  const edge = edgeOf(edgeKey(record), [record]);
  loneEdges.set(record, edge);
  return edge;
}

function recordsByKey(records: readonly HostPair[]): Map<string, HostPair[]> {
  const byKey = new Map<string, HostPair[]>();
  for (const record of records) {
    const { key } = loneEdge(record);
    const same = byKey.get(key);
    if (same) same.push(record);
    else byKey.set(key, [record]);
  }
  return byKey;
}

function newEdge(key: string, records: readonly HostPair[]): PairEdge {
  const distinct = distinctRecords(records);
  const [first] = distinct;
  return first && distinct.length === 1 ? loneEdge(first) : edgeOf(key, distinct);
}

function edgeOf(key: string, distinct: readonly HostPair[]): PairEdge {
  // A key has at least one record.
  const { parentHost, childHost, linkKind } = distinct[0] as HostPair;
  return {
    key,
    parent: parentHost.id.toLowerCase(),
    child: childHost.id.toLowerCase(),
    kind: linkKind === '' ? null : linkKind,
    window: windowOf(distinct),
    records: distinct,
  };
}

function grownEdge(before: PairEdge, news: readonly HostPair[]): PairEdge {
  const records = distinctRecords([...before.records, ...news]);
  return records.length === before.records.length
    ? before
    : { ...before, records, window: windowOf(records) };
}

function distinctRecords(records: readonly HostPair[]): readonly HostPair[] {
  if (records.length === 1) return records;
  const byContent = new Map<string, HostPair>();
  for (const record of records) {
    const { id, firstSeenDateTime, lastSeenDateTime } = record;
    const content = JSON.stringify([id, firstSeenDateTime, lastSeenDateTime]);
    if (!byContent.has(content)) byContent.set(content, record);
  }
  return [...byContent.values()];
}

/**
 * From the earliest first to the latest last sighting. An end that one record does not give is unknown for all of them:
 * that record may have begun before the others, or gone on after them.
 */
function windowOf(records: readonly HostPair[]): ObservedWindow {
  const firsts = records.map((record) => instantMs(record.firstSeenDateTime));
  const lasts = records.map((record) => instantMs(record.lastSeenDateTime));
  return {
    first: firsts.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b))),
    last: lasts.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
}
