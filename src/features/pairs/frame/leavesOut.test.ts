import { expect, test } from 'vitest';
import { lookalikeLabel } from '~/features/pairs/drawing/lookalikeLines';
import { type PairsView, pairsView } from '~/features/pairs/pairsState';
import { leavesOut } from './leavesOut';

const plain = pairsView('shop.example');

test.each<Partial<PairsView>>([
  { hidden: ['cdn.example'] },
  { kindsOff: ['redirect'] },
  { only: 'cdn.example' },
  { onlyPairs: [] },
  { range: { from: 0, to: 1 } },
  { find: 'cdn' },
  { hide: 'kind = redirect' },
])('%j may leave pairs out', (more) => {
  expect(leavesOut({ ...plain, ...more })).toBe(true);
});

test.each<Partial<PairsView>>([
  {},
  { kindsOff: [lookalikeLabel] },
  { find: '  ' },
  { find: 'kind = ' },
  { foldHubs: false, layout: 'force', pinned: ['cdn.example'], t0: 1 },
])('%j leaves no pair out', (more) => {
  expect(leavesOut({ ...plain, ...more })).toBe(false);
});
