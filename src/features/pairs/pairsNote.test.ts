import { expect, test } from 'vitest';
import type { Collection } from '~/msgraph/collection';
import type { HostPair } from '~/msgraph/resources';
import { sampleRecord } from './edges/sampleEdges';
import { pairsNote } from './pairsNote';
import { pairsView } from './pairsState';
import type { PairsSource } from './usePairs';

const now = Date.parse('2026-11-20T09:00:00Z');

function source(hostId: string, loaded: Partial<Collection<HostPair>> | null): PairsSource {
  // A note looks at the counts and the ending alone.
  const data = loaded as Collection<HostPair> | null;
  return {
    hostId,
    data: data ?? undefined,
    error: null,
    isFetching: false,
    refetch: () => Promise.resolve(),
  };
}

test('U07 a file of pairs says where they are from, when it was made, and what of them is missing', () => {
  const records = [sampleRecord('a.example', 'b.example')];
  const whole = source('a.example', { records, total: 1, setAside: [], ending: { kind: 'complete' } });
  const part = source('b.example', { records, total: 50_000, setAside: [], ending: { kind: 'paused' } });
  const view = pairsView('a.example');
  expect(pairsNote(view, [whole], 'demo data', now)).toBe(
    'Pairs of a[.]example from demo data, 2026-11-20 09:00:00 UTC; Of all time',
  );
  expect(pairsNote(view, [whole, part, source('c.example', null)], 'demo data', now)).toBe(
    'Pairs of a[.]example from demo data, 2026-11-20 09:00:00 UTC; Of all time; ' +
      'b[.]example: Partial: 1 of 50000 records were loaded (the rest was not asked for); ' +
      'c[.]example: Partial: nothing was loaded',
  );
});

test('a file of pairs says which of them it holds', () => {
  const view = { ...pairsView('a.example'), hide: 'kind = img.src', hidden: ['b.example'], t0: now };
  expect(pairsNote(view, [], 'demo data', now)).toBe(
    'Pairs of a[.]example from demo data, 2026-11-20 09:00:00 UTC; ' +
      'Of all time; incident time T0 2026-11-20 09:00:00 UTC; ' +
      'Filtered: without what matches: kind = img.src; 1 hidden: b[.]example',
  );
});
