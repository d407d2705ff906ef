import { expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { followAllWords, hopWords, singleHopWords } from './chainWords';
import { redirectChains } from './redirectChains';
import { redirectHops } from './redirectHops';

/** The words of the one hop that some lines make. */
function wordsOf(...lines: readonly string[]): string[] {
  return [...redirectHops(sampleEdges(...lines)).values()].flat().map(hopWords);
}

test.each([
  ['2026-05-03 2026-05-09', 'redirect · 3–9 May 2026'],
  ['2026-05-03 2026-05-03', 'redirect · 3 May 2026'],
  ['2026-05-09 2026-05-03', 'redirect · 3–9 May 2026'],
  ['2026-05-03 -', 'redirect · 3 May 2026 – not stated'],
  ['- 2026-05-09', 'redirect · not stated – 9 May 2026'],
  ['- -', 'redirect · dates not stated'],
])('a hop that was seen %s', (dates, words) => {
  expect(wordsOf(`a.example redirect b.example ${dates}`)).toEqual([words]);
});

test('each kind of a hop is named once, in the order of kinds and not in that of records', () => {
  const [first, last] = sampleEdges(
    'a.example topLevelRedirect b.example 2026-01-03 2026-01-09',
    'a.example REDIRECT b.example 2026-01-01 2026-01-05',
  );
  if (!first || !last) throw new Error('Two kinds are two edges.');
  expect(hopWords({ edges: [first, last, last], window: { first: null, last: null } })).toBe(
    'redirect, topLevelRedirect · dates not stated',
  );
});

test('what is said of ends and single hops is said of the listed chains where there are more', () => {
  const lines = Array.from({ length: 57 }, (_, index) => `a.example redirect b${index}.example`);
  const some = redirectChains(sampleEdges(...lines));
  const all = redirectChains(sampleEdges(...lines.slice(0, 7)));
  expect([followAllWords(7, all), singleHopWords(7, all)]).toEqual([
    'Follow all 7 ends, a request for each',
    '7 redirects of a single hop',
  ]);
  expect([followAllWords(7, some), singleHopWords(12, some)]).toEqual([
    'Follow all 7 ends of the 50 listed chains, a request for each',
    'The first 12 redirects of a single hop',
  ]);
});
