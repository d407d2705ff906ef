import { csvText } from '~/shared/lib/csvField';
import { defang } from '~/shared/lib/defang';
import { linkLook } from './linkKinds';
import type { PairEdge } from './pairEdge';

const header = ['parent', 'linkKind', 'child', 'firstSeenDateTime', 'lastSeenDateTime', 'ids'];

/** Pairs as CSV (RFC 4180): hosts defanged, dates in UTC, nothing that a spreadsheet would run. */
export function pairsCsv(edges: readonly PairEdge[]): string {
  return csvText(
    header,
    edges.map(({ parent, child, kind, window, records }) => [
      defang(parent),
      kind === null ? '' : linkLook(kind).label,
      defang(child),
      isoText(window.first),
      isoText(window.last),
      records.flatMap(({ id }) => (id === null ? [] : [id])).join(' '),
    ]),
  );
}

/** Pairs as JSON: the records as the service sent them. */
export function pairsJson(edges: readonly PairEdge[]): string {
  return JSON.stringify({ hostPairs: edges.flatMap(({ records }) => records) }, null, 1);
}

function isoText(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString();
}
