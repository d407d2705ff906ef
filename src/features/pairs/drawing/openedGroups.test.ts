import { describe, expect, test } from 'vitest';
import { groupText } from './drawnGroups';
import { drawnPairs } from './drawnPairs';
import { children, groupsOf, onlyGroup, options, pictured, shop } from './sampleDrawnPairs';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import type { OpenGroup } from '~/features/pairs/pairsState';

describe('an opened group', () => {
  const many = sampleEdges(...children(shop, 'script.src', 100));
  const id = 'Group:["shop.example","children","script.src"]';

  test('shows its hosts in pages of 40, newest first, and keeps its id for the rest', () => {
    const dated = sampleEdges(
      ...Array.from(
        { length: 100 },
        (_, index) => `${shop} script.src h-${index}.example 2020-01-01 ${2021 + index}-01-01`,
      ),
    );
    const drawing = drawnPairs(dated, options({ openGroups: new Map([[id, { mode: 'hosts', pages: 2 }]]) }));
    expect(pictured(drawing).nodes).toEqual([
      shop,
      ...Array.from({ length: 80 }, (_, index) => `h-${99 - index}.example`),
      '20 children by script.src',
    ]);
    expect(onlyGroup(drawing).id).toBe(id);
  });

  test('leaves no group of one, and none when all is shown', () => {
    const opened = (count: number) =>
      drawnPairs(
        sampleEdges(...children(shop, 'script.src', count)),
        options({ openGroups: new Map([[id, { mode: 'hosts', pages: 1 }]]) }),
      );
    expect(
      [opened(40), opened(41), opened(42)].map((drawing) => [drawing.nodes.length, groupsOf(drawing).length]),
    ).toEqual([
      [41, 0],
      [42, 0],
      [42, 1],
    ]);
  });

  test('shows its registrable domains, the largest first, each of which opens in turn', () => {
    const edges = sampleEdges(
      ...['a', 'b', 'c'].map((name) => `${shop} script.src ${name}.large.example`),
      ...['a', 'b'].map((name) => `${shop} script.src ${name}.small.example`),
      `${shop} script.src alone.example`,
      `${shop} script.src 192.0.2.1`,
      `${shop} script.src 198.51.2.1`,
    );
    const byDomain = new Map([[id, { mode: 'domains', pages: 1 } as const]]);
    const drawing = drawnPairs(edges, options({ openGroups: byDomain }));
    expect(pictured(drawing).nodes).toEqual([
      shop,
      '192.0.2.1',
      '198.51.2.1',
      'alone.example',
      '3 children by script.src in large.example',
      '2 children by script.src in small.example',
    ]);
    const large = groupsOf(drawing)[0];
    expect(large?.domain).toBe('large.example');
    const openLarge = new Map<string, OpenGroup>(byDomain).set(large?.id ?? '', { mode: 'hosts', pages: 1 });
    expect(groupsOf(drawnPairs(edges, options({ openGroups: openLarge }))).map(groupText)).toEqual([
      '2 children by script.src in small.example',
    ]);
  });

  test('has no more than a page of domains at once', () => {
    const edges = sampleEdges(
      ...Array.from({ length: 100 }, (_, index) => [
        `${shop} script.src a.d-${index}.example`,
        `${shop} script.src b.d-${index}.example`,
      ]).flat(),
    );
    const drawing = drawnPairs(
      edges,
      options({ openGroups: new Map([[id, { mode: 'domains', pages: 1 }]]) }),
    );
    expect(groupsOf(drawing).map(({ hosts }) => hosts.length)).toEqual([
      ...Array.from({ length: 40 }, () => 2),
      120,
    ]);
    expect(groupsOf(drawing).at(-1)?.id).toBe(id);
  });

  test('a group that is not there opens nothing', () => {
    const open = new Map([['Group:["gone.example","children",""]', { mode: 'hosts', pages: 1 } as const]]);
    expect(drawnPairs(many, options({ openGroups: open }))).toEqual(drawnPairs(many, options()));
  });
});
