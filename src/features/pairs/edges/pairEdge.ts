import type { HostPair } from '~/msgraph/resources';

/**
 * Milliseconds since 1970 between which something was observed. `null` for an end that the service did not give or that
 * cannot be read: such a window is never said to be outside a range.
 */
export interface ObservedWindow {
  readonly first: number | null;
  readonly last: number | null;
}

/** All records of one (parent, child, linkKind), as one link from parent to child. */
export interface PairEdge {
  /** Equal for equal parent, child and kind, without case. */
  readonly key: string;
  /** Host ids in lower case; equal for a pair of a host with itself. */
  readonly parent: string;
  readonly child: string;
  /** As the service wrote it first; `null` where it is not stated (null or ''). */
  readonly kind: string | null;
  /** From the earliest first to the latest last sighting of its records. */
  readonly window: ObservedWindow;
  /** The records, as they came; two records of one pair keep both ids here. */
  readonly records: readonly HostPair[];
}
