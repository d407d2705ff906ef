import { expect, test } from 'vitest';
import { pngScale } from './picturePng';

test.each([
  ['an ordinary drawing', 1200, 900, 4],
  ['one of three columns', 3000, 2400, 2.75],
  ['one as large as a hall', 8000, 8000, 1],
  ['a narrow one', 100, 6000, 2.5],
])('%s is made as large as a browser makes it', (_what, width, height, scale) => {
  expect(pngScale({ width, height })).toBe(scale);
});

test('what no browser makes at its plain size is made smaller', () => {
  const scale = pngScale({ width: 40_000, height: 1000 });
  expect(scale).toBeCloseTo(0.4096, 10);
});
