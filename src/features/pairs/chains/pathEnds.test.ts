import { expect, test } from 'vitest';
import { readPathEnds } from './pathEnds';
import { sampleReadHost } from './sampleNetwork';

const start = 'Odd_Host.example';

test.each([
  ['a[.]example', 'B.example', { kind: 'read', ends: { from: 'a.example', to: 'b.example' } }],
  [start, 'b.example', { kind: 'read', ends: { from: start, to: 'b.example' } }],
  ['b.example', start, { kind: 'read', ends: { from: 'b.example', to: start } }],
  ['a.example', 'not a host', { kind: 'refused', from: null, to: 'No host in “not a host”.' }],
  ['not one', 'a.example', { kind: 'refused', from: 'No host in “not one”.', to: null }],
  ['not one', '', { kind: 'refused', from: 'No host in “not one”.', to: 'No host in “”.' }],
  ['a.example', 'A[.]example', { kind: 'refused', from: null, to: 'Both are the same host.' }],
  [start, 'odd_host.example', { kind: 'refused', from: null, to: 'Both are the same host.' }],
])('from %j to %j', async (from, to, read) => {
  expect(await readPathEnds({ from, to, start, readHost: sampleReadHost })).toEqual(read);
});
