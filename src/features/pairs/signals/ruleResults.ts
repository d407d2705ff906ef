import { rules } from './rules';
import type { SignalInput, SignalRule } from './signal';
import type { RuleResult } from './signals';

/** What each rule says of the loaded pairs, one rule after the other, the most severe first. */
export function* ruleResults(input: SignalInput): Generator<RuleResult> {
  for (const { find, needs, ...rule } of rules.toSorted(mostSevereFirst)) {
    const missing = needs?.(input) ?? null;
    yield missing === null ? { rule, findings: find(input) } : { rule: { ...rule, missing }, findings: [] };
  }
}

const severities = ['high', 'medium', 'low'];

function mostSevereFirst(a: SignalRule, b: SignalRule): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return bySeverity || (a.id < b.id ? -1 : 1);
}
