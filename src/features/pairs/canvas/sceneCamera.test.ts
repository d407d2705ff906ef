import type { Core } from 'cytoscape';
import { expect, test } from 'vitest';
import type { Place } from '~/features/pairs/drawing/drawing';
import { sceneCamera } from './sceneCamera';

/** Where a place is on a screen of this width, and how large, when a drawing around `start` is first shown. */
function begun(width: number, others: readonly Place[]): { x: number; zoom: number } {
  let view = { zoom: 1, pan: { x: 0, y: 0 } };
  const cy = {
    zoom: () => view.zoom,
    pan: () => view.pan,
    viewport: (next: typeof view) => void (view = next),
  };
  const places = new Map([
    ['start', { x: 0, y: 0 }],
    ...others.map((place, at) => [`${at}`, place] as const),
  ]);
  const box = { clientWidth: width, clientHeight: 600 };
  const camera = sceneCamera(cy as unknown as Core, box as HTMLElement, 'detailed', () => places);
  camera.begin(['start']);
  return { x: view.pan.x, zoom: view.zoom };
}

const parent = { x: -220, y: 0 };
const child = { x: 220, y: 0 };

test('on a wide screen both sides are there, and the start is in the middle', () => {
  expect(begun(1200, [parent, child])).toEqual({ x: 600, zoom: 1.2 });
});

test('what would be too small to read begins at its start', () => {
  expect(begun(1200, [{ x: -9000, y: 0 }, child])).toEqual({ x: 600, zoom: 0.55 });
});

test('on a phone the names of the children have room, or those of the parents where there are no children', () => {
  expect(begun(400, [parent, child])).toEqual({ x: 80, zoom: 0.55 });
  expect(begun(400, [parent])).toEqual({ x: 320, zoom: 0.55 });
  expect(begun(400, []).x).toBe(200);
});
