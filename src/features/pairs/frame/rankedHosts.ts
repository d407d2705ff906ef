import type { HostPair } from '~/msgraph/resources';
import type { PairDirection } from '~/features/pairs/drawing/drawing';

/** What comes first among hosts: what was seen last, or what stands in the fewest pairs of the answer. */
export type HostOrder = 'newest' | 'rarest';

/** The pairs of a host on one side, without those that it has with itself. */
export function pairsWithOthers(
  records: readonly HostPair[],
  direction: PairDirection,
  hostId: string,
): readonly HostPair[] {
  const end = endOf(direction);
  const itself = hostId.toLowerCase();
  return records.filter((record) => record[end].id.toLowerCase() !== itself);
}

/** The other hosts of a host's pairs on one side, each once, in lower case. Of equally rare ones the newest comes first. */
export function rankedHosts(
  records: readonly HostPair[],
  direction: PairDirection,
  order: HostOrder,
): readonly string[] {
  const end = endOf(direction);
  const counts = new Map<string, number>();
  const newestFirst = records.toSorted((a, b) => lastOf(b) - lastOf(a));
  for (const record of newestFirst) {
    const host = record[end].id.toLowerCase();
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const hosts = [...counts];
  return (order === 'rarest' ? hosts.toSorted(([, a], [, b]) => a - b) : hosts).map(([host]) => host);
}

/** Where the other host of a pair stands. */
function endOf(direction: PairDirection): 'parentHost' | 'childHost' {
  return direction === 'parents' ? 'parentHost' : 'childHost';
}

/** What has no date that can be read comes last. */
function lastOf({ lastSeenDateTime }: HostPair): number {
  const ms = lastSeenDateTime === null ? Number.NaN : Date.parse(lastSeenDateTime);
  return Number.isNaN(ms) ? Number.MIN_SAFE_INTEGER : ms;
}
