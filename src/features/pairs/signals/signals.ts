import { counted } from '~/features/pairs/edges/daySpan';
import { rules } from './rules';
import type { Finding, SignalInput, SignalRule } from './signal';

export interface Signals {
  /** The rules that found something, the most severe first. */
  readonly fired: readonly { readonly rule: SignalRule; readonly findings: readonly Finding[] }[];
  /** Those that did not, in the same order. */
  readonly quiet: readonly SignalRule[];
  /** What was looked at: `in 1 host, 14 pairs`. */
  readonly scope: string;
}

/** What all rules say of the loaded pairs. There is no score: each finding stands for itself. */
export function signals(input: SignalInput): Signals {
  const results = rules.toSorted(mostSevereFirst).map((rule) => ({ rule, findings: rule.find(input) }));
  return {
    fired: results.filter(({ findings }) => findings.length > 0),
    quiet: results.filter(({ findings }) => findings.length === 0).map(({ rule }) => rule),
    scope: `in ${counted(input.starts.length, 'host')}, ${counted(input.edges.length, 'pair')}`,
  };
}

const severities = ['high', 'medium', 'low'];

function mostSevereFirst(a: SignalRule, b: SignalRule): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return bySeverity || (a.id < b.id ? -1 : 1);
}
