import { linkLook, type LinkFamily } from '~/features/pairs/edges/linkKinds';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** When a host is a common service, which says little about those that load from it. */
const commonServicesRule = { parents: 5, shortLivedDays: 14 } as const;

export const commonServicesSentence =
  `Hosts from which at least ${commonServicesRule.parents} others of the set load resources or request data stand together ` +
  'as common services. Start, expanded, pinned, selected, searched and flagged hosts never do, nor does a host whose ' +
  `links were all observed within ${commonServicesRule.shortLivedDays} days.`;

const loading: ReadonlySet<LinkFamily> = new Set(['embedded resources', 'requests']);
const shortLived = commonServicesRule.shortLivedDays * 86_400_000;

/** The common services among the hosts that may be folded, by name. One alone is none: folding it would save nothing. */
export function commonServices(
  edges: readonly PairEdge[],
  mayBeFolded: (host: string) => boolean,
): readonly string[] {
  const loads = edges.filter(isLoad);
  const often = oftenLoaded(loads, mayBeFolded);
  if (often.size === 0) return [];
  const parents = new Map<string, Set<string>>([...often].map((host) => [host, new Set()]));
  for (const { parent, child } of loads) parents.get(child)?.add(parent);
  const popular = [...often].filter((host) => (parents.get(host)?.size ?? 0) >= commonServicesRule.parents);
  const brief = shortLivedHosts(edges, new Set(popular));
  const found = popular.filter((host) => !brief.has(host)).toSorted();
  return found.length > 1 ? found : [];
}

function isLoad({ parent, child, kind }: PairEdge): boolean {
  return parent !== child && loading.has(linkLook(kind).family);
}

/** Hosts with enough links to have enough parents, so that few sets have to be made. */
function oftenLoaded(
  loads: readonly PairEdge[],
  mayBeFolded: (host: string) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { child } of loads) counts.set(child, (counts.get(child) ?? 0) + 1);
  const often = [...counts].filter(
    ([host, count]) => count >= commonServicesRule.parents && mayBeFolded(host),
  );
  return new Set(often.map(([host]) => host));
}

/** Hosts of which all that is known lies within a few days. Where one end is not known, nothing can be said. */
function shortLivedHosts(edges: readonly PairEdge[], among: ReadonlySet<string>): ReadonlySet<string> {
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const { parent, child, window } of edges) {
    for (const host of [parent, child]) {
      if (!among.has(host)) continue;
      const { first, last } = window;
      firsts.set(host, Math.min(firsts.get(host) ?? Infinity, first ?? -Infinity));
      lasts.set(host, Math.max(lasts.get(host) ?? -Infinity, last ?? Infinity));
    }
  }
  return new Set([...among].filter((host) => (lasts.get(host) ?? 0) - (firsts.get(host) ?? 0) <= shortLived));
}
