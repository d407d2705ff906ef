import { describe, expect, test } from 'vitest';
import { groupIdWords, groupSort, groupText } from './drawnGroups';
import { drawnPairs } from './drawnPairs';
import { children, groupsOf, options, pictured, shop } from './sampleDrawnPairs';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

describe('groups', () => {
  test('a kind with as many leaf hosts as the threshold is one counted node, fewer stay', () => {
    const edges = sampleEdges(
      ...children(shop, 'script.src', 8),
      ...children(shop, 'img.src', 7),
      ...children(shop, 'redirect', 2),
    );
    expect(pictured(drawnPairs(edges, options()))).toEqual({
      nodes: [
        shop,
        '8 children by script.src',
        'redirect-0.example',
        'redirect-1.example',
        ...Array.from({ length: 7 }, (_, index) => `img.src-${index}.example`),
      ],
      links: [
        'shop → Group:[shop,children,script.src] (8)',
        'shop → redirect-0 (1)',
        'shop → redirect-1 (1)',
        ...Array.from({ length: 7 }, (_, index) => `shop → img.src-${index} (1)`),
      ],
    });
    const lower = drawnPairs(edges, options({ threshold: 7 }));
    expect(groupsOf(lower).map(groupText)).toEqual(['8 children by script.src', '7 children by img.src']);
  });

  test('sides, kinds and spellings: null is a kind of its own, case makes none', () => {
    const edges = sampleEdges(
      ...children(shop, '-', 2, 'none'),
      ...children(shop, 'unknown', 2),
      ...children(shop, 'Script.SRC', 1, 'one'),
      ...children(shop, 'script.src', 1, 'other'),
      `a.example script.src ${shop}`,
      `b.example script.src ${shop}`,
    );
    expect(
      groupsOf(drawnPairs(edges, options({ threshold: 2 }))).map(({ id, linkKind, direction, hosts }) => [
        id,
        linkKind,
        direction,
        hosts,
      ]),
    ).toEqual([
      ['Group:["shop.example","parents","script.src"]', 'script.src', 'parents', ['a.example', 'b.example']],
      [
        'Group:["shop.example","children","script.src"]',
        'Script.SRC',
        'children',
        ['one-0.example', 'other-0.example'],
      ],
      [
        'Group:["shop.example","children","unknown"]',
        'unknown',
        'children',
        ['unknown-0.example', 'unknown-1.example'],
      ],
      ['Group:["shop.example","children",""]', null, 'children', ['none-0.example', 'none-1.example']],
    ]);
  });

  test('a host with several kinds is counted once, by the most telling; its line holds all its pairs', () => {
    const edges = sampleEdges(...children(shop, 'img.src', 9, 'x'), ...children(shop, 'script.src', 8, 'x'));
    const drawing = drawnPairs(edges, options());
    expect(pictured(drawing)).toEqual({
      nodes: [shop, '8 children by script.src', 'x-8.example'],
      links: ['shop → Group:[shop,children,script.src] (16)', 'shop → x-8 (1)'],
    });
  });

  test('a host that is linked both ways is counted once, with the parents, and has a line each way', () => {
    const both = Array.from({ length: 8 }, (_, index) => [
      `p-${index}.example a.href ${shop}`,
      `${shop} script.src p-${index}.example`,
    ]).flat();
    expect(pictured(drawnPairs(sampleEdges(...both), options()))).toEqual({
      nodes: [shop, '8 parents by a.href'],
      links: ['shop → Group:[shop,parents,a.href] (8)', 'Group:[shop,parents,a.href] → shop (8)'],
    });
  });

  test('start, flagged, pinned, selected and searched hosts are never swallowed', () => {
    const edges = sampleEdges(...children(shop, 'script.src', 20), `${shop} script.src start.example`);
    const drawing = drawnPairs(
      edges,
      options({
        starts: [shop, 'start.example'],
        flagged: new Set(['script.src-3.example', 'elsewhere.example']),
        keep: new Set(['script.src-5.example', 'elsewhere.example']),
      }),
    );
    expect(pictured(drawing)).toEqual({
      nodes: [
        shop,
        'start.example',
        'script.src-3.example',
        'script.src-5.example',
        '18 children by script.src',
      ],
      links: [
        'shop → start (1)',
        'shop → script.src-3 (1)',
        'shop → script.src-5 (1)',
        'shop → Group:[shop,children,script.src] (18)',
      ],
    });
  });

  test('hosts with links to other drawn hosts stay, while there is room', () => {
    const two = (count: number) =>
      drawnPairs(
        sampleEdges(
          ...children(shop, 'script.src', 10),
          ...children(shop, 'script.src', count, 'shared'),
          ...children('other.example', 'img.src', count, 'shared'),
        ),
        options({ starts: [shop, 'other.example'] }),
      );
    const shared = Array.from({ length: 40 }, (_, index) => `shared-${index}.example`).toSorted();
    expect(pictured(two(40)).nodes).toEqual([shop, 'other.example', '10 children by script.src', ...shared]);
    expect(pictured(two(41))).toEqual({
      nodes: [shop, 'other.example', '10 children by script.src', '41 children by script.src'],
      links: [
        'shop → Group:[shop,children,script.src] (10)',
        'shop → Group:[shop,children,script.src,[other]] (41)',
        'other → Group:[shop,children,script.src,[other]] (41)',
      ],
    });
  });

  test('at most 40 stand one by one on a side: the largest kinds are grouped until they do', () => {
    const edges = sampleEdges(
      ...children(shop, 'script.src', 15),
      ...children(shop, 'iframe.src', 20),
      ...children(shop, 'img.src', 15),
      ...children(shop, 'redirect', 1),
    );
    const { nodes } = pictured(drawnPairs(edges, options({ threshold: 100 })));
    expect(nodes.filter((node) => node.includes('children'))).toEqual(['20 children by iframe.src']);
    expect(nodes).toHaveLength(1 + 1 + 31);
  });

  test('leaf hosts are grouped before hosts that more is to be seen of', () => {
    const edges = sampleEdges(
      ...children(shop, 'script.src', 7),
      ...children(shop, 'img.src', 39, 'shared'),
      ...children('other.example', 'img.src', 39, 'shared'),
    );
    const drawing = drawnPairs(edges, options({ starts: [shop, 'other.example'] }));
    expect(groupsOf(drawing).map(groupText)).toEqual(['7 children by script.src']);
  });

  test('as many kinds as hosts end in a group of several kinds', () => {
    const edges = sampleEdges(
      ...Array.from({ length: 500 }, (_, index) => `${shop} kind-${index} h-${index}.example`),
    );
    const drawing = drawnPairs(edges, options());
    const [more] = groupsOf(drawing);
    expect(drawing.nodes).toHaveLength(1 + 39 + 1);
    expect(more && [groupText(more), groupSort(more), more.id]).toEqual([
      '461 more children',
      'more',
      'More:["shop.example","children"]',
    ]);
  });
});

test.each([
  ['Group:["hub.example","parents","redirect"]', 'parents by redirect of hub.example'],
  ['Group:["hub.example","children",""] cdn.example', 'children by Not stated of hub.example in cdn.example'],
  ['Group:["a.example","children","img.src",["b.example"]]', 'children by img.src of a.example'],
  ['More:["2001:db8::1","children"]', 'more children of 2001:db8::1'],
  ['Services', 'common services'],
  ['Services cdn.example', 'common services in cdn.example'],
  ['Group:[oops]', 'common services'],
])('the id %s says what the group is of', (id, words) => {
  expect(groupIdWords(id)).toBe(words);
});
