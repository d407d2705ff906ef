import { useDeferredValue, useMemo } from 'react';
import { linkLook } from './edges/linkKinds';
import { edgesAround } from './edges/edgesAround';
import type { PairEdge } from './edges/pairEdge';
import { type FilterContext, pairFilter } from './filter/pairFilter';
import type { PairsView } from './pairsState';
import { isInRange } from './time/timeRange';

interface ShownEdges {
  /** What the table and the drawing show. */
  readonly shown: readonly PairEdge[];
  /** The same at any time, for the bars that choose a time. */
  readonly anyTime: readonly PairEdge[];
  /** The same of any kind, for the legend that chooses kinds. */
  readonly anyKind: readonly PairEdge[];
  /** What is wrong with an expression, in words; such an expression filters nothing. */
  readonly findError: string | null;
  readonly hideError: string | null;
}

/** The pairs that a view's expressions, hidden hosts, legend and time range leave. */
export function useShownEdges(
  edges: readonly PairEdge[],
  view: PairsView,
  given: Omit<FilterContext, 'edges'>,
): ShownEdges {
  // Filtering many pairs must not hold up the key or the handle that changed the view.
  const { hidden, kindsOff, only, onlyPairs, range, find, hide } = useDeferredValue(view);
  const { now, t0, starts, flagged } = given;
  const context = useMemo(() => ({ now, t0, starts, flagged, edges }), [now, t0, starts, flagged, edges]);
  const finds = useMemo(() => pairFilter(find, t0), [find, t0]);
  const hides = useMemo(() => pairFilter(hide, t0), [hide, t0]);
  const unbound = useMemo(() => {
    const hiddenHosts = new Set(hidden);
    const chosen = onlyPairs && new Set(onlyPairs);
    return edgesAround(edges, only).filter(
      (edge) =>
        (chosen === null || chosen.has(edge.key)) &&
        !hiddenHosts.has(edge.parent) &&
        !hiddenHosts.has(edge.child) &&
        (find.trim() === '' || finds.kind === 'error' || finds.test(edge, context)) &&
        (hide.trim() === '' || hides.kind === 'error' || !hides.test(edge, context)),
    );
  }, [edges, only, onlyPairs, hidden, find, finds, hide, hides, context]);
  const anyTime = useMemo(() => {
    if (kindsOff.length === 0) return unbound;
    const off = new Set(kindsOff);
    return unbound.filter(({ kind }) => !off.has(linkLook(kind).label));
  }, [unbound, kindsOff]);
  const [anyKind, shown] = useMemo(() => {
    if (range === null) return [unbound, anyTime];
    const inRange = ({ window }: PairEdge): boolean => isInRange(window, range);
    return [unbound.filter(inRange), anyTime.filter(inRange)];
  }, [unbound, anyTime, range]);
  return {
    shown,
    anyTime,
    anyKind,
    findError: find.trim() !== '' && finds.kind === 'error' ? finds.sentence : null,
    hideError: hide.trim() !== '' && hides.kind === 'error' ? hides.sentence : null,
  };
}
