import { expect, test } from 'vitest';
import { redirectLoopRule } from './redirectLoopRule';
import { found } from './sampleInput';

test('gates that pass visitors to each other, with the time in which they could', () => {
  expect(
    found(redirectLoopRule, [
      'a.test redirect b.test 2026-05-04 2026-06-20',
      'b.test topLevelRedirect a.test 2026-05-06 2026-07-01',
      'mail.example redirect a.test 2026-05-04 2026-06-20',
      'b.test redirect end.example',
    ]),
  ).toEqual([
    {
      why: 'a.test and b.test redirect in a circle: could have existed 6 May – 20 June 2026.',
      edges: ['a.test b.test', 'b.test a.test'],
      hosts: ['a.test', 'b.test'],
    },
  ]);
});

test('hosts in several circles are told together', () => {
  expect(
    found(redirectLoopRule, [
      'a.test redirect b.test',
      'b.test redirect c.test',
      'c.test redirect a.test',
      'b.test redirect a.test',
    ]).map(({ why, hosts }) => [why, hosts]),
  ).toEqual([
    ['a.test, b.test and c.test redirect to each other in several circles.', ['a.test', 'b.test', 'c.test']],
  ]);
});

test.each([
  ['a host that redirects to itself', ['a.test redirect a.test']],
  [
    'hops that never overlapped',
    ['a.test redirect b.test 2025-01-01 2025-01-02', 'b.test redirect a.test 2026-01-01 2026-01-02'],
  ],
  ['other kinds', ['a.test a.href b.test', 'b.test finalRedirect a.test']],
])('%s: no circle', (_title, lines) => {
  expect(found(redirectLoopRule, lines)).toEqual([]);
});
