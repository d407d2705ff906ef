import type { PairEdge } from '~/features/pairs/edges/pairEdge';

export type Severity = 'high' | 'medium' | 'low';

/** The loaded pairs that rules look at. Times are milliseconds since 1970. */
export interface SignalInput {
  readonly edges: readonly PairEdge[];
  /** The hosts whose pairs were asked for. */
  readonly starts: readonly string[];
  /** When the incident happened, if that is known. */
  readonly t0: number | null;
  /** Days around it that count as near. */
  readonly nearDays: number;
  readonly now: number;
}

/** One thing that a rule has found. */
export interface Finding {
  /** The reason in words that are safe to show: what was seen, and against what it stands out. */
  readonly why: string;
  /** The pairs that it rests on. */
  readonly edges: readonly PairEdge[];
  /** The hosts to look at. */
  readonly hosts: readonly string[];
}

/** What a rule tells of itself, whether or not it finds any. */
export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What it looks for, with its limits, as a sentence. */
  readonly sentence: string;
  /** What was not there, as words after “needs”; a rule that lacks something was not tried. */
  readonly missing?: string;
}

/**
 * A stated reason to look at pairs. Rules see the ends, the kind and the window of a pair; they run where its records are
 * not.
 */
export interface SignalRule extends Omit<RuleFacts, 'missing'> {
  /** What the input lacks for it to be tried, as words after “needs”; `null` where it lacks nothing. */
  readonly needs?: (input: SignalInput) => string | null;
  readonly find: (input: SignalInput) => Finding[];
}
