import { expect, test } from 'vitest';
import { addedTokens } from './addedTokens';

test.each([
  [
    'livechat-support',
    [
      { base: 'livechat', word: 'support' },
      { base: 'support', word: 'livechat' },
    ],
  ],
  [
    'my-livechat-cdn',
    [
      { base: 'my', word: 'livechat-cdn' },
      { base: 'cdn', word: 'my-livechat' },
      { base: 'my-livechat', word: 'cdn' },
      { base: 'livechat-cdn', word: 'my' },
    ].filter(({ base }) => base.length >= 4),
  ],
  [
    'shop-metrics',
    [
      { base: 'shop', word: 'metrics' },
      { base: 'metrics', word: 'shop' },
    ],
  ],
  // Numbers are no words, short parts no names.
  ['bakery-0001', []],
  ['a-b', []],
  ['harboursupport', [{ base: 'harbour', word: 'support' }]],
  [
    'livechatsupport',
    [
      { base: 'chatsupport', word: 'live' },
      { base: 'livechat', word: 'support' },
    ],
  ],
  ['loginharbour', [{ base: 'harbour', word: 'login' }]],
  ['shopapp', []],
  ['livechat', []],
  ['', []],
])('%s', (label, found) => {
  expect(addedTokens(label)).toEqual(found);
});
