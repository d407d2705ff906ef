import { expect, test } from 'vitest';
import { passingContentRule } from './passingContentRule';
import { found } from './sampleInput';

const shop = ['one', 'two', 'three', 'four'].map(
  (name) => `www.shop.example xmlhttprequest ${name}.example 2023-02-07 2026-11-19`,
);

test('requests for some weeks among those of years', () => {
  expect(
    found(passingContentRule, [...shop, 'www.shop.example xmlhttprequest drop.test 2026-09-14 2026-10-29']),
  ).toEqual([
    {
      why: 'www.shop.example → drop.test (xmlhttprequest): observed 14 September – 29 October 2026 (45 days); at least half of the 4 other pairs of that kind of www.shop.example were seen for 3 years or longer.',
      edges: ['www.shop.example drop.test'],
      hosts: ['drop.test'],
    },
  ]);
});

test.each([
  ['a week', 'drop.test 2026-09-14 2026-09-21'],
  ['more than 60 days', 'drop.test 2026-08-01 2026-10-01'],
  ['in the parent’s first year', 'drop.test 2023-09-14 2023-10-29'],
])('%s is not what it looks for', (_title, rest) => {
  expect(found(passingContentRule, [...shop, `www.shop.example xmlhttprequest ${rest}`])).toEqual([]);
});
