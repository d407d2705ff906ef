import { expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { drawingSentence } from './drawingSentence';
import { drawnPairs, type DrawnOptions } from './drawnPairs';

const options: DrawnOptions = {
  starts: ['shop.example'],
  expanded: new Set(),
  openGroups: new Map(),
  keep: new Set(),
  flagged: new Set(),
  hidden: new Set(),
  threshold: 8,
  foldHubs: true,
};

function words(lines: readonly string[], more: Partial<DrawnOptions> = {}): string {
  return drawingSentence(drawnPairs(sampleEdges(...lines), { ...options, ...more }));
}

test('one is one, and more are more', () => {
  const many = Array.from({ length: 20 }, (_, at) => `shop.example img.src pic${at}.example`);
  expect([
    words([]),
    words(['shop.example script.src cdn.example']),
    words(many),
    words(['shop.example script.src cdn.example', ...many]),
  ]).toEqual(['1 host drawn', '2 hosts drawn', '1 host and 1 group drawn', '2 hosts and 1 group drawn']);
});

test('what hangs on nothing that is drawn is counted', () => {
  expect(words(['a.example img.src b.example'])).toBe('1 host drawn; 2 hosts hang on none of them');
  const hidden = { hidden: new Set(['a.example']) };
  expect(words(['a.example img.src b.example'], hidden)).toBe('1 host drawn; 1 host hangs on none of them');
});
