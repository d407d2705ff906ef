import { expect, test } from 'vitest';
import { finalFanInRule } from './finalFanInRule';
import { found } from './sampleInput';

test('redirects of several parties that end at one host for some days', () => {
  expect(
    found(finalFanInRule, [
      'click.mail.example finalRedirect fake.test 2026-05-03 2026-05-09',
      'go.short.example finalRedirect fake.test 2026-05-04 2026-05-08',
      'go.short.example redirect fake.test 2020-01-01 2026-05-08',
    ]),
  ).toEqual([
    {
      why: 'Redirects from 2 hosts (click.mail.example and go.short.example) ended at fake.test, all of them 3–9 May 2026.',
      edges: ['click.mail.example fake.test', 'go.short.example fake.test'],
      hosts: ['fake.test'],
    },
  ]);
});

test.each([
  ['one party', ['a.mail.example finalRedirect fake.test', 'b.mail.example finalRedirect fake.test']],
  [
    'more than 30 days',
    [
      'a.example finalRedirect fake.test 2026-05-01 2026-05-02',
      'b.example finalRedirect fake.test 2026-06-01 2026-06-02',
    ],
  ],
  [
    'a site’s own names',
    ['one.shop.example finalRedirect www.shop.example', 'a.example finalRedirect www.shop.example'],
  ],
  ['no dates', ['a.example finalRedirect fake.test - -', 'b.example finalRedirect fake.test - -']],
])('%s: nothing to tell', (_title, lines) => {
  expect(found(finalFanInRule, lines)).toEqual([]);
});
