import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** Kinds by which a page takes in what can act in it: it runs, frames, restyles or answers. */
const activeKinds = new Set(['script.src', 'iframe.src', 'xmlhttprequest', 'css.import']);

/** The kind of active content that an edge loads, in lower case; `null` for all else. */
export function activeKind({ kind }: PairEdge): string | null {
  const key = kind?.toLowerCase() ?? '';
  return activeKinds.has(key) ? key : null;
}
