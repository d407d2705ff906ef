import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnGroup, DrawnNode } from './drawing';
import { groupSort, groupText } from './drawnGroups';
import { type DrawnOptions, drawnPairs, type PairsDrawing } from './drawnPairs';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import type { OpenGroup } from '~/features/pairs/pairsState';
import { sampleEdges, sampleRecord } from '~/features/pairs/edges/sampleEdges';

const shop = 'shop.example';

function options(more: Partial<DrawnOptions> = {}): DrawnOptions {
  return {
    starts: [shop],
    expanded: new Set(),
    openGroups: new Map(),
    keep: new Set(),
    flagged: new Set(),
    hidden: new Set(),
    threshold: 8,
    foldHubs: true,
    ...more,
  };
}

/** Lines for `sampleEdges`: so many children of a host. */
function children(of: string, kind: string, count: number, name = kind): string[] {
  return Array.from({ length: count }, (_, index) => `${of} ${kind} ${name}-${index}.example`);
}

/** Nodes and lines, each as one text. */
function pictured({ nodes, links }: PairsDrawing): { nodes: string[]; links: string[] } {
  return {
    nodes: nodes.map(nodeText),
    links: links.map(({ from, to, edges }) => `${short(from)} → ${short(to)} (${edges.length})`),
  };
}

function nodeText(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : node.id;
}

