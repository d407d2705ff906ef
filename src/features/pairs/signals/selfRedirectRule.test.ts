import { expect, test } from 'vitest';
import { found } from './sampleInput';
import { selfRedirectRule } from './selfRedirectRule';

test('a host that redirects to itself, but not one that other kinds join with itself', () => {
  expect(
    found(selfRedirectRule, [
      'a.example topLevelRedirect a.example',
      'b.example finalRedirect b.example',
      'c.example parentPage c.example',
      'a.example redirect b.example',
    ]),
  ).toEqual([
    {
      why: 'a.example redirects to itself (topLevelRedirect).',
      edges: ['a.example a.example'],
      hosts: ['a.example'],
    },
  ]);
});
