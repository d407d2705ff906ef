import { counted } from '~/features/pairs/edges/daySpan';
import type { Finding, RuleFacts, SignalInput } from './signal';

export interface RuleResult {
  readonly rule: RuleFacts;
  readonly findings: readonly Finding[];
}

export interface Signals {
  /** The rules that found something, in the order of their results: the most severe first. */
  readonly fired: readonly RuleResult[];
  /** Those that did not, in the same order, with those that were not tried. */
  readonly quiet: readonly RuleFacts[];
  /** What was looked at: `on 14 loaded pairs`. */
  readonly scope: string;
}

/** What rules say of the loaded pairs. There is no score: each finding stands for itself. */
export function signals(results: readonly RuleResult[], { edges }: Pick<SignalInput, 'edges'>): Signals {
  return {
    fired: results.filter(({ findings }) => findings.length > 0),
    quiet: results.filter(({ findings }) => findings.length === 0).map(({ rule }) => rule),
    scope: `on ${counted(edges.length, 'loaded pair')}`,
  };
}