function short(id: string): string {
  return id.replaceAll(/"|\.example/g, '');
}

function groupsOf({ nodes }: PairsDrawing): DrawnGroup[] {
  return nodes.filter((node) => node.kind === 'group');
}

function onlyGroup(drawing: PairsDrawing): DrawnGroup {
  const [group, ...others] = groupsOf(drawing);
  if (!group || others.length > 0) throw new Error(`${others.length + 1} groups`);
  return group;
}

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

describe('common services', () => {
  const loaders = Array.from({ length: 5 }, (_, index) => `page-${index}.example`);
  const focus = { starts: loaders, expanded: new Set<string>() };
  const long = '2024-01-01 2026-01-01';
  const loadedByAll = (host: string, dates = long, kind = 'script.src') =>
    loaders.map((page) => `${page} ${kind} ${host} ${dates}`);
  const edges = sampleEdges(
    ...loadedByAll('cdn.example'),
    ...loadedByAll('stats.example', long, 'xmlhttprequest'),
    ...loadedByAll('skimmer.example', '2026-09-01 2026-09-14'),
    ...loadedByAll('moved.example', long, 'redirect'),
    ...loadedByAll('flagged.example'),
    ...loadedByAll('undated.example', '- -'),
    ...loadedByAll('half.example', '- 2026-09-14'),
    ...loadedByAll('four.example').slice(1),
  );
  const drawn = (more: Partial<DrawnOptions> = {}) =>
    pictured(drawnPairs(edges, options({ ...focus, flagged: new Set(['flagged.example']), ...more }))).nodes;

  test('stand in one node; redirects, short-lived, flagged and less popular hosts do not', () => {
    expect(drawn()).toEqual([
      ...loaders,
      'flagged.example',
      'moved.example',
      'skimmer.example',
      'four.example',
      'common services (4)',
    ]);
    expect(
      onlyGroup(drawnPairs(edges, options({ ...focus, flagged: new Set(['flagged.example']) }))),
    ).toEqual({
      kind: 'group',
      id: 'Services',
      of: 'page-0.example',
      direction: 'children',
      linkKind: null,
      domain: null,
      hosts: ['cdn.example', 'half.example', 'stats.example', 'undated.example'],
    });
  });

  test('come back with one switch, and open like any group', () => {
    expect(drawn({ foldHubs: false })).not.toContain('common services (4)');
    expect(drawn({ foldHubs: false })).toContain('cdn.example');
    const open = new Map([['Services', { mode: 'hosts', pages: 1 } as const]]);
    expect(drawn({ openGroups: open })).toContain('stats.example');
    expect(drawn({ openGroups: open }).filter((node) => node.startsWith('common'))).toEqual([]);
  });

  test('a single one is not folded', () => {
    const one = sampleEdges(...loadedByAll('cdn.example'));
    expect(pictured(drawnPairs(one, options(focus))).nodes).toEqual([...loaders, 'cdn.example']);
  });

  test('are not folded where no host of the drawing loads from them', () => {
    const drawing = drawnPairs(edges, options());
    expect(drawing.nodes.map(({ id }) => id)).toEqual([shop]);
    expect(drawing.awayHosts).toHaveLength(13);
  });
});

describe('any set', () => {
  const host = fc.integer({ min: 0, max: 60 }).map((number) => `s-${number % 7}.d-${number % 20}.example`);
  const record = fc
    .tuple(
      host,
      fc.constantFrom('script.src', 'Script.src', 'img.src', 'redirect', '', 'beacon'),
      host,
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([parent, linkKind, child, day]) =>
      sampleRecord(parent, child, {
        linkKind,
        lastSeenDateTime: `2026-10-${String(day).padStart(2, '0')}T00:00:00Z`,
      }),
    );
  const hosts = fc.array(host, { maxLength: 5 });
  const drawing = fc.record({
    records: fc.array(record, { maxLength: 300 }),
    starts: fc.array(host, { minLength: 1, maxLength: 3 }),
    expanded: hosts,
    keep: hosts,
    flagged: hosts,
    hidden: hosts,
    threshold: fc.integer({ min: 1, max: 12 }),
    foldHubs: fc.boolean(),
    mode: fc.constantFrom('none' as const, 'hosts' as const, 'domains' as const),
  });

  type Sample = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

  function optionsOf({ starts, expanded, keep, flagged, hidden, threshold, foldHubs }: Sample): DrawnOptions {
    const sets = {
      expanded: new Set(expanded),
      keep: new Set(keep),
      flagged: new Set(flagged),
      hidden: new Set(hidden),
    };
    return { starts, ...sets, threshold, foldHubs, openGroups: new Map() };
  }

  /** With each of its groups opened, where the sample says so. */
  function drawnFrom(sample: Sample, edges: readonly PairEdge[]): PairsDrawing {
    const { mode } = sample;
    const closed = drawnPairs(edges, optionsOf(sample));
    if (mode === 'none') return closed;
    const openGroups = new Map(groupsOf(closed).map(({ id }) => [id, { mode, pages: 1 }]));
    return drawnPairs(edges, { ...optionsOf(sample), openGroups });
  }

  test('every host is drawn, in a group, hidden or away, exactly once', () => {
    fc.assert(
      fc.property(drawing, (sample) => {
        const edges = pairEdges(sample.records);
        const made = drawnFrom(sample, edges);
        const inNodes = made.nodes.flatMap((node) => (node.kind === 'group' ? node.hosts : [node.id]));
        const all = [...inNodes, ...made.hiddenHosts, ...made.awayHosts];
        const starts = sample.starts.filter((start) => !sample.hidden.includes(start));
        const known = new Set([...edges.flatMap(({ parent, child }) => [parent, child]), ...starts]);
        expect(all.toSorted()).toEqual([...known].toSorted());
        expect([...made.nodeOf.keys()].toSorted()).toEqual(inNodes.toSorted());
        expect(made.hiddenHosts.every((hidden) => sample.hidden.includes(hidden))).toBe(true);
        const ids = made.nodes.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        expect(new Set(made.nodeOf.values())).toEqual(new Set(ids));
      }),
    );
  });

  test('every pair of drawn hosts is in exactly one line, between the nodes of its hosts', () => {
    fc.assert(
      fc.property(drawing, (sample) => {
        const edges = pairEdges(sample.records);
        const { links, nodeOf } = drawnFrom(sample, edges);
        const visible = edges.filter(({ parent, child }) => nodeOf.has(parent) && nodeOf.has(child));
        expect(links.flatMap((link) => link.edges.map(({ key }) => key)).toSorted()).toEqual(
          visible.map(({ key }) => key).toSorted(),
        );
        for (const { from, to, edges: own } of links) {
          expect(own.map(({ parent, child }) => [nodeOf.get(parent), nodeOf.get(child)])).toEqual(
            own.map(() => [from, to]),
          );
        }
        expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
      }),
    );
  });

  test('starts, kept and flagged hosts are in no group, and no group has one host', () => {
    fc.assert(
      fc.property(drawing, (sample) => {
        const groups = groupsOf(drawnFrom(sample, pairEdges(sample.records)));
        const never = new Set([...sample.starts, ...sample.keep, ...sample.flagged]);
        expect(groups.flatMap(({ hosts: own }) => own).filter((one) => never.has(one))).toEqual([]);
        expect(groups.filter(({ hosts: own }) => own.length < 2)).toEqual([]);
      }),
    );
  });

  test('without opened groups no side has more than 40 hosts that could be grouped', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 300 }),
        fc.integer({ min: 2, max: 500 }),
        (records, threshold) => {
          const edges = pairEdges(records.map((one) => ({ ...one, parentHost: { id: shop } })));
          const { nodes } = drawnPairs(edges, options({ threshold }));
          expect(nodes.filter(({ kind }) => kind === 'host').length).toBeLessThanOrEqual(1 + 40);
        },
      ),
    );
  });

  test('nodes and lines are the same in whatever order the pairs come', () => {
    fc.assert(
      fc.property(drawing, fc.infiniteStream(fc.nat()), (sample, random) => {
        const edges = pairEdges(sample.records);
        const shuffled = edges
          .map((edge) => ({ edge, at: random.next().value as number })) // the stream never ends
          .toSorted((a, b) => a.at - b.at)
          .map(({ edge }) => edge);
        const [one, other] = [drawnFrom(sample, edges), drawnFrom(sample, shuffled)];
        expect(other.nodes).toEqual(one.nodes);
        expect(other.links.map(({ id }) => id)).toEqual(one.links.map(({ id }) => id));
      }),
    );
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
