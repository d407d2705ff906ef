import { csvText } from '~/shared/lib/csvField';
import { defang } from '~/shared/lib/defang';
import { plainText } from '~/shared/lib/visibleText';
import { visibleJson } from '~/shared/lib/visibleJson';
import { linkLook } from './linkKinds';
import type { PairEdge } from './pairEdge';

const header = ['parent', 'linkKind', 'child', 'firstSeenDateTime', 'lastSeenDateTime', 'ids'];

/**
 * Pairs as CSV (RFC 4180): hosts defanged, dates in UTC, nothing that a spreadsheet would run. What is missing stands in the
 * first field of a last row, which has no child.
 */
export function pairsCsv(edges: readonly PairEdge[], missing: string | null): string {
  return csvText(header, [
    ...edges.map(({ parent, child, kind, window, records }) =>
      [
        defang(parent),
        kind === null ? '' : linkLook(kind).label,
        defang(child),
        isoText(window.first),
        isoText(window.last),
        records.flatMap(({ id }) => (id === null ? [] : [id])).join(' '),
      ].map(plainText),
    ),
    ...(missing === null ? [] : [header.map((_, index) => (index === 0 ? plainText(missing) : ''))]),
  ]);
}

/** Pairs as a data set that can be opened again: the records as they were read. What is missing is said in its name. */
export function pairsJson(edges: readonly PairEdge[], missing: string | null): string {
  const name = missing === null ? {} : { name: missing };
  return visibleJson({ ...name, hostPairs: edges.flatMap(({ records }) => records) });
}

function isoText(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString();
}
