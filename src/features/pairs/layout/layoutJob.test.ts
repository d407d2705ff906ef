import { expect, test } from 'vitest';
import { layoutJob, transferred } from './layoutJob';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

test('a drawing as a layout takes it: loops left out, missing places as NaN, only what stands is locked', () => {
  const drawing = sampleDrawing(['a'], 'a script.src b', 'c redirect a', 'b img.src b');
  const places = new Map([
    ['a', { x: 1, y: 2 }],
    ['c', { x: 3, y: 4 }],
  ]);
  const job = layoutJob('force', drawing, places, (id) => id !== 'c');
  expect(job).toEqual({
    layout: 'force',
    count: 3,
    links: new Uint32Array([0, 1, 2, 0]),
    sizes: new Float32Array([20, 20, 13, 13, 13, 13]),
    places: new Float32Array([1, 2, Number.NaN, Number.NaN, 3, 4]),
    locked: new Uint8Array([1, 0, 0]),
  });
  expect(transferred(job)).toEqual([
    job.links.buffer,
    job.sizes.buffer,
    job.places.buffer,
    job.locked.buffer,
  ]);
});
