import { describe, expect, test } from 'vitest';
import { type DrawnOptions, drawnPairs } from './drawnPairs';
import { onlyGroup, options, pictured, shop } from './sampleDrawnPairs';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

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
