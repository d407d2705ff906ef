import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import type { Finding, SignalInput, SignalRule } from './signal';

/** What rules get in tests: edges from lines as `sampleEdges` reads them, on 20 November 2026, without an incident. */
export function sampleInput(lines: readonly string[], more: Partial<SignalInput> = {}): SignalInput {
  const now = Date.parse('2026-11-20T09:00:00Z');
  return { edges: sampleEdges(...lines), starts: [], t0: null, nearDays: 3, now, ...more };
}

/** What a rule says of such lines; edges as `parent child`. */
export function found(
  rule: SignalRule,
  lines: readonly string[],
  more: Partial<SignalInput> = {},
): (Omit<Finding, 'edges'> & { readonly edges: readonly string[] })[] {
  return rule.find(sampleInput(lines, more)).map((finding) => ({
    ...finding,
    edges: finding.edges.map(({ parent, child }) => `${parent} ${child}`),
  }));
}
