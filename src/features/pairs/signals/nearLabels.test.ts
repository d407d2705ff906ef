import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearLabels } from './nearLabels';

function told(...labels: readonly string[]): string[] {
  return nearLabels(labels).map(({ a, b, distance }) => `${labels[a]} ~ ${labels[b]}: ${distance}`);
}

describe('labels that a few letters tell apart', () => {
  test.each([
    [['mypillow', 'mypiltow'], ['mypillow ~ mypiltow: 1']],
    [['livechat', 'lievchat'], ['livechat ~ lievchat: 1']],
    [
      ['livechat', 'livechta', 'zlivechat'],
      ['livechat ~ livechta: 1', 'livechat ~ zlivechat: 1', 'livechta ~ zlivechat: 2'],
    ],
    [['harbourbank', 'harborbanc'], ['harbourbank ~ harborbanc: 2']],
    // Two of seven letters make another word.
    [['harbour', 'harvoor'], []],
    [['harbour', 'harbou'], ['harbour ~ harbou: 1']],
    [['shop', 'shap'], []],
    [['livechat', 'chatlive'], []],
  ])('%j', (labels, found) => {
    expect(told(...labels)).toEqual(found);
  });
});

/** The definition, by recursion from the end: what the table of `editDistance` computes. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plainDistance(shorterA, b) + 1,
    plainDistance(a, shorterB) + 1,
    plainDistance(shorterA, shorterB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

test('the distance is that of the definition, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(plainDistance(a, b), 3));
    }),
  );
});

test('every near pair is found once, and no other', () => {
  const label = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 11 });
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 12 }), (labels) => {
      const expected = labels.flatMap((a, index) =>
        labels.slice(index + 1).flatMap((b) => {
          const shorter = Math.min(a.length, b.length);
          const most = shorter < 5 ? 0 : shorter < 8 ? 1 : 2;
          const distance = editDistance(a, b, 2);
          return distance <= most ? [`${a} ~ ${b}: ${distance}`] : [];
        }),
      );
      expect(told(...labels).toSorted()).toEqual(expected.toSorted());
    }),
  );
});
