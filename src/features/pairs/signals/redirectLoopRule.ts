import { hostList } from '~/features/pairs/edges/hostWords';
import { overlap, overlapWords } from '~/features/pairs/edges/overlap';
import { type RedirectHop, redirectHops } from '~/features/pairs/chains/redirectHops';
import { circles } from './circles';
import type { Finding, SignalRule } from './signal';

export const redirectLoopRule: SignalRule = {
  id: 'redirect-loop',
  title: 'Redirects in a circle',
  severity: 'medium',
  sentence:
    'Hosts that redirect to each other, at once or over others, as gates do that pass on whom they distrust. A circle whose ' +
    'hops never overlapped is none.',
  find({ edges }) {
    const hops = redirectHops(edges);
    const steps = new Map([...hops].map(([from, own]) => [from, own.map(({ to }) => to)]));
    return circles(steps).flatMap((hosts) => circleFinding(hosts, hops));
  },
};

function circleFinding(
  hosts: readonly string[],
  hops: ReadonlyMap<string, readonly RedirectHop[]>,
): Finding[] {
  const members = new Set(hosts);
  const inside = hosts.flatMap((host) => (hops.get(host) ?? []).filter(({ to }) => members.has(to)));
  const edges = inside.flatMap((hop) => hop.edges);
  // With one hop from each host there is one circle, and one time at which it was closed.
  if (inside.length > hosts.length)
    return [{ why: `${hostList(hosts)} redirect to each other in several circles.`, edges, hosts }];
  const shared = overlap(inside.map(({ window }) => window));
  if (shared.kind === 'never') return [];
  return [{ why: `${hostList(hosts)} redirect in a circle: ${overlapWords(shared)}.`, edges, hosts }];
}
