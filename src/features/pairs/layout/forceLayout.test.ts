import { expect, test } from 'vitest';
import { forceLayout } from './forceLayout';
import { layoutJob } from './layoutJob';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

const drawing = sampleDrawing(
  ['shop'],
  ...Array.from({ length: 40 }, (_, at) => `shop script.src h${at}`),
  'h1 redirect x',
  'x redirect y',
  'lost script.src gone',
);

function laidOut(places = new Map<string, { x: number; y: number }>()) {
  const found = forceLayout(layoutJob('force', drawing, places, () => true));
  return new Map(drawing.nodes.map(({ id }, at) => [id, { x: found[2 * at], y: found[2 * at + 1] }]));
}

test('the same drawing has the same places, all of them numbers, none on another', () => {
  const places = [...laidOut().values()];
  expect([...laidOut().values()]).toEqual(places);
  expect(places.filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))).toEqual([]);
  const near = places.filter((a, at) =>
    places.slice(at + 1).some((b) => Math.hypot(Number(a.x) - Number(b.x), Number(a.y) - Number(b.y)) < 20),
  );
  expect(near).toEqual([]);
});

test('locked nodes stay', () => {
  const before = new Map([
    ['shop', { x: 300, y: -120 }],
    ['h7', { x: 900, y: 40 }],
  ]);
  const places = laidOut(before);
  expect([places.get('shop'), places.get('h7')]).toEqual([before.get('shop'), before.get('h7')]);
});
