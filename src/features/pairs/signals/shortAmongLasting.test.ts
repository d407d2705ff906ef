import { describe, expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { shortAmongLasting } from './shortAmongLasting';

const measure = {
  groupOf: ({ kind }: { readonly kind: string | null }) => kind,
  above: 0,
  most: 7,
  lasting: 180,
  parentAge: 90,
  othersForEach: 4,
};

/** A host with four lasting scripts, known since 2020. */
const lasting = ['one', 'two', 'three', 'four'].map(
  (name) => `shop.example script.src ${name}.example 2020-01-01 2026-11-01`,
);

function shortOnes(...lines: readonly string[]): string[] {
  return shortAmongLasting(sampleEdges(...lines), measure).map(({ edge }) => edge.child);
}

describe('a short pair', () => {
  test('stands out among lasting ones, and is measured against them', () => {
    const edges = sampleEdges(...lasting, 'shop.example script.src x.test 2026-09-14 2026-09-17');
    expect(shortAmongLasting(edges, measure)).toEqual([
      {
        edge: edges[4],
        life: { first: Date.parse('2026-09-14T00:00:00Z'), last: Date.parse('2026-09-17T00:00:00Z') },
        others: 4,
        othersLife: Date.parse('2026-11-01T00:00:00Z') - Date.parse('2020-01-01T00:00:00Z'),
      },
    ]);
  });

  test('may be of one single sighting, and at most as long as the limit', () => {
    expect(
      shortOnes(
        ...lasting,
        ...lasting.map((line) => line.replace('.example 2020', '.test 2020')),
        'shop.example script.src once.test 2026-09-14 2026-09-14',
        'shop.example script.src week.test 2026-09-01 2026-09-08',
        'shop.example script.src longer.test 2026-09-01 2026-09-09',
      ),
    ).toEqual(['once.test', 'week.test']);
  });

  test.each([
    ['among too few others', [...lasting.slice(1), 'shop.example script.src x.test 2026-09-14 2026-09-17']],
    ['of another kind than the others', [...lasting, 'shop.example iframe.src x.test 2026-09-14 2026-09-17']],
    [
      'among others that are not lasting',
      [
        ...lasting.map((line) => line.replace('2020-01-01', '2026-08-01')),
        'old.example a.href shop.example 2020-01-01 2020-01-02',
        'shop.example script.src x.test 2026-09-14 2026-09-17',
      ],
    ],
    ['of a parent that was new itself', [...lasting, 'shop.example script.src x.test 2020-02-01 2020-02-03']],
    ['of one party', [...lasting, 'shop.example script.src cdn.shop.example 2026-09-14 2026-09-17']],
    [
      'without a date',
      [
        ...lasting,
        'shop.example script.src x.test 2026-09-14 -',
        'shop.example script.src y.test - 2026-09-14',
      ],
    ],
    ['that ends before it begins', [...lasting, 'shop.example script.src x.test 2026-09-14 2026-09-01']],
    [
      'that is the parent’s habit',
      [
        ...Array.from(
          { length: 300 },
          (_, at) => `shop.example script.src l${at}.example 2020-01-01 2026-11-01`,
        ),
        ...Array.from({ length: 4 }, (_, at) => `shop.example script.src s${at}.test 2026-09-01 2026-09-02`),
      ],
    ],
  ])('%s says nothing', (_title, lines) => {
    expect(shortOnes(...lines)).toEqual([]);
  });

  test('is told even if it is one of several, where the others are hundreds', () => {
    expect(
      shortOnes(
        ...Array.from(
          { length: 396 },
          (_, at) => `shop.example script.src l${at}.example 2020-01-01 2026-11-01`,
        ),
        ...Array.from(
          { length: 4 },
          (_, at) => `shop.example script.src s${at}.test 2026-09-0${at + 1} 2026-09-06`,
        ),
      ),
    ).toEqual(['s3.test', 's2.test', 's1.test', 's0.test']);
  });
});
