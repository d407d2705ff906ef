import { expect, test } from 'vitest';
import { found } from './sampleInput';
import { shortLivedContentRule } from './shortLivedContentRule';

const shop = ['one', 'two', 'three', 'four'].map(
  (name) => `www.shop.example script.src ${name}.example 2023-02-07 2026-11-19`,
);

test('a script of three days among those of years', () => {
  expect(
    found(shortLivedContentRule, [
      ...shop,
      'www.shop.example SCRIPT.SRC secure.chat.test 2026-09-14 2026-09-17',
    ]),
  ).toEqual([
    {
      why: 'www.shop.example → secure.chat.test (script.src): observed 14–17 September 2026 (3 days); at least half of the 4 other pairs of that kind of www.shop.example were seen for 3 years or longer.',
      edges: ['www.shop.example secure.chat.test'],
      hosts: ['secure.chat.test'],
    },
  ]);
});

test('images and links come and go, and a script of eight days is another rule’s', () => {
  const images = shop.map((line) => line.replace('script.src', 'img.src'));
  expect(
    found(shortLivedContentRule, [...images, 'www.shop.example img.src x.test 2026-09-14 2026-09-17']),
  ).toEqual([]);
  expect(
    found(shortLivedContentRule, [...shop, 'www.shop.example script.src x.test 2026-09-14 2026-09-22']),
  ).toEqual([]);
});
