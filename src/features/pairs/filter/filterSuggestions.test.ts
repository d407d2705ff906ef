import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterSuggestions } from './filterSuggestions';
import { pairFilter } from './pairFilter';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

const edges = sampleEdges(
  'shop.example script.src cdn.example',
  'shop.example Script.SRC www.cdn.example',
  'shop.example img.src cdn.example',
  'shop.example - cdn.example',
  'a.example Beacon shop.example',
);

/** What is suggested where `|` stands, with the text that would be replaced. */
function at(marked: string): { replaced: string; texts: string[] } {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, items } = filterSuggestions(text, cursor, edges);
  return { replaced: text.slice(from, to), texts: items.map((item) => item.text) };
}

const fields = [
  'kind',
  'host',
  'parent',
  'child',
  'domain',
  'age',
  'life',
  'first',
  'last',
  'near',
  'degree',
  'flagged',
];

describe('filterSuggestions', () => {
  test.each<[string, string, string[]]>([
    ['|', '', fields],
    ['not |', '', fields],
    ['(|', '', fields],
    ['flagged and |', '', fields],
    ['do|', 'do', ['domain']],
    ['f|', 'f', ['first', 'flagged', 'life']],
    ['D|', 'D', ['domain', 'degree', 'direction', 'kind', 'child', 'flagged']],
    ['kind|', 'kind', []],
    ['ki|nd = img.src', 'kind', []],
    ['kind |', '', ['=', '!=', 'contains', 'starts', 'ends']],
    ['kind c|', 'c', ['contains']],
    ['age |', '', ['<', '<=', '>', '>=', '=', '!=']],
    ['kind = |', '', ['script.src', '""', 'beacon', 'img.src']],
    ['kind = |and flagged', '', ['script.src', '""', 'beacon', 'img.src']],
    ['kind = S|', 'S', ['script.src', 'img.src']],
    ['kind = "s|', '"s', ['script.src', 'img.src']],
    ['kind = “s|', '“s', ['script.src', 'img.src']],
    ['kind = s|crap and flagged', 'scrap', ['script.src', 'img.src']],
    ['host = |', '', ['shop.example', 'cdn.example', 'a.example', 'www.cdn.example']],
    ['parent = |', '', ['shop.example', 'a.example']],
    ['child = cdn|', 'cdn', ['cdn.example', 'www.cdn.example']],
    ['domain = |', '', ['shop.example', 'cdn.example', 'a.example']],
    ['age < |', '', ['1d', '7d', '14d', '30d', '1y']],
    ['direction = |', '', ['parents', 'children', 'self']],
    ['flagged = |', '', ['yes', 'no']],
    ['flagged |', '', ['and', 'or', '=', '!=']],
    ['cdn |', '', ['and', 'or']],
    ['kind = img.src |', '', ['and', 'or']],
    ['kind = img.src a|', 'a', ['and']],
    ['(kind = img.src |', '', ['and', 'or', ')']],
    ['(kind = img.src)|', '', ['and', 'or']],
    ['and |', '', []],
    ['kind = img.src flagged |', '', []],
    ['first > |', '', []],
  ])('%s', (marked, replaced, texts) => {
    expect(at(marked)).toEqual({ replaced, texts: texts.slice(0, 12) });
  });

  test('say how many pairs have a value', () => {
    expect(filterSuggestions('kind = ', 7, edges).items).toEqual([
      { text: 'script.src', meaning: '2 pairs' },
      { text: '""', meaning: '1 pair' },
      { text: 'beacon', meaning: '1 pair' },
      { text: 'img.src', meaning: '1 pair' },
    ]);
  });

  test('are twelve at most', () => {
    const many = sampleEdges(...Array.from({ length: 50 }, (_, index) => `a.example x-${index} b.example`));
    expect(filterSuggestions('kind = ', 7, many).items).toHaveLength(12);
  });

  test('each value that is suggested makes an expression that can be read, and that finds as many pairs as it says', () => {
    const hostile = sampleEdges(
      'a.example not b.example',
      'a.example or) b.example',
      `a.example "x b.example`,
      `a.example '"x b.example`,
    );
    const context = { now: 0, t0: null, starts: [], flagged: new Set<string>(), edges: hostile };
    const { items } = filterSuggestions('kind = ', 7, hostile);
    expect(items.map(({ text }) => text)).toEqual([`'"x'`, '"not"', '"or)"']);
    for (const { text } of items) {
      const filter = pairFilter(`kind = ${text}`, null);
      expect(filter.kind === 'ok' && hostile.filter((edge) => filter.test(edge, context))).toHaveLength(1);
    }
  });

  test('any text at any cursor is answered, and the cursor is in what would be replaced', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(30), (text, place) => {
        const cursor = Math.min(place, text.length);
        const { from, to } = filterSuggestions(text, cursor, edges);
        expect(from <= cursor && cursor <= to && to <= text.length).toBe(true);
      }),
    );
  });
});
