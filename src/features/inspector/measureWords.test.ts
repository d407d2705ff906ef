import { expect, it } from 'vitest';
import { durationWords, sizeWords } from './measureWords';

it.each([
  [0, '0 ms'],
  [0.4, '0 ms'],
  [999, '999 ms'],
  [1234, '1.2 s'],
  [59_940, '59.9 s'],
  [125_400, '2 min 5 s'],
])('%d ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [64_512, '64.5 kB'],
  [1_300_000, '1.3 MB'],
  [2_000_000_000, '2,000 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
