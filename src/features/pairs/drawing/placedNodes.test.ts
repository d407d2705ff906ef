import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { pairsReducer, type PairsStore, pairsView, type PairsView } from '~/features/pairs/pairsState';
import type { Places } from './drawing';
import { drawnPairs } from './drawnPairs';
import { placedNodes } from './placedNodes';

const own = sampleEdges(
  'shop.example script.src cdn.example',
  'shop.example img.src pics.example',
  'news.example a.href shop.example',
);
const expanded = sampleEdges(
  ...Array.from({ length: 60 }, (_, at) => `cdn.example img.src host${at}.site${at}.example`),
  'cdn.example script.src pics.example',
);

/** What a page does with a view: draws it, and tells the store the places that were new. */
function shown(store: PairsStore): { readonly store: PairsStore; readonly drawn: Places } {
  const view = store.present;
  const drawing = drawnPairs(edgesOf(view), {
    starts: view.starts,
    expanded: new Set(view.expansions.map(({ hostId }) => hostId)),
    openGroups: view.openGroups,
    keep: new Set(view.pinned),
    flagged: new Set(),
    hidden: new Set(view.hidden),
    threshold: view.threshold,
    foldHubs: view.foldHubs,
  });
  const places = placedNodes(drawing, view.places, view.starts);
  const drawn = new Map(
    drawing.nodes.map(({ id }) => [id, places.get(id) ?? { x: Number.NaN, y: Number.NaN }]),
  );
  return { store: pairsReducer(store, { type: 'placed', places }), drawn };
}

function edgesOf({ expansions }: PairsView): readonly PairEdge[] {
  return expansions.length > 0 ? [...own, ...expanded] : own;
}

const start: PairsStore = { past: [], present: pairsView('shop.example'), future: [], gesture: null };
const expansion = {
  hostId: 'cdn.example',
  direction: 'children',
  kinds: [],
  from: null,
  to: null,
  picked: null,
} as const;

function movedBetween(before: Places, after: Places): string[] {
  return [...after.keys()].filter((id) => {
    const old = before.get(id);
    return old !== undefined && (old.x !== after.get(id)?.x || old.y !== after.get(id)?.y);
  });
}

describe('old nodes never move', () => {
  test('when a host is expanded, when that is undone, and when it is done again', () => {
    const first = shown(start);
    const change = { type: 'change', change: { expansions: [expansion] } } as const;
    const wide = shown(pairsReducer(first.store, change));
    expect(wide.drawn.size).toBeGreaterThan(first.drawn.size);
    const back = shown(pairsReducer(wide.store, { type: 'undo' }));
    const again = shown(pairsReducer(back.store, { type: 'redo' }));
    expect([
      movedBetween(first.drawn, wide.drawn),
      movedBetween(first.drawn, back.drawn),
      movedBetween(wide.drawn, again.drawn),
    ]).toEqual([[], [], []]);
    expect([back.drawn.size, again.drawn.size]).toEqual([first.drawn.size, wide.drawn.size]);
  });

  test('whatever is expanded, hidden, grouped and undone in whatever order', () => {
    const step = fc.constantFrom<Partial<PairsView> | 'undo' | 'redo'>(
      { expansions: [expansion] },
      { expansions: [] },
      { hidden: ['pics.example'] },
      { hidden: [] },
      { threshold: 3 },
      { threshold: 100 },
      { pinned: ['cdn.example'] },
      'undo',
      'redo',
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let { store, drawn } = shown(start);
        const known = new Map(drawn);
        for (const one of steps) {
          const action = typeof one === 'string' ? { type: one } : { type: 'change' as const, change: one };
          ({ store, drawn } = shown(pairsReducer(store, action)));
          expect(movedBetween(known, drawn)).toEqual([]);
          for (const [id, place] of drawn) known.set(id, place);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('where nothing is new the places are the same object', () => {
  const { store } = shown(start);
  const drawing = { nodes: [], links: [] };
  expect(placedNodes(drawing, store.present.places, ['shop.example'])).toBe(store.present.places);
});
