import { expect, test } from 'vitest';
import { addressAndNameRule } from './addressAndNameRule';
import { found } from './sampleInput';

test('pairs between an address and names, by what they have in common', () => {
  expect(
    found(addressAndNameRule, [
      '198.51.100.23 redirect parcel.example',
      'books.example img.src 198.51.100.23',
      'books.example img.src 2001:db8:40::17',
      '198.51.100.23 script.src 192.0.2.44',
      'a.example script.src b.example',
    ]),
  ).toEqual([
    {
      why: '198.51.100.23 is paired with names books.example and parcel.example (2 pairs).',
      edges: ['198.51.100.23 parcel.example', 'books.example 198.51.100.23'],
      hosts: ['198.51.100.23'],
    },
    {
      why: 'books.example is paired with the address 2001:db8:40::17 (1 pair).',
      edges: ['books.example 2001:db8:40::17'],
      hosts: ['2001:db8:40::17'],
    },
  ]);
});

test('of many addresses the name is marked that they have in common', () => {
  const lines = Array.from({ length: 11 }, (_, at) => `hub.example a.href 2001:db8:50::${at + 1}`);
  expect(found(addressAndNameRule, lines).map(({ why, hosts }) => [why, hosts])).toEqual([
    [
      'hub.example is paired with addresses 2001:db8:50::1, 2001:db8:50::10, 2001:db8:50::11 and 8 more (11 pairs).',
      ['hub.example'],
    ],
  ]);
  expect(found(addressAndNameRule, lines.slice(1)).map(({ hosts }) => hosts.length)).toEqual([10]);
});
