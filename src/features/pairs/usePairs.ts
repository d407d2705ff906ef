import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import type { Collection } from '~/msgraph/collection';
import { type PairChoice, pairsQuery } from '~/msgraph/pairQueries';
import type { HostPair } from '~/msgraph/resources';
import type { PairEdge } from './edges/pairEdge';
import { mergeEdges } from './edges/pairEdges';
import type { Expansion, PairsView } from './pairsState';

/** One question to the service, and what has come of it. */
export interface PairsSource {
  readonly hostId: string;
  readonly data: Collection<HostPair> | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** All pairs that a view asks for: those of its start hosts first, then those of what was expanded. */
export function usePairs(view: Pick<PairsView, 'starts' | 'expansions'>): {
  readonly sources: readonly PairsSource[];
  readonly edges: readonly PairEdge[];
} {
  const client = useMsGraph();
  const asked = [
    ...view.starts.map((hostId) => ({ choice: choiceOfStart(hostId), picked: null })),
    ...view.expansions.map((expansion) => ({ choice: choiceOf(expansion), picked: expansion.picked })),
  ];
  const queries = useQueries({ queries: asked.map(({ choice }) => pairsQuery(client, choice)) });
  const sources = queries.map((query, index) => ({
    hostId: asked[index]?.choice.hostId ?? '',
    data: query.data,
    error: query.error,
    isFetching: query.isFetching,
    refetch: query.refetch,
  }));
  // The lists are new at each drawing of the page; their content is told by when it came and what was asked.
  const stamp = JSON.stringify([
    asked,
    queries.map(({ dataUpdatedAt, data }) => [dataUpdatedAt, data?.records.length]),
  ]);
  const edges = useMemo(
    () => mergedEdges(sources.map(({ data }, index) => pickedRecords(data, asked[index]))),
    // All that it reads is in the stamp.
    // oxlint-disable-next-line react/exhaustive-deps
    [stamp],
  );
  return { sources, edges };
}

function choiceOfStart(hostId: string): PairChoice {
  return { hostId, side: 'both', kinds: [], from: null, to: null };
}

function choiceOf({ hostId, direction, kinds, from, to }: Expansion): PairChoice {
  return { hostId, side: direction, kinds, from, to };
}

function pickedRecords(
  data: Collection<HostPair> | undefined,
  asked: { readonly choice: PairChoice; readonly picked: readonly string[] | null } | undefined,
): readonly HostPair[] {
  if (!data || !asked) return [];
  const { choice, picked } = asked;
  if (picked === null) return data.records;
  const wanted = new Set(picked);
  const end = choice.side === 'parents' ? 'parentHost' : 'childHost';
  return data.records.filter((record) => wanted.has(record[end].id.toLowerCase()));
}

function mergedEdges(lists: readonly (readonly HostPair[])[]): readonly PairEdge[] {
  let merged: ReadonlyMap<string, PairEdge> = new Map();
  for (const records of lists) merged = mergeEdges(merged, records);
  return [...merged.values()];
}
