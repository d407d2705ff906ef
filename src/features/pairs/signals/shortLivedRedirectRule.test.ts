import { expect, test } from 'vitest';
import { found } from './sampleInput';
import { shortLivedRedirectRule } from './shortLivedRedirectRule';

const shortener = ['one', 'two', 'three', 'four'].map(
  (name) => `go.short.example redirect ${name}.example 2021-09-30 2026-11-19`,
);

test('a campaign among a shortener’s lasting redirects, of whichever kind of redirect', () => {
  expect(
    found(shortLivedRedirectRule, [
      ...shortener,
      'go.short.example redirect gate.test 2026-05-03 2026-05-10',
      'go.short.example finalRedirect fake.test 2026-05-04 2026-05-09',
      'go.short.example a.href fake.test 2026-05-04 2026-05-09',
    ]),
  ).toEqual([
    {
      why: 'go.short.example → fake.test (finalRedirect): observed 4–9 May 2026 (5 days); at least half of the 4 other redirects of go.short.example were seen for 5 years or longer.',
      edges: ['go.short.example fake.test'],
      hosts: ['fake.test'],
    },
    {
      why: 'go.short.example → gate.test (redirect): observed 3–10 May 2026 (7 days); at least half of the 4 other redirects of go.short.example were seen for 5 years or longer.',
      edges: ['go.short.example gate.test'],
      hosts: ['gate.test'],
    },
  ]);
});

test('a host whose redirects are mostly short says nothing', () => {
  const many = ['a', 'b', 'c'].map((name) => `go.short.example redirect ${name}.test 2026-05-03 2026-05-10`);
  expect(found(shortLivedRedirectRule, [...shortener, ...many])).toEqual([]);
});
