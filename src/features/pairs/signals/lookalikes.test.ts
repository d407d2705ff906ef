import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookalikes, mostLookalikes } from './lookalikes';

function told(...hosts: readonly string[]): string[] {
  return lookalikes(hosts).map(({ a, b, reason }) => `${a} ~ ${b}: ${reason}`);
}

describe('hosts that can be taken for each other', () => {
  test.each([
    [
      'the same name under another suffix',
      ['secure.livechat.example', 'secure.livechat.test'],
      [
        'secure.livechat.example ~ secure.livechat.test: the name “livechat” is both under .example and .test',
      ],
    ],
    [
      'also below suffixes of two labels, and where the name is short',
      ['abc.co.uk', 'abc.example'],
      ['abc.co.uk ~ abc.example: the name “abc” is both under .co.uk and .example'],
    ],
    [
      'a digit for a letter',
      ['secure.1ivechat.example', 'secure.livechat.example'],
      [
        'secure.1ivechat.example ~ secure.livechat.example: “1ivechat” is “livechat” with “1” in place of “l”',
      ],
    ],
    [
      'a letter of another script',
      ['www.harbourbank.example', 'xn--hrbourbank-zqi.example'],
      [
        'www.harbourbank.example ~ xn--hrbourbank-zqi.example: “hаrbourbank” is “harbourbank” with the Cyrillic letter U+0430 in place of “a”',
      ],
    ],
    [
      'an added word',
      ['livechat.example', 'livechat-support.example', 'livechatlogin.test'],
      [
        'livechat-support.example ~ livechat.example: “livechat-support” is “livechat” with “support” added',
        'livechat.example ~ livechatlogin.test: “livechatlogin” is “livechat” with “login” added',
      ],
    ],
    [
      'another letter',
      ['www.mypillow.example', 'www.mypiltow.example'],
      ['www.mypillow.example ~ www.mypiltow.example: “mypillow” and “mypiltow” differ by 1 letter'],
    ],
    [
      'two other letters in a long name',
      ['harbourbank.example', 'harborbanc.example'],
      ['harborbanc.example ~ harbourbank.example: “harborbanc” and “harbourbank” differ by 2 letters'],
    ],
  ])('%s', (_title, hosts, found) => {
    expect(told(...hosts)).toEqual(found);
  });

  test.each([
    ['hosts of one party', ['secure.livechat.example', 'cdn.livechat.example', 'livechat.example.']],
    ['short names with other letters', ['shop.example', 'shap.example']],
    ['numbered names', ['site-0001.example', 'site-0002.example', 'site-0011.example', 'site-9.example']],
    [
      'a numbered name and one of a numbered series',
      ['cinema-1.example', 'cinema-2.example', 'cinema-3.example', 'cinemas-1.example'],
    ],
    ['short names with a digit', ['shop.example', 'sh0p.example']],
    ['two numbered names', ['edge1.example', 'edge2.example']],
    ['addresses', ['192.0.2.44', '192.0.2.45', '2001:db8::1', '2001:db8::2']],
    ['names without a domain', ['localhost', 'localhast', '', '.', '..']],
    [
      'a word that many suffixes have',
      ['com', 'net', 'org', 'test', 'example', 'de', 'fr', 'nl', 'se'].map((end) => `livechat.${end}`),
    ],
  ])('not: %s', (_title, hosts) => {
    expect(told(...hosts)).toEqual([]);
  });

  test('hosts are matched by subdomain, else with the shortest name of the other side', () => {
    expect(
      told(
        'cdn.livechat.example',
        'secure.livechat.example',
        'livechat.example',
        'secure.livechat.test',
        'img.livechat.test',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['img.livechat.test ~ livechat.example', 'secure.livechat.example ~ secure.livechat.test']);
  });
});

const label = fc.oneof(
  fc.constantFrom(
    'livechat',
    '1ivechat',
    'lіvechat',
    'livechta',
    'livechat-support',
    'harbour',
    'harbuor',
    'shop',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', 'é'), minLength: 1, maxLength: 8 }),
);
const host = fc
  .tuple(fc.constantFrom('', 'www.', 'secure.'), label, fc.constantFrom('example', 'test', 'co.uk'))
  .map(([subdomain, name, suffix]) => `${subdomain}${name}.${suffix}`);

test('the order of hosts changes nothing, no host looks like itself, and no relation is told twice', () => {
  fc.assert(
    fc.property(fc.array(host, { maxLength: 25 }), (hosts) => {
      const found = lookalikes(hosts);
      expect(lookalikes(hosts.toReversed())).toEqual(found);
      expect(found.every(({ a, b }) => a < b && hosts.includes(a) && hosts.includes(b))).toBe(true);
      const pairs = found.map(({ a, b }) => `${a} ${b}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});

test('a set made of lookalikes is told up to a limit', () => {
  const letters = 'abcdefghij'.split('');
  const names = letters.flatMap((x) =>
    letters.flatMap((y) => letters.map((z) => `harbour${x}${y}${z}bank.example`)),
  );
  expect(lookalikes(names)).toHaveLength(mostLookalikes);
});

test('hostile names are told in words that are safe', () => {
  expect(told('ab\u202Ecdef.example', 'ab\u202Ecdeg.example')).toEqual([
    'ab\u202Ecdef.example ~ ab\u202Ecdeg.example: “ab‹RLO›cdef” and “ab‹RLO›cdeg” differ by 1 letter',
  ]);
});
