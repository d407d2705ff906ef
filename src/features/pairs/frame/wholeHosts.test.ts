import { expect, test } from 'vitest';
import type { Expansion } from '~/features/pairs/pairsState';
import { wholeHosts } from './wholeHosts';

function expansion(hostId: string, more: Partial<Expansion> = {}): Expansion {
  return { hostId, direction: 'children', kinds: [], from: null, to: null, picked: null, ...more };
}

test('a host is whole when both of its sides were asked for without limits', () => {
  expect(
    wholeHosts([
      expansion('One.example'),
      expansion('both.example'),
      expansion('Both.example', { direction: 'parents' }),
      expansion('some.example', { picked: ['a.example'] }),
      expansion('some.example', { direction: 'parents' }),
      expansion('kind.example', { kinds: ['redirect'] }),
      expansion('kind.example', { direction: 'parents' }),
    ]),
  ).toEqual(['both.example']);
});
