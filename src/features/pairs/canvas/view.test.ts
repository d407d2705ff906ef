import { expect, test } from 'vitest';
import { extentOf, fittedView, onDrawing, onScreen, seenExtent, viewWith, zoomedView } from './view';

const view = { zoom: 2, pan: { x: 100, y: -50 } };

test('a place goes to the screen and back', () => {
  expect(onScreen({ x: 10, y: 20 }, view)).toEqual({ x: 120, y: -10 });
  expect(onDrawing({ x: 120, y: -10 }, view)).toEqual({ x: 10, y: 20 });
});

test('places have an extent, nothing has none', () => {
  expect(
    extentOf([
      { x: 3, y: -1 },
      { x: -2, y: 8 },
    ]),
  ).toEqual({ x1: -2, y1: -1, x2: 3, y2: 8 });
  expect(extentOf([])).toBe(null);
});

test('a rectangle is fitted between the margins, with its middle in the middle', () => {
  const wide = { x1: 0, y1: 0, x2: 1000, y2: 100 };
  expect(fittedView(wide, 800, 600, { x: 150, y: 40 })).toEqual({ zoom: 0.5, pan: { x: 150, y: 275 } });
});

test('a small drawing is not blown up, and margins give way on a small screen', () => {
  const small = { x1: 0, y1: 0, x2: 10, y2: 10 };
  expect(fittedView(small, 800, 600, { x: 150, y: 40 })).toEqual({ zoom: 1.2, pan: { x: 394, y: 294 } });
  const wide = { x1: 0, y1: 0, x2: 600, y2: 10 };
  expect(fittedView(wide, 200, 200, { x: 150, y: 40 }).zoom).toBe(100 / 600);
});

test('zooming keeps the middle, and ends at the limits', () => {
  expect(zoomedView(view, 0.5, 800, 600)).toEqual({ zoom: 1, pan: { x: 250, y: 125 } });
  expect(zoomedView(view, 100, 800, 600).zoom).toBe(4);
  expect(zoomedView(view, 0.0001, 800, 600).zoom).toBe(0.02);
});

test('what is seen is said in units of the drawing', () => {
  expect(seenExtent(view, 800, 600)).toEqual({ x1: -50, y1: 25, x2: 350, y2: 325 });
});

test('a place out of sight is brought just inside; one in sight moves nothing', () => {
  expect(viewWith({ x: 0, y: 100 }, view, 800, 600, 60)).toBe(view);
  expect(viewWith({ x: 500, y: 100 }, view, 800, 600, 60)).toEqual({ zoom: 2, pan: { x: -260, y: -50 } });
  expect(viewWith({ x: 0, y: 0 }, view, 800, 600, 60)).toEqual({ zoom: 2, pan: { x: 100, y: 60 } });
});
