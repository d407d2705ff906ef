import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { egoRanks } from './egoRanks';

/** The rank of each host and who it was reached from, as `1 of shop`. */
function ranksOf(starts: readonly string[], ...lines: readonly string[]): Record<string, string> {
  const drawing = sampleDrawing(starts, ...lines);
  const { rank, from } = egoRanks(drawing, [...starts.keys()]);
  const word = (node: number): string => `${rank[node]} of ${drawing.nodes[from[node] ?? -1]?.id ?? 'none'}`;
  return Object.fromEntries(drawing.nodes.map(({ id }, node) => [id, word(node)]));
}

test('a host that hops lead to stands behind them, on either side', () => {
  const chain = ['a redirect b', 'b topLevelRedirect c', 'a finalRedirect c'];
  expect(ranksOf(['a'], ...chain)).toEqual({ a: '0 of none', b: '1 of a', c: '2 of b' });
  expect(ranksOf(['c'], ...chain)).toEqual({ c: '0 of none', b: '-1 of c', a: '-2 of b' });
});

test('a final redirect decides for a host that nothing else leads to, and for what hangs on it', () => {
  expect(ranksOf(['a'], 'a finalRedirect c', 'c redirect d', 'd redirect e', 'c finalRedirect e')).toEqual({
    a: '0 of none',
    c: '1 of a',
    d: '2 of c',
    e: '3 of d',
  });
});

test('it decides nothing beside a redirect of the same two hosts', () => {
  const lines = ['a redirect b', 'b redirect c', 'a finalRedirect c', 'a redirect c'];
  expect(ranksOf(['a'], ...lines)['c']).toBe('1 of a');
});

test('it waits as well where links are followed backward', () => {
  const lines = ['x script.src b', 'a script.src b', 'x redirect y', 'y redirect z', 'x finalRedirect z'];
  expect(ranksOf(['a'], ...lines)['z']).toBe('2 of y');
});

test('of several ways of equal length, the hop counts that fits the one before', () => {
  const lines = [
    'a redirect old 2025-11-01 2025-11-21',
    'a redirect gate 2026-05-03 2026-05-10',
    'a script.src code',
    'code img.src c',
    'old redirect c 2026-05-07 2026-05-08',
    'gate redirect c 2026-05-03 2026-05-09',
  ];
  expect(ranksOf(['a'], ...lines)['c']).toBe('2 of gate');
});

test('hosts that redirect to each other and back, with a summary of it, are ranked once', () => {
  const loop = [
    'a redirect b',
    'b redirect a',
    'b finalRedirect b',
    'a finalRedirect b',
    'b finalRedirect a',
  ];
  expect(ranksOf(['a'], ...loop)).toEqual({ a: '0 of none', b: '1 of a' });
  expect(ranksOf(['a', 'b'], ...loop)).toEqual({ a: '0 of none', b: '0 of none' });
});

const kind = fc.constantFrom('redirect', 'script.src', 'topLevelRedirect');
const branch = fc.tuple(fc.nat(), kind);
const pair = fc.tuple(fc.nat(40), fc.nat(40));

test('among hosts that other links reach, no final redirect changes a rank or who leads there', () => {
  fc.assert(
    fc.property(fc.array(branch, { minLength: 40, maxLength: 40 }), fc.array(pair), (branches, finals) => {
      const tree = branches.map(([before, by], at) => `h${before % (at + 1)} ${by} h${at + 1}`);
      const summaries = finals.map(([a, b]) => `h${a} finalRedirect h${b}`);
      expect(ranksOf(['h0'], ...tree, ...summaries)).toEqual(ranksOf(['h0'], ...tree));
    }),
  );
});

test('what a final redirect reaches near a start comes before what hops reached farther away', () => {
  const lines = [
    'a redirect b',
    'b redirect c',
    'z redirect d',
    'c redirect d',
    'a finalRedirect y',
    'y redirect z',
  ];
  const drawing = sampleDrawing(['a'], ...lines);
  const { order } = egoRanks(drawing, [0]);
  expect(order.map((node) => drawing.nodes[node]?.id).join(' ')).toBe('a b y c z d');
});

test('each host comes after the one that it was reached from, one rank away', () => {
  const line = fc
    .tuple(fc.nat(12), fc.constantFrom('redirect', 'finalRedirect'), fc.nat(12))
    .map(([a, by, b]) => `h${a} ${by} h${b}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { rank, from, order } = egoRanks(sampleDrawing(['h0', 'h1'], ...lines), [0, 1]);
      const wrong = order.filter((node, at) => {
        const before = from[node] ?? -1;
        const isNext = Math.abs((rank[node] ?? 0) - (rank[before] ?? 0)) === 1;
        return before === -1 ? node > 1 : !isNext || order.indexOf(before) >= at;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
