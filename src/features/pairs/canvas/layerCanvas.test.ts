// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layerCanvas } from './layerCanvas';

interface Taking {
  readonly picture: ImageBitmap;
  readonly close: () => void;
  readonly give: () => void;
  readonly refuse: () => void;
}

let takings: Taking[] = [];
const transferFromImageBitmap = vi.fn<(picture: ImageBitmap | null) => void>();

function createImageBitmap(): Promise<ImageBitmap> {
  return new Promise((resolve, reject) => {
    const close = vi.fn<() => void>();
    const picture = { width: 1, height: 1, close };
    takings.push({
      picture,
      close,
      give: () => resolve(picture),
      refuse: () => reject(new Error('no room')),
    });
  });
}

beforeEach(() => {
  takings = [];
  transferFromImageBitmap.mockClear();
  const contexts = { '2d': {}, bitmaprenderer: { transferFromImageBitmap } };
  // jsdom has canvases without contexts.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    ((kind: keyof typeof contexts) => contexts[kind]) as never,
  );
  vi.stubGlobal('createImageBitmap', createImageBitmap);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const canvas = { picture: false, canvas: true };
const picture = { picture: true, canvas: false };

function made() {
  const layer = layerCanvas('layer');
  const [frozen, live] = layer.element.querySelectorAll('canvas');
  const shown = () => ({ picture: frozen?.hidden === false, canvas: live?.hidden === false });
  return { layer, shown };
}

test('what rests is shown by a picture, and what is painted again by the canvas, without the memory of the picture', async () => {
  const { layer, shown } = made();
  const frozen = layer.freeze();
  expect(shown()).toEqual(canvas);
  takings[0]?.give();
  await frozen;
  expect(shown()).toEqual(picture);
  expect(transferFromImageBitmap).toHaveBeenCalledExactlyOnceWith(takings[0]?.picture);
  await layer.freeze();
  expect(takings).toHaveLength(1);
  layer.thaw();
  expect(shown()).toEqual(canvas);
  expect(transferFromImageBitmap).toHaveBeenLastCalledWith(null);
});

test('a picture that is taken while something new is painted is not shown', async () => {
  const { layer, shown } = made();
  const frozen = layer.freeze();
  layer.thaw();
  takings[0]?.give();
  await frozen;
  expect(shown()).toEqual(canvas);
  expect(takings[0]?.close).toHaveBeenCalledOnce();
  expect(transferFromImageBitmap).not.toHaveBeenCalled();
});

test('where there is no room for a picture the canvas goes on showing', async () => {
  const { layer, shown } = made();
  const frozen = layer.freeze();
  takings[0]?.refuse();
  await frozen;
  expect(shown()).toEqual(canvas);
});
