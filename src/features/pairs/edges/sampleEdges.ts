import type { HostPair } from '~/msgraph/resources';
import type { PairEdge } from './pairEdge';
import { pairEdges } from './pairEdges';

/** A record for tests. Dates as Graph writes them. */
export function sampleRecord(parent: string, child: string, more: Partial<HostPair> = {}): HostPair {
  return {
    id: `${parent}>${child}`,
    firstSeenDateTime: '2026-09-01T00:00:00Z',
    lastSeenDateTime: '2026-09-30T00:00:00Z',
    linkKind: 'script.src',
    parentHost: { id: parent },
    childHost: { id: child },
    ...more,
  };
}

/**
 * Edges for tests, from lines such as `a.example script.src b.example 2026-09-01 2026-09-03`. `-` stands for a kind or date
 * that is not stated; without dates the pair was seen through September 2026.
 */
export function sampleEdges(...lines: readonly string[]): PairEdge[] {
  return pairEdges(
    lines.map((line) => {
      const [parent = '', kind = '-', child = '', first = '2026-09-01', last = '2026-09-30'] =
        line.split(' ');
      return sampleRecord(parent, child, {
        linkKind: kind === '-' ? null : kind,
        firstSeenDateTime: first === '-' ? null : `${first}T00:00:00Z`,
        lastSeenDateTime: last === '-' ? null : `${last}T00:00:00Z`,
      });
    }),
  );
}
