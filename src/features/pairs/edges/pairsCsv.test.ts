import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { parseDataSet } from '~/emulator/dataSet';
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

const header = ['parent', 'linkKind', 'child', 'firstSeenDateTime', 'lastSeenDateTime', 'ids'];
const row = ['shop[.]example', "'=cmd()", 'cdn[.]example', '2026-09-10T10:00:00.000Z', '', 'one two'];

test('T20 pairs as CSV are defanged, in UTC, and hold no formula', () => {
  expect(parse(pairsCsv(pairEdges(records), null))).toEqual([header, row]);
});

test('T03 pairs as CSV hold no control characters', () => {
  const [record] = records;
  const hostile = pairEdges([{ ...record!, id: 'a\u001b[2J\u202eb', linkKind: null }]);
  expect(parse(pairsCsv(hostile, null))[1]?.[5]).toBe('a[2Jb');
});

test('U07 pairs that are not all say so in their last row, and in the name of the data set', () => {
  const missing = 'shop.example: Partial: 2 of 9 records were loaded (the rest was still loading)';
  expect(parse(pairsCsv(pairEdges(records), missing))).toEqual([header, row, [missing, '', '', '', '', '']]);
  expect(JSON.parse(pairsJson(pairEdges(records), missing))).toEqual({ name: missing, hostPairs: records });
});

test('T22 pairs as JSON are the records with their ids and nothing else, and open as a data set', () => {
  const json = pairsJson(pairEdges(records), null);
  expect(JSON.parse(json)).toEqual({ hostPairs: records });
  expect(parseDataSet('pairs.json', json).collections['hostPairs']).toEqual(records);
});
