import { describe, expect, test } from 'vitest';
import { drawnPairs } from './drawnPairs';
import { options, pictured, shop } from './sampleDrawnPairs';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import { sampleEdges, sampleRecord } from '~/features/pairs/edges/sampleEdges';

describe('a few links', () => {
  test('are drawn as they are, parallel ones as one line, a pair of a host with itself as a loop', () => {
    const edges = sampleEdges(
      `a.example redirect ${shop}`,
      `${shop} script.src cdn.example`,
      `${shop} img.src cdn.example`,
      `cdn.example a.href ${shop}`,
      `${shop} parentPage ${shop}`,
    );
    const [redirect, script, img, back, self] = edges;
    expect(drawnPairs(edges, options({ flagged: new Set(['cdn.example']) }))).toEqual({
      nodes: [
        { kind: 'host', id: shop, isStart: true, isFlagged: false },
        { kind: 'host', id: 'cdn.example', isStart: false, isFlagged: true },
        { kind: 'host', id: 'a.example', isStart: false, isFlagged: false },
      ],
      links: [
        { id: `${shop}\n${shop}`, from: shop, to: shop, edges: [self] },
        { id: `${shop}\ncdn.example`, from: shop, to: 'cdn.example', edges: [script, img] },
        { id: `cdn.example\n${shop}`, from: 'cdn.example', to: shop, edges: [back] },
        { id: `a.example\n${shop}`, from: 'a.example', to: shop, edges: [redirect] },
      ],
      nodeOf: new Map([shop, 'cdn.example', 'a.example'].map((host) => [host, host])),
      hiddenHosts: [],
      awayHosts: [],
    });
  });

  test('a start without pairs is drawn', () => {
    expect(pictured(drawnPairs([], options()))).toEqual({ nodes: [shop], links: [] });
  });
});

describe('what is not expanded, and what is hidden', () => {
  const edges = sampleEdges(
    `${shop} script.src cdn.example`,
    'cdn.example script.src far.example',
    'cdn.example redirect pinned.example',
    'far.example redirect farther.example',
  );

  test('pairs of a host are drawn once it is expanded, and no more when it is collapsed', () => {
    const collapsed = drawnPairs(edges, options());
    expect(pictured(collapsed)).toEqual({ nodes: [shop, 'cdn.example'], links: ['shop → cdn (1)'] });
    expect(collapsed.awayHosts.toSorted()).toEqual(['far.example', 'farther.example', 'pinned.example']);
    const expanded = drawnPairs(edges, options({ expanded: new Set(['cdn.example', 'unheard.example']) }));
    expect(pictured(expanded)).toEqual({
      nodes: [shop, 'cdn.example', 'pinned.example', 'far.example'],
      links: ['shop → cdn (1)', 'cdn → pinned (1)', 'cdn → far (1)'],
    });
  });

  test('a kept host stays without its neighbours, a flagged one goes with the host it hangs on', () => {
    const drawing = drawnPairs(
      edges,
      options({ keep: new Set(['pinned.example']), flagged: new Set(['far.example']) }),
    );
    expect(pictured(drawing)).toEqual({
      nodes: [shop, 'pinned.example', 'cdn.example'],
      links: ['shop → cdn (1)', 'cdn → pinned (1)'],
    });
  });

  test('hidden hosts are not drawn, whatever else they are', () => {
    const all = new Set([shop, 'cdn.example']);
    const drawing = drawnPairs(
      edges,
      options({ expanded: all, keep: all, flagged: all, hidden: new Set(['cdn.example']) }),
    );
    expect(pictured(drawing)).toEqual({ nodes: [shop], links: [] });
    expect(drawing.hiddenHosts).toEqual(['cdn.example']);
    expect(drawing.awayHosts.toSorted()).toEqual(['far.example', 'farther.example', 'pinned.example']);
    expect(drawnPairs(edges, options({ hidden: new Set([shop]) })).nodes).toEqual([]);
  });
});

test('hostile names and kinds make no two nodes or lines look like one', () => {
  const names = [
    'a\nb',
    'c',
    'a',
    'b\nc',
    '__proto__',
    'group:["shop.example","children","x"]',
    '"',
    '\u202e',
  ];
  const records = names.flatMap((parent) =>
    names.map((child) => sampleRecord(parent, child, { linkKind: 'x"]\n' })),
  );
  const drawing = drawnPairs(pairEdges(records), options({ starts: names }));
  expect(drawing.nodes.map(({ id }) => id)).toEqual(names);
  expect(new Set(drawing.links.map(({ id }) => id)).size).toBe(names.length ** 2);
});
