import { expect, test } from 'vitest';
import type { HostPair } from '~/msgraph/resources';
import { askedAgainWords } from './askedAgainWords';
import { sampleRecord } from './edges/sampleEdges';

const loaded = sampleRecord('a.example', 'b.example');

test.each<[Partial<HostPair>, string]>([
  [{}, 'unchanged'],
  [{ lastSeenDateTime: '2026-09-30T02:00:00.000+02:00', parentHost: { id: 'A.example' } }, 'unchanged'],
  [
    { lastSeenDateTime: '2026-11-20T08:00:00Z' },
    'last seen is 2026-11-20 08:00:00 UTC now; the table keeps what was loaded',
  ],
  [
    { firstSeenDateTime: null, lastSeenDateTime: 'soon' },
    'last seen is soon now, first seen is not provided now; the table keeps what was loaded',
  ],
  [
    { childHost: { id: 'c.example' } },
    'the service gives another pair for this id: a.example to c.example by script.src',
  ],
  [{ linkKind: null }, 'the service gives another pair for this id: a.example to b.example'],
])('a record that came back with %o is told as %j', (more, words) => {
  expect(askedAgainWords(loaded, { ...loaded, ...more }, 'utc')).toBe(words);
});

test('a record that did not come back is told', () => {
  expect(askedAgainWords(loaded, null, 'utc')).toBe('the service does not know this record any more');
});

test('a kind that is not stated is no other one', () => {
  expect(askedAgainWords({ ...loaded, linkKind: null }, { ...loaded, linkKind: '' }, 'utc')).toBe(
    'unchanged',
  );
});
