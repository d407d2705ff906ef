import { describe, expect, test } from 'vitest';
import { lookalikeHostsRule } from './lookalikeHostsRule';
import { found } from './sampleInput';

const chat = 'www.shop.example script.src secure.livechat.example 2023-02-07 2026-11-19';

describe('a lookalike', () => {
  test('that came late and did not stay is told with its pairs and both times', () => {
    expect(
      found(lookalikeHostsRule, [
        chat,
        'www.shop.example script.src secure.livechat.test 2026-09-14 2026-09-17',
        'secure.livechat.test img.src secure.livechat.example 2026-09-15 2026-09-16',
      ]),
    ).toEqual([
      {
        why: 'secure.livechat.test looks like livechat.example: the name “livechat” is both under .example and .test. It was observed 14–17 September 2026 (3 days), livechat.example since 7 February 2023.',
        edges: ['www.shop.example secure.livechat.test', 'secure.livechat.test secure.livechat.example'],
        hosts: ['secure.livechat.test'],
      },
    ]);
  });

  test('in digits or foreign letters is told whatever the dates are', () => {
    expect(
      found(lookalikeHostsRule, [
        'www.shop.example script.src secure.livechat.example - -',
        'www.shop.example script.src secure.1ivechat.example - -',
        'www.shop.example script.src img.1ivechat.example 2020-01-01 2026-11-01',
      ]),
    ).toEqual([
      {
        why: 'img.1ivechat.example and secure.1ivechat.example look like livechat.example: “1ivechat” is “livechat” with “1” in place of “l”.',
        edges: ['www.shop.example secure.1ivechat.example', 'www.shop.example img.1ivechat.example'],
        hosts: ['img.1ivechat.example', 'secure.1ivechat.example'],
      },
    ]);
  });

  test('in a foreign letter is told with its name, and the host as it is asked for', () => {
    expect(
      found(lookalikeHostsRule, [
        'a.example redirect www.harbourbank.example - -',
        'a.example redirect xn--hrbourbank-zqi.example - -',
      ]).map(({ why }) => why),
    ).toEqual([
      'xn--hrbourbank-zqi.example looks like harbourbank.example: “hаrbourbank” is “harbourbank” with the Cyrillic letter U+0430 in place of “a”.',
    ]);
  });

  test('of several is told once, by what is most alike', () => {
    expect(
      found(lookalikeHostsRule, [
        chat,
        'www.shop.example script.src livechats.test 2020-01-01 2026-11-19',
        'www.shop.example script.src livechat.test 2026-09-14 2026-09-17',
      ]).map(({ why }) => why),
    ).toEqual([
      'livechat.test looks like livechat.example: the name “livechat” is both under .example and .test. It was observed 14–17 September 2026 (3 days), livechat.example since 7 February 2023.',
    ]);
  });

  test.each([
    ['a link suffices', 'a.href secure.livechat.test', 1],
    ['under a national suffix a link does not', 'a.href secure.livechat.nl', 0],
    ['nor an image', 'img.src secure.livechat.co.uk', 0],
    ['a script does', 'script.src secure.livechat.nl', 1],
    ['and a redirect', 'redirect secure.livechat.co.uk', 1],
  ])('%s', (_title, pair, count) => {
    expect(found(lookalikeHostsRule, [chat, `www.shop.example ${pair} 2026-09-14 2026-09-17`])).toHaveLength(
      count,
    );
  });
});

test.each([
  ['stayed', ['www.shop.example script.src livechat.test 2025-01-01 2026-11-19']],
  ['came at about the same time', ['www.shop.example script.src livechat.test 2023-03-01 2023-03-09']],
  ['has no dates', ['www.shop.example script.src livechat.test - -']],
  ['only leads elsewhere', ['livechat.test script.src www.shop.example 2026-09-14 2026-09-17']],
  [
    'the older one redirects to',
    [
      'www.shop.example script.src livechat.test 2026-09-14 2026-09-17',
      'livechat.example redirect livechat.test 2026-09-14 2026-09-15',
    ],
  ],
])('a lookalike that %s is none', (_title, lines) => {
  expect(found(lookalikeHostsRule, [chat, ...lines])).toEqual([]);
});
