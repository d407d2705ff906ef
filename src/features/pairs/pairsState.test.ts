import { expect, test } from 'vitest';
import {
  closedGroup,
  collapsed,
  type PairsAction,
  pairsReducer,
  type PairsStore,
  pairsView,
} from './pairsState';

const start: PairsStore = { past: [], present: pairsView('a.example'), future: [], gesture: null };

function after(...actions: readonly PairsAction[]): PairsStore {
  return actions.reduce(pairsReducer, start);
}

test('each change is a step that undo takes back and redo brings again', () => {
  const hide: PairsAction = { type: 'change', change: { hidden: ['b.example'] } };
  const pin: PairsAction = { type: 'change', change: { pinned: ['c.example'] } };
  const both = after(hide, pin);
  expect(both.present).toEqual({ ...start.present, hidden: ['b.example'], pinned: ['c.example'] });
  expect(after(hide, pin, { type: 'undo' }).present).toEqual({ ...start.present, hidden: ['b.example'] });
  expect(after(hide, pin, { type: 'undo' }, { type: 'undo' }).present).toEqual(start.present);
  expect(
    after(hide, pin, { type: 'undo' }, { type: 'undo' }, { type: 'redo' }, { type: 'redo' }).present,
  ).toEqual(both.present);
});

test('the steps of one gesture are taken back together', () => {
  const type = (find: string): PairsAction => ({
    type: 'change',
    change: { find },
    gesture: { name: 'find', at: find.length },
  });
  const typed = after(type('k'), type('ki'), type('kind'));
  expect(typed.present.find).toBe('kind');
  expect(pairsReducer(typed, { type: 'undo' }).present).toEqual(start.present);
});

test('a gesture ends when it rests: what is drawn or typed after that is a step of its own', () => {
  const draw = (at: number, to: number): PairsAction => ({
    type: 'change',
    change: { range: { from: 0, to } },
    gesture: { name: 'range', at },
  });
  const twice = after(draw(0, 1), draw(1000, 2), draw(2100, 3), draw(5000, 4), draw(5100, 5));
  expect(twice.present.range).toEqual({ from: 0, to: 5 });
  const once = pairsReducer(twice, { type: 'undo' });
  expect(once.present.range).toEqual({ from: 0, to: 3 });
  expect(pairsReducer(once, { type: 'undo' }).present.range).toBeNull();
});

test('a new change forgets what was undone', () => {
  const store = after(
    { type: 'change', change: { find: 'a' } },
    { type: 'undo' },
    { type: 'change', change: { find: 'b' } },
    { type: 'redo' },
  );
  expect(store.present.find).toBe('b');
});

test('undo with nothing to undo changes nothing', () => {
  expect(after({ type: 'undo' })).toBe(start);
  expect(after({ type: 'redo' })).toBe(start);
});

test('nodes that came since stay where they are when a view comes back, moved ones go back', () => {
  const store = after(
    { type: 'placed', places: new Map([['a.example', { x: 0, y: 0 }]]) },
    { type: 'change', change: { places: new Map([['a.example', { x: 9, y: 9 }]]) } },
    { type: 'placed', places: new Map([['b.example', { x: 1, y: 1 }]]) },
    { type: 'undo' },
  );
  expect(Object.fromEntries(store.present.places)).toEqual({
    'a.example': { x: 0, y: 0 },
    'b.example': { x: 1, y: 1 },
  });
});

test('selecting, sorting and what is shown are no steps: undo takes back what came before them, and leaves them', () => {
  const changed = pairsReducer(start, { type: 'change', change: { find: 'kind = script.src' } });
  const chosen = pairsReducer(changed, { type: 'look', look: { selected: ['a'], shows: 'table' } });
  const undone = pairsReducer(chosen, { type: 'undo' });
  const { find, selected, shows } = undone.present;
  expect([find, selected, shows, undone.past.length]).toEqual(['', ['a'], 'table', 0]);
});

test('collapsing takes back what was expanded on one host only', () => {
  const expansion = { direction: 'children', kinds: [], from: null, to: null, picked: null } as const;
  const expansions = [
    { ...expansion, hostId: 'b.example' },
    { ...expansion, hostId: 'c.example' },
  ];
  expect(collapsed({ ...start.present, expansions }, 'b.example')).toEqual({ expansions: [expansions[1]] });
});

test('closing a group closes what was opened in it, and no other', () => {
  const open = { mode: 'hosts', pages: 1 } as const;
  const ids = ['Group:["a"]', 'Group:["a"] shop.example', 'Group:["ab"]'];
  const view = { ...start.present, openGroups: new Map(ids.map((id) => [id, open])) };
  expect(closedGroup(view, 'Group:["a"]')).toEqual({ openGroups: new Map([['Group:["ab"]', open]]) });
});
