import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** What an expression knows besides the pair. */
export interface FilterContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The time of the incident. */
  readonly t0: number | null;
  readonly starts: readonly string[];
  /** Hosts on which a signal has fired. */
  readonly flagged: ReadonlySet<string>;
  /** The loaded pairs, in which those of a host are counted. */
  readonly edges: readonly PairEdge[];
}

export type EdgeTest = (edge: PairEdge, context: FilterContext) => boolean;

export type FilterOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'starts' | 'ends';

/** What of a pair can be compared. */
export interface FilterField {
  readonly name: string;
  /** What it is, for a list to choose from. */
  readonly meaning: string;
  readonly operators: readonly FilterOperator[];
  /** Values that are offered where the pairs have none of their own to offer. */
  readonly offered: readonly string[];
  /** Whether it means nothing without the time of the incident. */
  readonly needsT0?: boolean;
  /** @throws UnreadableValue */
  readonly test: (operator: FilterOperator, value: string) => EdgeTest;
}

/** Thrown with a sentence that says what a value should have been. */
export class UnreadableValue extends Error {}

/** A pair has two hosts, and is found by either. */
export function bothHosts({ parent, child }: PairEdge): readonly string[] {
  return [parent, child];
}
