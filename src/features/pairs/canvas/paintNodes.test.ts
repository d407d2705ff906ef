import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { drawingColours } from './drawingColours';
import { paintNodes } from './paintNodes';
import type { View } from './view';

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
}

const colours = drawingColours(false);
const drawing = sampleDrawing(['shop'], 'shop script.src a', 'shop script.src b', 'shop img.src c');
const places = new Map([
  ['shop', { x: 0, y: 0 }],
  ['a', { x: 100, y: 50 }],
  ['b', { x: 100, y: 9000 }],
]);

/** What is filled on a canvas of 400 by 300 pixels. */
function filledDiscs(view: View): Disc[] {
  const discs: Disc[] = [];
  let path: Omit<Disc, 'colour'>[] = [];
  const context = {
    fillStyle: '',
    beginPath: () => (path = []),
    moveTo: () => {},
    arc: (x: number, y: number, radius: number) => void path.push({ x, y, radius }),
    fill: () => void discs.push(...path.map((disc) => ({ ...disc, colour: context.fillStyle }))),
    stroke: () => {},
  };
  paintNodes(context as never, drawing, places, view, 400, 300, colours);
  return discs;
}

test('hosts in view are discs of their size, and starts lie over them', () => {
  expect(filledDiscs({ zoom: 2, pan: { x: 10, y: 20 } })).toEqual([
    { x: 210, y: 120, radius: 13, colour: colours.host },
    { x: 10, y: 20, radius: 20, colour: colours.start },
  ]);
});

test('a host that is partly in view is painted, and one that is seen from very far still is', () => {
  const half = filledDiscs({ zoom: 1, pan: { x: -105, y: 0 } });
  expect(half.filter(({ colour }) => colour === colours.host)).toHaveLength(1);
  const gone = filledDiscs({ zoom: 1, pan: { x: -108, y: 0 } });
  expect(gone.filter(({ colour }) => colour === colours.host)).toHaveLength(0);
  const far = filledDiscs({ zoom: 0.02, pan: { x: 10, y: 20 } });
  expect(far.filter(({ colour }) => colour === colours.host).map(({ radius }) => radius)).toEqual([1, 1]);
});

test('each of hundreds is filled once', () => {
  const hosts = Array.from({ length: 200 }, (_, at) => `shop img.src h${at}`);
  const many = sampleDrawing(['shop'], ...hosts);
  let [filled, path] = [0, 0];
  const context = {
    fillStyle: '',
    beginPath: () => (path = 0),
    moveTo: () => {},
    arc: () => (path += 1),
    fill: () => (filled += path),
    stroke: () => {},
  };
  const all = new Map(many.nodes.map(({ id }, at) => [id, { x: at, y: at }]));
  paintNodes(context as never, many, all, { zoom: 1, pan: { x: 0, y: 0 } }, 400, 300, colours);
  expect(filled).toBe(many.nodes.length);
});
