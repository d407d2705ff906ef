import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { RuleFacts, SignalInput } from './signal';
import type { RuleResult } from './signals';

/** Pairs as they go to the worker: each host and each kind once, and arrays that are moved, not copied. */
export interface SignalJob extends Omit<SignalInput, 'edges'> {
  readonly hosts: readonly string[];
  readonly kinds: readonly (string | null)[];
  /** For each pair the indexes of its parent, its child and its kind. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** For each pair its first and its last sighting, NaN for one that is not known. */
  readonly windows: Float64Array<ArrayBuffer>;
}

/** What the worker answers, rule by rule. */
export type SignalAnswer =
  | {
      readonly kind: 'rule';
      readonly rule: RuleFacts;
      readonly findings: readonly {
        readonly why: string;
        readonly hosts: readonly string[];
        /** Indexes of pairs. */
        readonly edges: Uint32Array<ArrayBuffer>;
      }[];
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

export function signalJob({ edges, ...rest }: SignalInput): SignalJob {
  const hosts = new Map<string, number>();
  const kinds = new Map<string | null, number>();
  const ends = new Uint32Array(edges.length * 3);
  const windows = new Float64Array(edges.length * 2);
  for (const [index, { parent, child, kind, window }] of edges.entries()) {
    ends[index * 3] = indexIn(hosts, parent);
    ends[index * 3 + 1] = indexIn(hosts, child);
    ends[index * 3 + 2] = indexIn(kinds, kind);
    windows[index * 2] = window.first ?? Number.NaN;
    windows[index * 2 + 1] = window.last ?? Number.NaN;
  }
  return { ...rest, hosts: [...hosts.keys()], kinds: [...kinds.keys()], ends, windows };
}

function indexIn<Key>(indexes: Map<Key, number>, key: Key): number {
  const known = indexes.get(key);
  if (known !== undefined) return known;
  indexes.set(key, indexes.size);
  return indexes.size - 1;
}

/** What rules get in the worker. The key of a pair is its index; its records stayed behind. */
export function jobInput({ hosts, kinds, ends, windows, ...rest }: SignalJob): SignalInput {
  const edges = Array.from({ length: ends.length / 3 }, (_, index) => ({
    key: String(index),
    parent: hosts[ends[index * 3] ?? 0] ?? '',
    child: hosts[ends[index * 3 + 1] ?? 0] ?? '',
    kind: kinds[ends[index * 3 + 2] ?? 0] ?? null,
    window: { first: knownMs(windows[index * 2]), last: knownMs(windows[index * 2 + 1]) },
    records: [],
  }));
  return { ...rest, edges };
}

function knownMs(ms: number | undefined): number | null {
  return ms === undefined || Number.isNaN(ms) ? null : ms;
}

/** A rule's result on pairs that `jobInput` made. */
export function ruleAnswer({ rule, findings }: RuleResult): SignalAnswer & { readonly kind: 'rule' } {
  const told = findings.map(({ why, hosts, edges }) => ({
    why,
    hosts,
    edges: Uint32Array.from(edges, ({ key }) => Number(key)),
  }));
  return { kind: 'rule', rule, findings: told };
}

/** The same result on the pairs that the job was made of. */
export function answeredResult(
  { rule, findings }: SignalAnswer & { readonly kind: 'rule' },
  edges: readonly PairEdge[],
): RuleResult {
  const told = findings.map(({ why, hosts, edges: indexes }) => ({
    why,
    hosts,
    edges: [...indexes].flatMap((index) => edges[index] ?? []),
  }));
  return { rule, findings: told };
}
