import { describe, expect, it } from 'vitest';
import { createEmulator } from '~/emulator/createEmulator';
import { parseDataSet } from '~/emulator/dataSet';
import type { Resource } from '~/emulator/dataSource';
import { dataSetSource } from '~/emulator/dataSetSource';
import { root } from '~/emulator/sampleRequests';

describe('$orderby', () => {
  const dates = [
    '2022-01-01T00:00:00Z',
    null,
    '2016-17-13T08:43:41.00Z',
    '2021-01-01T00:00:00.5Z',
    '2021-01-01T00:00:00.05Z',
  ];
  const pairs = dates.map((firstSeenDateTime, index) => ({
    id: String(index),
    firstSeenDateTime,
    lastSeenDateTime: index % 2 === 0 ? '2025-01-01T00:00:00Z' : '2024-01-01T00:00:00Z',
    parentHost: { id: 'a.example' },
    childHost: { id: 'b.example' },
  }));
  const sorted = dataSetSource([parseDataSet('pairs.json', JSON.stringify({ hostPairs: pairs }))]);

  it.each([
    ['firstSeenDateTime', '1 4 3 0 2'],
    ['firstSeenDateTime asc', '1 4 3 0 2'],
    ['firstSeenDateTime desc', '0 3 4 1 2'],
    ['lastSeenDateTime', '1 3 0 2 4'],
    ['lastSeenDateTime desc, firstSeenDateTime DESC', '0 4 2 3 1'],
  ])('%s: null before all dates, a date that does not exist behind them', async (order, ids) => {
    const url = `${root}/security/threatIntelligence/hosts/a.example/hostPairs?$select=id&$orderby=${order}`;
    const response = await createEmulator(sorted)(new Request(url));
    const { value } = (await response.json()) as { readonly value: readonly Resource[] };
    expect(value.map(({ id }) => id).join(' ')).toBe(ids);
  });
});
