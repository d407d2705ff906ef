import { expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { followedHosts, hopExpansion, redirectExpansion } from './chainExpansions';

test('a host is followed where all its redirects are asked for, not where one of them is', () => {
  const hops = sampleEdges('C.example redirect d.example', 'e.example - f.example').map(hopExpansion);
  expect(hops.map(({ hostId, kinds, picked }) => [hostId, kinds, picked])).toEqual([
    ['c.example', ['redirect'], ['d.example']],
    ['e.example', [''], ['f.example']],
  ]);
  const parents = { ...redirectExpansion('g.example'), direction: 'parents' } as const;
  const scripts = { ...redirectExpansion('h.example'), kinds: ['script.src'] };
  const all = { ...redirectExpansion('i.example'), kinds: [] };
  const expansions = [...hops, redirectExpansion('B.example'), parents, scripts, all];
  expect([...followedHosts({ starts: ['A.example'], expansions })]).toEqual([
    'a.example',
    'b.example',
    'i.example',
  ]);
});
