import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsView, type PairsView } from '~/features/pairs/pairsState';
import { readSavedView, savedViewText } from './savedView';

const facts = { savedAt: '2026-11-21T07:31:02.000Z', source: 'Demo data' };

const view: PairsView = {
  starts: ['www.shop.example', 'news.example'],
  expansions: [
    {
      hostId: 'cdn.example',
      direction: 'children',
      kinds: ['script.src'],
      from: '2026-09-01T00:00:00.000Z',
      to: null,
      picked: ['a.example'],
    },
  ],
  hidden: ['b.example'],
  only: 'cdn.example',
  onlyPairs: ['www.shop.example\ncdn.example\nscript.src'],
  openGroups: new Map([['Group:["www.shop.example","children","script.src"]', { mode: 'hosts', pages: 2 }]]),
  kindsOff: ['img.src', 'Not stated'],
  find: 'kind = script.src',
  hide: '"quoted" <script>alert(1)</script>',
  range: { from: 1_700_000_000_000, to: 1_800_000_000_000 },
  t0: 1_789_466_400_000,
  nearDays: 7,
  threshold: 12,
  foldHubs: false,
  layout: 'layered',
  pinned: ['cdn.example'],
  selected: ['www.shop.example\ncdn.example\nscript.src'],
  shows: 'drawing',
  sort: { column: 'child', direction: 'asc' },
  places: new Map([
    ['www.shop.example', { x: 0, y: -12.5 }],
    ['__proto__', { x: 1, y: 2 }],
  ]),
};

test('a view that is saved opens to the same, places and pins too', () => {
  expect(readSavedView(savedViewText(view, facts))).toEqual({ kind: 'view', view, ...facts });
});

test('so does a view in which nothing was done', () => {
  const plain = pairsView('a.example');
  expect(readSavedView(savedViewText(plain, facts))).toEqual({ kind: 'view', view: plain, ...facts });
});

test('a view that was saved before all of this was part of one opens without it', () => {
  const { view: whole, ...rest } = JSON.parse(savedViewText(view, facts)) as {
    view: Record<string, unknown>;
  };
  const { onlyPairs, shows, sort, ...old } = whole;
  expect([onlyPairs, shows, sort]).not.toContain(undefined);
  const plain = { onlyPairs: null, shows: null, sort: null };
  const opened = readSavedView(JSON.stringify({ ...rest, view: old }));
  expect(opened).toEqual({ kind: 'view', view: { ...view, ...plain }, ...facts });
});

test('whatever text stands in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      (text, x) => {
        const odd = { ...view, hidden: [text], find: text, places: new Map([[text, { x, y: 0 }]]) };
        const opened = readSavedView(savedViewText(odd, facts));
        expect(opened.kind === 'view' && opened.view.hidden).toEqual([text]);
        expect(opened.kind === 'view' && [...opened.view.places.keys()]).toEqual([text]);
      },
    ),
  );
});

describe('a hostile file is refused in words', () => {
  const good = savedViewText(view, facts);
  const changed = (from: string, to: string): string => {
    expect(good).toContain(from);
    return good.replace(from, to);
  };

  test.each([
    ['T24', 'text of no kind', 'GIF89a', 'it is not JSON'],
    ['T24', 'brackets without end', '['.repeat(1_000_000), 'it is nested deeper than 8 levels'],
    ['T24', 'more than 5 MB', ' '.repeat(5_000_001), 'it is larger than 5 MB, which no saved view is'],
    ['T23', 'another format', '{"format":"other"}', 'it is no saved view of pairs'],
    ['T23', 'null', 'null', 'it is no saved view of pairs'],
    [
      'T23',
      'a later version',
      changed('"version": 1', '"version": 2'),
      'at the top.version there has to be 1',
    ],
    [
      'T23',
      'an own __proto__',
      changed('"view": {', '"__proto__": {"foldHubs": true}, "view": {'),
      'at the top there is “__proto__”, which does not belong there',
    ],
    [
      'T23',
      'a member that nobody knows',
      changed('"foldHubs": false', '"foldHubs": false, "onload": "x"'),
      'at the top.view there is “onload”, which does not belong there',
    ],
    [
      'T23',
      'a place that is no number',
      changed('"y": -12.5', '"y": null'),
      'at the top.view.places[0].y there has to be a number from -10,000,000 to 10,000,000',
    ],
    [
      'T23',
      'a word for a direction',
      changed('"direction": "children"', '"direction": "sideways"'),
      'at the top.view.expansions[0].direction there has to be "parents" or "children"',
    ],
    [
      'T23',
      'no start host',
      changed('"www.shop.example",\n   "news.example"', ''),
      'at the top.view.starts there has to be a host',
    ],
    [
      'T23',
      'a date that is none',
      changed('2026-11-21T07:31:02.000Z', 'yesterday'),
      'at the top.savedAt there has to be a date',
    ],
  ])('%s %s', (_row, _what, text, reason) => {
    expect(readSavedView(text)).toEqual({
      kind: 'refused',
      sentence: `This file was not opened: ${reason}.`,
    });
  });

  test('T23 nothing of it reaches the objects of the app', () => {
    readSavedView(changed('"view": {', '"__proto__": {"polluted": true}, "view": {'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
