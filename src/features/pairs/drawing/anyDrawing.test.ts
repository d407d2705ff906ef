import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnOptions, drawnPairs, type PairsDrawing } from './drawnPairs';
import { groupsOf, options, shop } from './sampleDrawnPairs';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import { sampleRecord } from '~/features/pairs/edges/sampleEdges';

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
