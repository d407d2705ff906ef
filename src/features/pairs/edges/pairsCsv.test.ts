import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { HostPair } from '~/msgraph/resources';
import { pairEdges } from './pairEdges';
import { pairsCsv, pairsJson } from './pairsCsv';

const records: HostPair[] = [
  {
    id: 'one',
    firstSeenDateTime: '2026-09-12T10:00:00.000Z',
    lastSeenDateTime: '2026-17-13T10:00:00Z',
    linkKind: '=cmd()',
    parentHost: { id: 'Shop.example' },
    childHost: { id: 'cdn.example' },
  },
  {
    id: 'two',
    firstSeenDateTime: '2026-09-10T10:00:00Z',
    lastSeenDateTime: null,
    linkKind: '=cmd()',
    parentHost: { id: 'shop.example' },
    childHost: { id: 'cdn.example' },
  },
];

test('T20 pairs as CSV are defanged, in UTC, and hold no formula', () => {
  expect(parse(pairsCsv(pairEdges(records)))).toEqual([
    ['parent', 'linkKind', 'child', 'firstSeenDateTime', 'lastSeenDateTime', 'ids'],
    ['shop[.]example', "'=cmd()", 'cdn[.]example', '2026-09-10T10:00:00.000Z', '', 'one two'],
  ]);
});

test('pairs as JSON are the records as they came, which open as a data set', () => {
  expect(JSON.parse(pairsJson(pairEdges(records)))).toEqual({ hostPairs: records });
});
