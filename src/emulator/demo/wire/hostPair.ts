import type { Resource } from '~/emulator/dataSource';
import { isoMillis, sighting } from './sighting';
import type { Sighting } from './sighting';
import { wireId } from './wireId';

export type LinkKind = string | null;

/** Parent, child, kind, and the days (or exact instants) of the first and the last sighting. */
export type PairRow = readonly [parent: string, child: string, kind: LinkKind, from: string, to: string];

/**
 * A `hostPair`. Its id names the host that was asked for too, so one pair reached from both ends has
 * two records: `asked` is the parent or the child, the child unless told.
 */
export function hostPair(
  parent: string,
  child: string,
  linkKind: LinkKind,
  seen: Sighting,
  asked = child,
): Resource {
  return {
    '@odata.type': '#microsoft.graph.security.hostPair',
    id: wireId(linkKind ?? '', asked, parent, child),
    firstSeenDateTime: isoMillis(seen.first),
    lastSeenDateTime: isoMillis(seen.last),
    linkKind,
    parentHost: { id: parent },
    childHost: { id: child },
  };
}

/** A table of pairs as resources. */
export function hostPairs(rows: readonly PairRow[]): Resource[] {
  return rows.map(([parent, child, kind, from, to]) =>
    hostPair(parent, child, kind, sighting(from, to, `${parent} ${child} ${kind}`)),
  );
}

/** The same pairs, recorded as seen from the parent's end: other ids, so other records. */
export function hostPairsFromParent(rows: readonly PairRow[]): Resource[] {
  return rows.map(([parent, child, kind, from, to]) =>
    hostPair(parent, child, kind, sighting(from, to, `${parent} ${child} ${kind} ${from}`), parent),
  );
}

/** Rows from each of several parents to one child. */
export function fanIn(parents: readonly string[], child: string, kind: LinkKind, from: string, to: string) {
  return parents.map((parent): PairRow => [parent, child, kind, from, to]);
}

/** Rows from one parent to each of several children. */
export function fanOut(
  parent: string,
  children: readonly string[],
  kind: LinkKind,
  from: string,
  to: string,
) {
  return children.map((child): PairRow => [parent, child, kind, from, to]);
}
