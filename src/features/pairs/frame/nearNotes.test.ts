import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import type { NearT0 } from '~/features/pairs/time/timeRange';
import { nearNotes } from './nearNotes';

const drawing = sampleDrawing(
  ['shop'],
  'shop script.src a',
  'shop img.src b',
  'shop script.src b',
  'shop a.href b',
  'shop img.src c',
);

test('lines say which ends of their pairs lie near the incident, and of how many pairs where they stand for several', () => {
  const near = new Map<string, NearT0>([
    ['shop\na\nscript.src', 'both'],
    ['shop\nb\nscript.src', 'ended'],
    ['shop\nb\nimg.src', 'appeared'],
    ['shop\nb\na.href', 'appeared'],
  ]);
  expect([...nearNotes(drawing, near)]).toEqual([
    ['shop\na', '▲▼'],
    ['shop\nb', '▲ 2 ▼ 1'],
  ]);
  expect(nearNotes(drawing, new Map()).size).toBe(0);
});
