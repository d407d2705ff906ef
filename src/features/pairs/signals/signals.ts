import { counted } from '~/features/pairs/edges/daySpan';
import type { Finding, RuleFacts, SignalInput } from './signal';

export interface RuleResult {
  readonly rule: RuleFacts;
  readonly findings: readonly Finding[];
}

export interface Signals {
  /** The rules that found something, in the order of their results: the most severe first. */
  readonly fired: readonly RuleResult[];
  /** Those that did not, in the same order. */
  readonly quiet: readonly RuleFacts[];
  /** What was looked at: `in 1 host, 14 pairs`. */
  readonly scope: string;
}

/** What rules say of the loaded pairs. There is no score: each finding stands for itself. */
export function signals(
  results: readonly RuleResult[],
  { starts, edges }: Pick<SignalInput, 'starts' | 'edges'>,
): Signals {
  return {
    fired: results.filter(({ findings }) => findings.length > 0),
    quiet: results.filter(({ findings }) => findings.length === 0).map(({ rule }) => rule),
    scope: `in ${counted(starts.length, 'host')}, ${counted(edges.length, 'pair')}`,
  };
}
