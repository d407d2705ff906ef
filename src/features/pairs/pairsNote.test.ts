import { expect, test } from 'vitest';
import type { Collection } from '~/msgraph/collection';
import type { HostPair } from '~/msgraph/resources';
import { sampleRecord } from './edges/sampleEdges';
import { pairsNote } from './pairsNote';
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
  expect(pairsNote([whole], 'demo data', now)).toBe('Pairs from demo data, 2026-11-20 09:00:00 UTC');
  expect(pairsNote([whole, part, source('c.example', null)], 'demo data', now)).toBe(
    'Pairs from demo data, 2026-11-20 09:00:00 UTC; ' +
      'b.example: Partial: 1 of 50000 records were loaded (the rest was not asked for); ' +
      'c.example: Partial: nothing was loaded',
  );
});
