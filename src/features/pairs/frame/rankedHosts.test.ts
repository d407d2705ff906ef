import { expect, test } from 'vitest';
import { sampleRecord } from '~/features/pairs/edges/sampleEdges';
import { pairsWithOthers, rankedHosts } from './rankedHosts';

const records = [
  sampleRecord('shop.example', 'often.example', { lastSeenDateTime: '2026-09-03T00:00:00Z' }),
  sampleRecord('shop.example', 'Often.example', { lastSeenDateTime: '2026-09-09T00:00:00Z' }),
  sampleRecord('shop.example', 'undated.example', { lastSeenDateTime: null }),
  sampleRecord('shop.example', 'old.example', { lastSeenDateTime: '2020-01-01T00:00:00Z' }),
  sampleRecord('shop.example', 'new.example', { lastSeenDateTime: '2026-11-01T00:00:00Z' }),
];

test('what was seen last comes first, each host once', () => {
  expect(rankedHosts(records, 'children', 'newest')).toEqual([
    'new.example',
    'often.example',
    'old.example',
    'undated.example',
  ]);
});

test('what stands in the fewest pairs comes first, of equals the newest', () => {
  expect(rankedHosts(records, 'children', 'rarest')).toEqual([
    'new.example',
    'old.example',
    'undated.example',
    'often.example',
  ]);
});

test('on the other side stand the parents', () => {
  expect(rankedHosts(records, 'parents', 'newest')).toEqual(['shop.example']);
});

test('a pair of the host with itself is left out, whatever its case', () => {
  const some = [sampleRecord('shop.example', 'Shop.example'), sampleRecord('shop.example', 'a.example')];
  expect(pairsWithOthers(some, 'children', 'SHOP.example')).toEqual(some.slice(1));
  expect(pairsWithOthers(some, 'parents', 'a.example')).toEqual(some);
});
