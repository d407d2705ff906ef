import { expect, test } from 'vitest';
import { redirectHops } from './redirectHops';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

test('steps by their beginning, the last seen first, those of unknown end before them', () => {
  const edges = sampleEdges(
    'a.example redirect old.example 2024-01-01 2024-02-01',
    'a.example redirect new.example 2026-01-01 2026-02-01',
    'a.example topLevelRedirect old.example 2023-01-01 2024-03-01',
    'a.example redirect z-open.example 2026-01-01 -',
    'a.example redirect open.example - -',
    'b.example REDIRECT a.example',
    'a.example redirect a.example',
    'a.example finalRedirect b.example',
    'a.example a.href b.example',
    'a.example - b.example',
  );
  const told = [...redirectHops(edges)].map(([from, hops]) => [
    from,
    hops.map(({ to, edges: own, window }) => [to, own.length, window.last]),
  ]);
  expect(told).toEqual([
    [
      'a.example',
      [
        ['open.example', 1, null],
        ['z-open.example', 1, null],
        ['new.example', 1, Date.parse('2026-02-01T00:00:00Z')],
        ['old.example', 2, Date.parse('2024-03-01T00:00:00Z')],
      ],
    ],
    ['b.example', [['a.example', 1, Date.parse('2026-09-30T00:00:00Z')]]],
  ]);
});
