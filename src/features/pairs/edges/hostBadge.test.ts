import { expect, test } from 'vitest';
import { hostBadge } from './hostBadge';
import { linkLook } from './linkKinds';
import { pairCounts } from './pairCounts';
import { sampleEdges } from './sampleEdges';

test('a badge says how many by direction, and which share is of kinds of one colour, redirects first', () => {
  const edges = sampleEdges(
    'a.example img.src shop.example',
    'shop.example script.src b.example',
    'shop.example redirect c.example',
    'shop.example iframe.src d.example',
  );
  const [redirects, resources] = [linkLook('redirect'), linkLook('img.src')];
  expect(hostBadge(pairCounts('shop.example', edges))).toEqual({
    text: '↘1 ↗3',
    kinds: [
      { light: redirects.light, dark: redirects.dark, share: 0.25 },
      { light: resources.light, dark: resources.dark, share: 0.75 },
    ],
  });
});

test('a host without pairs has neither', () => {
  expect(hostBadge(pairCounts('shop.example', []))).toEqual({ text: '', kinds: [] });
});
