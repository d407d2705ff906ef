import { expect, test } from 'vitest';
import { hostList, hostWord } from './hostWords';

test('hosts in sentences are one safe line', () => {
  expect(hostWord('cdn.example')).toBe('cdn.example');
  expect(hostWord('a\u202Eb.example\n')).toBe('a‹RLO›b.example');
  expect(hostWord('x'.repeat(100))).toBe(`${'x'.repeat(80)}…`);
});

test.each([
  [[], ''],
  [['a.example'], 'a.example'],
  [['a.example', 'b.example'], 'a.example and b.example'],
  [['a.example', 'b.example', 'c.example'], 'a.example, b.example and c.example'],
  [['a.example', 'b.example', 'c.example', 'd.example'], 'a.example, b.example, c.example and 1 more'],
])('%j is listed as %s', (hosts, words) => {
  expect(hostList(hosts)).toBe(words);
});
