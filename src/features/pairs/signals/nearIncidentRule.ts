import { counted } from '~/features/pairs/edges/daySpan';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { hasEnded } from '~/features/pairs/time/timeRange';
import { formatCount } from '~/shared/lib/numbers';
import { dayLength } from './shortAmongLasting';
import type { Finding, SignalInput, SignalRule } from './signal';

export const nearIncidentRule: SignalRule = {
  id: 'near-incident',
  title: 'Appeared or ended near the incident',
  severity: 'medium',
  sentence:
    'Pairs first seen, or last seen, within the chosen days around the incident time. Last seen counts as an end when 14 ' +
    'days have passed since. Where most pairs are near it, no host is marked.',
  needs: ({ t0 }) => (t0 === null ? 'an incident time' : null),
  find(input) {
    const { t0 } = input;
    if (t0 === null) return [];
    return [
      ...findings(input, t0, 'first seen', ({ window }) => window.first),
      ...findings(input, t0, 'last seen', ({ window }) => (hasEnded(window, input.now) ? window.last : null)),
    ];
  },
};

function findings(
  { edges, starts, nearDays }: SignalInput,
  t0: number,
  verb: string,
  timeOf: (edge: PairEdge) => number | null,
): Finding[] {
  const near = edges
    .map((edge) => ({ edge, distance: Math.abs((timeOf(edge) ?? Infinity) - t0) }))
    .filter(({ distance }) => distance <= nearDays * dayLength)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ edge }) => edge);
  if (near.length === 0) return [];
  const areMost = near.length * 2 > edges.length;
  const why =
    `${formatCount(near.length)} of ${counted(edges.length, 'pair')} ${near.length === 1 ? 'was' : 'were'} ${verb} ` +
    `within ${counted(nearDays, 'day')} of the incident${areMost ? ', so this sets none apart' : ''}.`;
  return [{ why, edges: near, hosts: areMost ? [] : farHosts(near, new Set(starts)) }];
}

/** Of each pair the host that was not asked for, else the child. */
function farHosts(edges: readonly PairEdge[], starts: ReadonlySet<string>): string[] {
  return [...new Set(edges.map(({ parent, child }) => (starts.has(child) ? parent : child)))];
}
