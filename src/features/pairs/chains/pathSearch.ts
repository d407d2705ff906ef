import type { PairDirection } from '~/features/pairs/drawing/drawing';
import { edgesSeenTogether } from '~/features/pairs/edges/edgesSeenTogether';
import { noPathSentence } from './noPathSentence';
import { overlap, type Overlap, overlapWords } from '~/features/pairs/edges/overlap';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import {
  depthOf,
  hopsTo,
  hostsInReach,
  hostsToAsk,
  newSide,
  type SearchSide,
  takeAnswer,
} from './searchSide';

/** What one request tells of a host's pairs on one side of it. */
export interface PairsAnswer {
  readonly edges: readonly PairEdge[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

export interface PathSearchOptions {
  /** Host ids; the search is for a way from `from` to `to`, parent to child. */
  readonly from: string;
  readonly to: string;
  /** Asks once for the pairs in which `host` is the parent (`children`) or the child (`parents`). */
  readonly pairsOf: (host: string, direction: PairDirection, signal: AbortSignal) => Promise<PairsAnswer>;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: PathProgress) => void;
  /** How many pairs hosts are known to have; hosts with few are asked first. */
  readonly knownPairs?: ReadonlyMap<string, number>;
  /** The most requests, over both directions. */
  readonly budget?: number;
  /** The most hops from each end, so a path has at most twice as many. */
  readonly depth?: number;
  /** Whether to look for a way from `to` to `from` after none was found; half of the budget is kept for it. */
  readonly alsoBack?: boolean;
}

/** `from` and `to` stand for the beginning and the end of the way that is looked for. */
export interface PathProgress {
  readonly asked: number;
  readonly budget: number;
  /** Hosts that were reached and may still be asked. */
  readonly waiting: { readonly from: number; readonly to: number };
  /** Hops reached. */
  readonly depth: { readonly from: number; readonly to: number };
  readonly isBack: boolean;
}

/** A host whose pairs are not all known. */
export interface UnsureHost {
  readonly host: string;
  readonly direction: PairDirection;
  /** What the request failed with; `null` if it was answered in part. */
  readonly error: unknown;
}

export type PathSearchResult =
  | {
      readonly kind: 'found';
      /** One edge for each hop, in order; empty if both hosts are the same. */
      readonly path: readonly PairEdge[];
      readonly overlap: Overlap;
      readonly words: string;
      readonly isBack: boolean;
      readonly asked: number;
    }
  | {
      readonly kind: 'none';
      /** How far the search went, for a person; claims no more than that. */
      readonly sentence: string;
      readonly asked: number;
      readonly unsure: readonly UnsureHost[];
    }
  | { readonly kind: 'stopped'; readonly asked: number };

export const pathBudget = 40;
export const pathDepth = 3;

/** The client has no more requests under way at a time. */
const atOnce = 4;
const failuresInRow = 3;
/** Of the hosts at which both ends meet, so many are compared. */
const mostMeetings = 50;

/**
 * Looks for a way between two hosts from both ends, always at the end with fewer hosts to ask and there at those with the
 * fewest known pairs. The first way that is met is the answer: short, but not certainly the shortest.
 *
 * @throws what `pairsOf` throws, after three failures in a row or when every request failed; a failure among answers
 * makes its host `unsure`.
 */
export async function pathSearch(options: PathSearchOptions): Promise<PathSearchResult> {
  const { budget = pathBudget, depth = pathDepth, alsoBack = false } = options;
  const [from, to] = [options.from.toLowerCase(), options.to.toLowerCase()];
  const run: Run = { options, budget, depth, asked: 0, failuresNow: 0, failed: 0, unsure: [] };
  const forth = newWay(from, to, options);
  const back = { ...newWay(to, from, options), isBack: true };
  // What the way back leaves of its half goes to the way forth again.
  const parts: readonly (readonly [Way, number])[] = alsoBack
    ? [
        [forth, Math.ceil(budget / 2)],
        [back, budget],
        [forth, budget],
      ]
    : [[forth, budget]];
  for (const [way, limit] of parts) {
    const path = from === to ? [] : await searched(run, way, limit);
    if (options.signal.aborted) return { kind: 'stopped', asked: run.asked };
    if (path !== null) return found(path, way.isBack, run.asked);
  }
  if (run.failed > 0 && run.failed === run.asked) throw run.unsure[0]?.error;
  const unasked = leftOut(run, forth) + (alsoBack ? leftOut(run, back) : 0);
  const sentence = noPathSentence({ ...run, from, to, alsoBack, unasked });
  return { kind: 'none', sentence, asked: run.asked, unsure: run.unsure };
}

interface Run {
  readonly options: PathSearchOptions;
  readonly budget: number;
  readonly depth: number;
  asked: number;
  failed: number;
  /** Failures since the last answer. */
  failuresNow: number;
  readonly unsure: UnsureHost[];
}

interface Way {
  readonly isBack: boolean;
  readonly forward: SearchSide;
  readonly backward: SearchSide;
  /** Pairs of each host: what was known before, and those seen since from either end. */
  readonly knownPairs: Map<string, number>;
}

function newWay(from: string, to: string, { knownPairs }: PathSearchOptions): Way {
  const [forward, backward] = [newSide(from, 'children'), newSide(to, 'parents')];
  return { isBack: false, forward, backward, knownPairs: new Map(knownPairs) };
}

/** `limit` counts the requests of the whole run. */
async function searched(run: Run, way: Way, limit: number): Promise<readonly PairEdge[] | null> {
  const { signal, onProgress } = run.options;
  while (!signal.aborted) {
    const side = nextTurn(run, way);
    const most = Math.min(atOnce, limit - run.asked);
    if (side === null || most <= 0) return null;
    const hosts = hostsToAsk(side, run.depth, way.knownPairs).slice(0, most);
    const reached = await askAll(run, way, side, hosts);
    if (signal.aborted) break;
    onProgress?.(progressOf(run, way));
    const other = side === way.forward ? way.backward : way.forward;
    const meetings = reached.filter((host) => other.arrivals.has(host));
    if (meetings.length > 0) return bestPath(way, meetings.slice(0, mostMeetings));
  }
  return null;
}

/** The end with fewer hosts to ask, or the one that has come less far. An end from which nothing is left to ask leads nowhere else, so that ends the search. */
function nextTurn(run: Run, way: Way): SearchSide | null {
  const sides = [way.forward, way.backward];
  const closed = sides.some(
    ({ unasked, direction }) =>
      unasked.size === 0 && !run.unsure.some((unsure) => unsure.direction === direction),
  );
  if (closed) return null;
  const turns = sides
    .map((side) => ({ side, count: waiting(run, side) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || depthOf(a.side) - depthOf(b.side));
  return turns[0]?.side ?? null;
}

/** Asks for several hosts at once. Answers the hosts that were reached for the first time. */
async function askAll(run: Run, way: Way, side: SearchSide, hosts: readonly string[]): Promise<string[]> {
  const { pairsOf, signal } = run.options;
  run.asked += hosts.length;
  for (const host of hosts) side.unasked.delete(host);
  const answers = await Promise.allSettled(hosts.map((host) => pairsOf(host, side.direction, signal)));
  if (signal.aborted) return [];
  return hosts.flatMap((host, index) => {
    // There is an answer for each host.
    const answer = answers[index] as PromiseSettledResult<PairsAnswer>;
    if (answer.status === 'rejected') return failure(run, host, side, answer.reason);
    run.failuresNow = 0;
    if (!answer.value.complete) run.unsure.push({ host, direction: side.direction, error: null });
    const reached = takeAnswer(side, host, answer.value.edges);
    countPairs(way, host, answer.value.edges);
    return reached;
  });
}

function failure(run: Run, host: string, side: SearchSide, error: unknown): string[] {
  run.failed += 1;
  run.failuresNow += 1;
  if (run.failuresNow >= failuresInRow) throw error;
  run.unsure.push({ host, direction: side.direction, error });
  return [];
}

function countPairs({ knownPairs }: Way, host: string, edges: readonly PairEdge[]): void {
  for (const { parent, child } of edges) {
    const far = parent === host ? child : parent;
    knownPairs.set(far, (knownPairs.get(far) ?? 0) + 1);
  }
}

/** Hosts that would have been asked with a larger budget. */
function leftOut(run: Run, way: Way): number {
  return nextTurn(run, way) === null ? 0 : waiting(run, way.forward) + waiting(run, way.backward);
}

function waiting(run: Run, side: SearchSide): number {
  return hostsInReach(side, run.depth).length;
}

function progressOf(run: Run, { forward, backward, isBack }: Way): PathProgress {
  return {
    asked: run.asked,
    budget: run.budget,
    waiting: { from: waiting(run, forward), to: waiting(run, backward) },
    depth: { from: depthOf(forward), to: depthOf(backward) },
    isBack,
  };
}

/** Of the paths through some hosts the shortest, among those the one whose hops were seen together for longest. */
function bestPath({ forward, backward }: Way, meetings: readonly string[]): readonly PairEdge[] {
  const paths = meetings.map((host) =>
    edgesSeenTogether([...hopsTo(forward, host), ...hopsTo(backward, host).toReversed()]),
  );
  const sorted = paths.toSorted((a, b) => a.length - b.length || togetherFor(b) - togetherFor(a));
  // Both ends have met, so there is a path.
  return sorted[0] as readonly PairEdge[];
}

/** Milliseconds that all hops share; nothing if they never met, and not more for unknown dates. */
function togetherFor(path: readonly PairEdge[]): number {
  const shared = overlap(path.map(({ window }) => window));
  if (shared.kind === 'together') return shared.last - shared.first;
  return shared.kind === 'perhaps' ? -1 : -2;
}

function found(path: readonly PairEdge[], isBack: boolean, asked: number): PathSearchResult {
  const shared = overlap(path.map(({ window }) => window));
  const words = path.length === 0 ? 'both are the same host' : overlapWords(shared);
  return { kind: 'found', path, overlap: shared, words, isBack, asked };
}
