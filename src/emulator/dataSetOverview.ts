import type { DataSet } from './dataSet';
import { mergedRecords } from './dataSetSource';
import type { Resource } from './dataSource';
import { collectionNames } from '~/emulator/datasets/dataSetSchema';

/** A host of the open data sets, and how many records it has. */
export interface DataSetHost {
  readonly hostId: string;
  readonly ports: number;
  readonly pairs: number;
}

/** Every host that the data sets hold or refer to; those with records of their own first, in the order of the files. */
export function dataSetHosts(dataSets: readonly DataSet[]): DataSetHost[] {
  const found = new Map<string, { hostId: string; ports: number; pairs: number }>();
  function host(hostId: string): { hostId: string; ports: number; pairs: number } {
    const known = found.get(hostId.toLowerCase()) ?? { hostId, ports: 0, pairs: 0 };
    found.set(hostId.toLowerCase(), known);
    return known;
  }
  for (const record of mergedRecords(dataSets, 'hosts')) host(String(record['id']));
  for (const port of mergedRecords(dataSets, 'hostPorts')) host(hostIdOf(port, 'host')).ports += 1;
  for (const pair of mergedRecords(dataSets, 'hostPairs')) {
    const both = new Set([host(hostIdOf(pair, 'parentHost')), host(hostIdOf(pair, 'childHost'))]);
    for (const one of both) one.pairs += 1;
  }
  return [...found.values()];
}

/** How many records there are in each collection that has any. */
export function dataSetCounts(dataSets: readonly DataSet[]): [collection: string, count: number][] {
  const counts = collectionNames.map((name): [string, number] => [
    name,
    mergedRecords(dataSets, name).length,
  ]);
  return counts.filter(([, count]) => count > 0);
}

function hostIdOf(record: Resource, member: string): string {
  // Checked when the file was read: an object with an id.
  return (record[member] as { readonly id: string }).id;
}
