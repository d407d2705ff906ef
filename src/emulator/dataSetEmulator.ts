import { createEmulator } from './createEmulator';
import type { DataSet } from './dataSet';
import { dataSetCounts, dataSetHosts } from './dataSetOverview';
import { dataSetSource } from './dataSetSource';

/** Graph over the data sets that are open, and what they hold: no faults, and an unknown host is unknown. */
export function dataSetEmulator(dataSets: readonly DataSet[]) {
  return {
    fetch: createEmulator(dataSetSource(dataSets)),
    hosts: dataSetHosts(dataSets),
    counts: dataSetCounts(dataSets),
  };
}
