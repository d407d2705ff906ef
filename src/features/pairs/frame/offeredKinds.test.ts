import { expect, test } from 'vitest';
import { sampleRecord } from '~/features/pairs/edges/sampleEdges';
import { isChosen, offeredKinds, withToggled } from './offeredKinds';

const records = ['img.src', null, 'Script.src', '', 'script.src', 'script.src', null].map((linkKind, at) =>
  sampleRecord('shop.example', `${at}.example`, { linkKind }),
);

test('kinds are counted, with each spelling there is, and those that are not stated too', () => {
  expect(offeredKinds(records)).toEqual([
    { label: 'script.src', spellings: ['Script.src', 'script.src'], count: 3 },
    { label: 'img.src', spellings: ['img.src'], count: 1 },
    { label: 'Not stated', spellings: [''], count: 3 },
  ]);
});

test('a kind is chosen and left with all its spellings, and others stay chosen', () => {
  const script = { label: 'script.src', spellings: ['Script.src', 'script.src'], count: 3 };
  expect(isChosen(script, ['script.src'])).toBe(false);
  expect(withToggled(script, ['', 'script.src'])).toEqual(['', 'Script.src', 'script.src']);
  expect(isChosen(script, ['', 'Script.src', 'script.src'])).toBe(true);
  expect(withToggled(script, ['', 'Script.src', 'script.src'])).toEqual(['']);
});
