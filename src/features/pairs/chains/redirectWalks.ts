import type { RedirectHop } from './redirectHops';

/** Hops, each beginning where the one before ends. */
export type Walk = readonly RedirectHop[];
/** Hops by the host that they start at. */
export type Hops = ReadonlyMap<string, readonly RedirectHop[]>;

/** Browsers give up after 20 redirects; no strip is readable that long. */
export const mostHops = 12;
/** A hub between thousands of hosts makes millions of chains, so their number is not found out beyond this. */
export const mostWalks = 5_000;

/** All walks, or a fair share from each beginning where there are too many. */
export function allWalks(hops: Hops): { readonly walks: readonly Walk[]; readonly isComplete: boolean } {
  const starts = beginnings(hops);
  const walks: Walk[] = [];
  let isComplete = true;
  for (const [index, start] of starts.entries()) {
    const share = Math.ceil((mostWalks - walks.length) / (starts.length - index));
    const before = walks.length;
    if (!walkFrom(start, hops, walks, before + share)) isComplete = false;
  }
  return { walks, isComplete };
}

/** Hosts that nothing redirects to and, for each circle that none of them leads into, one of its hosts. */
function beginnings(hops: Hops): string[] {
  const targets = new Set([...hops.values()].flat().map(({ to }) => to));
  const names = [...hops.keys()].toSorted();
  const starts = names.filter((host) => !targets.has(host));
  const reached = new Set<string>();
  for (const start of starts) markReached(start, hops, reached);
  for (const host of names) {
    if (reached.has(host)) continue;
    starts.push(host);
    markReached(host, hops, reached);
  }
  return starts;
}

function markReached(start: string, hops: Hops, reached: Set<string>): void {
  const waiting = [start];
  for (let host = waiting.pop(); host !== undefined; host = waiting.pop()) {
    if (reached.has(host)) continue;
    reached.add(host);
    for (const { to } of hops.get(host) ?? []) waiting.push(to);
  }
}

/** Adds the walks that begin with a host, up to `limit` in all. Answers whether these are all. */
function walkFrom(start: string, hops: Hops, walks: Walk[], limit: number): boolean {
  const path: RedirectHop[] = [];
  const passed = new Set<string>();

  function stepsOnFrom(host: string): boolean {
    const next = path.length < mostHops && !passed.has(host) ? (hops.get(host) ?? []) : [];
    if (next.length === 0) {
      if (walks.length >= limit) return false;
      walks.push([...path]);
      return true;
    }
    passed.add(host);
    const areAll = next.every((hop) => {
      path.push(hop);
      const isDone = stepsOnFrom(hop.to);
      path.pop();
      return isDone;
    });
    passed.delete(host);
    return areAll;
  }

  return stepsOnFrom(start);
}
