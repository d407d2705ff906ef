import { expect, test } from 'vitest';
import { pairsView } from '~/features/pairs/pairsState';
import { viewSentences, viewTitle } from './viewSentences';

const given = {
  view: pairsView('www.shop.example'),
  pairs: 33,
  drawn: '29 hosts drawn',
  hasFlags: false,
  hasNear: false,
  missing: [],
  sourceWords: 'demo data',
  now: Date.parse('2026-11-21T07:31:02.345Z'),
};

test('a plain view says how much there is, of which time, from where and when', () => {
  expect(viewTitle(given.view)).toBe('Pairs of www.shop.example');
  expect(viewSentences(given)).toEqual([
    '33 pairs; 29 hosts drawn.',
    'Of all time.',
    'Source: demo data. Made 2026-11-21 07:31:02 UTC with Hostscope.',
  ]);
});

test('whatever was left out is said, and what is never in a picture is not', () => {
  const view = {
    ...given.view,
    range: { from: Date.parse('2026-09-01T00:00:00Z'), to: Date.parse('2026-09-30T00:00:00Z') },
    t0: Date.parse('2026-09-15T10:00:00Z'),
    find: 'kind = script.src',
    hide: 'domain = cdn.example',
    kindsOff: ['img.src', 'Lookalike of'],
    hidden: ['a.example'],
    only: 'b.example',
    onlyPairs: ['x', 'y'],
  };
  expect(viewSentences({ ...given, view }).slice(1, 3)).toEqual([
    'Observed in 1–30 September 2026 (UTC); incident time T0 2026-09-15 10:00:00 UTC.',
    'Filtered: only b.example and its neighbours; only 2 chosen pairs; only what matches: kind = script.src; without what matches: domain = cdn.example; without links by img.src; 1 hidden: a.example.',
  ]);
});

test('that only a part was loaded stands in the picture too', () => {
  const missing = ['hub.example: Partial: 10000 of 50000 records were loaded (the rest was not asked for)'];
  expect(viewSentences({ ...given, missing })[2]).toBe(
    'hub.example: Partial: 10000 of 50000 records were loaded (the rest was not asked for).',
  );
});

test('marks are explained where there are any', () => {
  expect(viewSentences({ ...given, hasFlags: true, hasNear: true })[2]).toBe(
    'Marks: red ring with a corner: a signal fired on the host; ▲ first seen, ▼ last seen within 14 days of T0.',
  );
});
