// @vitest-environment jsdom
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { PairsCanvas } from './PairsCanvas';

const drawing = sampleDrawing(['shop'], 'portal a.href shop', 'shop script.src a', 'shop script.src b');
const places = egoColumns(drawing, ['shop']);
const none: ReadonlySet<string> = new Set();
const stroke = { colour: '#000000', dash: [], width: 1 };
const ignore = (): void => {};

/** How many of each were begun and not ended; and how many began at all. */
const open = vi.hoisted(() => new Map<string, number>());
const begun = vi.hoisted(() => new Map<string, number>());

function count(name: string, change: 1 | -1): void {
  open.set(name, (open.get(name) ?? 0) + change);
  if (change === 1) begun.set(name, (begun.get(name) ?? 0) + 1);
}

// Cytoscape needs a real canvas: the browser tests see to what it leaves.
vi.mock('./canvasScene', () => ({
  canvasScene(box: HTMLElement) {
    count('scene', 1);
    const canvas = box.appendChild(document.createElement('canvas'));
    return {
      show: ignore,
      gesture: ignore,
      pick: () => null,
      pickLink: () => null,
      resize: ignore,
      keptView: () => null,
      camera: { view: () => ({ zoom: 1, pan: { x: 0, y: 0 } }), reveal: ignore },
      destroy() {
        count('scene', -1);
        canvas.remove();
      },
    };
  },
}));

beforeEach(() => {
  open.clear();
  begun.clear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => count('size', 1);
      disconnect = () => count('size', -1);
    },
  );
  vi.spyOn(HTMLElement.prototype, 'addEventListener').mockImplementation((_type, _listener, options) => {
    const signal = typeof options === 'object' ? options.signal : undefined;
    // React's own listeners have no signal and go with their element.
    if (!signal) return;
    count('listener', 1);
    signal.addEventListener('abort', () => count('listener', -1));
  });
});

function mountAndUnmount(stage: HTMLElement): void {
  const root = createRoot(stage);
  flushSync(() =>
    root.render(
      <StrictMode>
        <PairsCanvas
          ref={{ current: null }}
          drawing={drawing}
          places={places}
          linkLook={() => stroke}
          lookalikes={[]}
          label={({ id }) => id}
          nameOf={({ id }) => id}
          badges={new Map()}
          lineNotes={new Map()}
          flagged={none}
          selected={none}
          active="shop"
          dark={false}
          pinned={none}
          onActivate={ignore}
          onSelect={ignore}
          onOpen={ignore}
          onOpenLink={ignore}
          onExpand={ignore}
          onMove={ignore}
          onMenu={ignore}
          onHover={ignore}
          onLeave={ignore}
        />
      </StrictMode>,
    ),
  );
  expect([open.get('scene'), open.get('size'), stage.querySelectorAll('canvas').length]).toEqual([1, 1, 1]);
  flushSync(() => root.unmount());
}

test('fifty mounts in StrictMode leave nothing behind', () => {
  const stage = document.body.appendChild(document.createElement('div'));
  for (let times = 0; times < 50; times += 1) mountAndUnmount(stage);
  // StrictMode mounts each twice.
  expect([begun.get('scene'), begun.get('size')]).toEqual([100, 100]);
  expect(begun.get('listener')).toBeGreaterThan(500);
  expect(Object.fromEntries(open)).toEqual({ scene: 0, size: 0, listener: 0 });
  expect([stage.childElementCount, document.querySelectorAll('canvas').length]).toEqual([0, 0]);
});
