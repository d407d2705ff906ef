import { useQueries } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { pairsPreviewQuery, type PairSide } from '~/msgraph/pairQueries';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import { type HostBadge, hostBadge, unaskedBadge } from '~/features/pairs/edges/hostBadge';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { type AskedCounts, askedCounts } from './askedCounts';
import { type HostsToCount, hostsToCount } from './hostsToCount';

interface HostCountsGiven {
  readonly canvas: React.RefObject<PairsCanvasHandle | null>;
  readonly drawing: Drawing;
  readonly places: Places;
  /** All pairs that are loaded. */
  readonly loaded: readonly PairEdge[];
  /** Whether all of a host's own pairs were asked for. */
  readonly isComplete: (host: string) => boolean;
  readonly standsOut: (host: string) => boolean;
}

interface HostCounts {
  /** By host; of those that were asked about and answered. */
  readonly counts: ReadonlyMap<string, AskedCounts>;
  /** Of hosts of which there is more than was loaded, and of those that were not asked about. */
  readonly badges: ReadonlyMap<string, HostBadge>;
}

/** The view has rested when it stood still for so long. */
const restMs = 500;
/** Most hosts have fewer pairs, and then one answer says everything of them. */
const newest = 100;
const none: HostsToCount = { ask: [], leave: [] };

/** How many pairs the hosts in view have, asked for when the view has come to rest, after all that the page needs. */
export function useHostCounts(given: HostCountsGiven): HostCounts {
  const { canvas, drawing, places, loaded } = given;
  const [seen, setSeen] = useState(none);
  const look = useEffectEvent(() => {
    const viewport = canvas.current?.viewport();
    if (!viewport) return;
    const next = hostsToCount(drawing, places, viewport, given.isComplete, given.standsOut);
    setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  useEffect(() => {
    let timer = setTimeout(look, restMs);
    const unfollow = canvas.current?.onView(() => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    });
    return () => {
      clearTimeout(timer);
      unfollow?.();
    };
  }, [canvas, drawing, places]);

  const hosts = [...seen.ask, ...seen.leave];
  // What was asked before is told without being asked again.
  const isAsked = (host: string): boolean => seen.ask.includes(host);
  const all = usePreviews(hosts, 'both', newest, isAsked);
  const large = hosts.filter((_, at) => isMore(all[at]));
  const parents = usePreviews(large, 'parents', 1, isAsked);
  const children = usePreviews(large, 'children', 1, isAsked);
  const stamp = JSON.stringify([seen, [...all, ...parents, ...children].map((one) => one?.total ?? null)]);
  return useMemo(() => {
    const counts = new Map<string, AskedCounts>();
    for (const [at, host] of hosts.entries()) {
      const preview = all[at];
      const place = large.indexOf(host);
      const made = preview && askedCounts(host, preview, parents[place], children[place], loaded);
      if (made) counts.set(host, made);
    }
    const known = [...counts].filter(([, { isMore: more }]) => more);
    const badges = new Map(known.map(([host, { inAll }]) => [host, hostBadge(inAll)]));
    for (const host of seen.leave) if (!counts.has(host)) badges.set(host, unaskedBadge);
    return { counts, badges };
    // The lists are new at each drawing of the page; the stamp tells their content.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stamp, loaded]);
}

type Preview = Parameters<typeof askedCounts>[1];

function isMore(preview: Preview | undefined): boolean {
  return preview !== undefined && (preview.total === null || preview.total > preview.records.length);
}

function usePreviews(
  hosts: readonly string[],
  side: PairSide,
  top: number,
  isAsked: (host: string) => boolean,
): readonly (Preview | undefined)[] {
  const client = useMsGraph();
  const queries = useQueries({
    queries: hosts.map((hostId) => ({
      ...pairsPreviewQuery(client, { hostId, side, kinds: [], from: null, to: null }, top),
      enabled: isAsked(hostId),
    })),
  });
  return queries.map(({ data }) => data);
}
