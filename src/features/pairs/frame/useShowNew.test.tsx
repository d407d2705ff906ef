// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { useShowNew } from './useShowNew';

const before = sampleDrawing(['a'], 'a script.src b');
const after = sampleDrawing(['a'], 'a script.src b', 'b script.src c', 'b script.src d');
const half = sampleDrawing(['a'], 'a script.src b', 'b script.src c');
const further = sampleDrawing(['a'], 'a script.src b', 'b script.src c', 'b script.src d', 'd script.src e');
const near = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 50, y: 0 }],
  ['c', { x: 60, y: 20 }],
  ['d', { x: 60, y: 40 }],
]);
const far = new Map([...near, ['d', { x: 400, y: 0 }], ['e', { x: 600, y: 0 }]]);

type Moment = Pick<Parameters<typeof useShowNew>[0], 'drawing' | 'places' | 'broughtIn' | 'isLoading'>;

function showing() {
  const fit = vi.fn<PairsCanvasHandle['fit']>();
  const viewport = () => ({ x1: -100, y1: -100, x2: 100, y2: 100 });
  // Only these two are asked.
  const canvas = { current: { fit, viewport } as Partial<PairsCanvasHandle> as PairsCanvasHandle };
  const { rerender } = renderHook((now: Moment) => useShowNew({ canvas, ...now }), {
    initialProps: { drawing: before, places: far, broughtIn: 1, isLoading: false },
  });
  return { fit, rerender };
}

test('what was brought in and lies outside is shown with what was in view, once, when all of it is there', () => {
  const { fit, rerender } = showing();
  rerender({ drawing: before, places: far, broughtIn: 2, isLoading: true });
  rerender({ drawing: half, places: far, broughtIn: 2, isLoading: true });
  rerender({ drawing: after, places: far, broughtIn: 2, isLoading: true });
  expect(fit).not.toHaveBeenCalled();
  rerender({ drawing: after, places: far, broughtIn: 2, isLoading: false });
  expect(fit.mock.calls).toEqual([[['a', 'b', 'c', 'd']]]);
  rerender({ drawing: further, places: far, broughtIn: 2, isLoading: false });
  expect(fit).toHaveBeenCalledTimes(1);
});

test('the view stays where all that was brought in is seen already', () => {
  const { fit, rerender } = showing();
  rerender({ drawing: after, places: near, broughtIn: 2, isLoading: false });
  expect(fit).not.toHaveBeenCalled();
});

test('the view stays where nobody asked for what came, also after something was brought in that added no host', () => {
  const { fit, rerender } = showing();
  rerender({ drawing: before, places: far, broughtIn: 2, isLoading: true });
  rerender({ drawing: before, places: far, broughtIn: 2, isLoading: false });
  rerender({ drawing: after, places: far, broughtIn: 2, isLoading: false });
  expect(fit).not.toHaveBeenCalled();
});
