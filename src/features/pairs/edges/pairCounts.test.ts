import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeText, countsText, edgesByHost, kindsText, type PairCounts, pairCounts } from './pairCounts';
import { sampleEdges } from './sampleEdges';

function counts(parents: number, children: number, isOwnParent = false): PairCounts {
  return {
    parents: { count: parents, kinds: [] },
    children: { count: children, kinds: [] },
    isOwnParent,
    of: 'hosts',
  };
}

const edges = sampleEdges(
  'a.example script.src shop.example',
  'a.example redirect shop.example',
  'b.example redirect shop.example',
  'shop.example Script.SRC cdn.example',
  'shop.example script.src img.example',
  'shop.example img.src img.example',
  'shop.example - img.example',
  'shop.example unknown img.example',
  'shop.example parentPage shop.example',
  'a.example script.src cdn.example',
);

describe('pairCounts', () => {
  test('counts hosts by side and pairs by kind; a pair with itself is on both sides', () => {
    expect(pairCounts('shop.example', edges)).toEqual({
      parents: {
        count: 3,
        kinds: [
          { kind: 'redirect', count: 2 },
          { kind: 'script.src', count: 1 },
          { kind: 'parentPage', count: 1 },
        ],
      },
      children: {
        count: 3,
        kinds: [
          { kind: 'Script.SRC', count: 2 },
          { kind: 'img.src', count: 1 },
          { kind: 'parentPage', count: 1 },
          { kind: 'unknown', count: 1 },
          { kind: null, count: 1 },
        ],
      },
      isOwnParent: true,
      of: 'hosts',
    });
  });

  test('a host without pairs has none', () => {
    expect(pairCounts('z.example', edges)).toEqual(counts(0, 0));
  });

  test('counts of all hosts add up to the pairs of the set', () => {
    const line = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('redirect', 'REDIRECT', '-', 'unknown'),
        fc.constantFrom('a', 'b', 'd'),
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const set = sampleEdges(...lines);
        const all = [...edgesByHost(set)].map(([host, own]) => pairCounts(host, own));
        const pairsOf = (side: 'parents' | 'children') =>
          all.flatMap((one) => one[side].kinds).reduce((sum, { count }) => sum + count, 0);
        expect([pairsOf('parents'), pairsOf('children')]).toEqual([set.length, set.length]);
      }),
    );
  });
});

test('edgesByHost gives each host its pairs, one with itself once', () => {
  const [one, self] = sampleEdges('a redirect b', 'a redirect a');
  expect(edgesByHost(one && self ? [one, self] : [])).toEqual(
    new Map([
      ['a', [one, self]],
      ['b', [one]],
    ]),
  );
});

describe('in words', () => {
  test.each([
    [counts(3, 4812), '3 parents, 4,812 children', '↘3 ↗4812'],
    [counts(1, 1), '1 parent, 1 child', '↘1 ↗1'],
    [counts(0, 2), 'no parents, 2 children', '↗2'],
    [counts(2, 0), '2 parents, no children', '↘2'],
    [counts(0, 0), 'no parents, no children', ''],
    [counts(2, 1, true), '2 parents, 1 child, itself among both', '↘2 ↗1'],
    [counts(9999, 10_000), '9,999 parents, 10,000 children', '↘9999 ↗10k'],
    [counts(0, 49_999), 'no parents, 49,999 children', '↗49.9k'],
    [counts(0, 999_999), 'no parents, 999,999 children', '↗999.9k'],
    [counts(0, 1_290_000), 'no parents, 1,290,000 children', '↗1.2M'],
  ])('%j', (some, words, badge) => {
    expect([countsText(some), badgeText(some)]).toEqual([words, badge]);
  });

  test('kinds by their labels', () => {
    const { children } = pairCounts('shop.example', edges);
    expect(kindsText(children)).toBe('script.src 2, img.src 1, parentPage 1, unknown 1, Not stated 1');
    expect(kindsText(counts(0, 0).parents)).toBe('');
  });
});
