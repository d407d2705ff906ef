import { expect, test } from 'vitest';
import type { Collection, Ending } from './collection';
import { missingWords } from './missingWords';
import { MsGraphError } from './MsGraphError';

function collection(ending: Ending, total: number | null, setAside: number): Collection<number> {
  return {
    records: [1, 2, 3],
    total,
    ending,
    setAside: Array.from({ length: setAside }, () => ({ reason: 'it is not an object', raw: null })),
    oddValues: { count: 0, examples: [] },
    conflicts: 0,
    // Nothing here goes on loading.
    walk: undefined as never,
  };
}

const error = new MsGraphError({ kind: 'http', message: 'The service failed (status 503).', hint: '' });

test.each<[Ending, number | null, number, string | null]>([
  [{ kind: 'complete' }, 3, 0, null],
  [{ kind: 'complete' }, null, 0, null],
  [{ kind: 'loading' }, 9, 0, 'Partial: 3 of 9 records were loaded (the rest was still loading)'],
  [{ kind: 'paused' }, null, 0, 'Partial: 3 records were loaded (the rest was not asked for)'],
  [{ kind: 'interrupted' }, 9, 0, 'Partial: 3 of 9 records were loaded (loading was stopped by hand)'],
  [
    { kind: 'failed', error },
    9,
    1,
    'Partial: 4 of 9 records were loaded (The service failed (status 503).); 1 could not be read and are left out',
  ],
  [
    { kind: 'stopped', sentence: 'The links run in a circle.' },
    9,
    0,
    'Partial: 3 of 9 records were loaded (The links run in a circle.)',
  ],
  [{ kind: 'complete' }, 5, 2, 'Partial: 2 could not be read and are left out'],
])('U07 %o with a total of %s and %i set aside is told as it is', (ending, total, setAside, words) => {
  expect(missingWords(collection(ending, total, setAside))).toBe(words);
});
