import type { DataSet } from '~/emulator/dataSet';
import { msGraphClient } from '~/msgraph/msGraphClient';
import { breath, browserParts } from './browserParts';
import { readDataSet } from './readDataSet';
import type { DataSetSession } from './session';

export interface OpenDataSets {
  readonly session: DataSetSession;
  readonly dataSets: readonly DataSet[];
}

/**
 * Opens files together with what is open already. Nothing is asked of them until the analyst does.
 *
 * @throws Error in words, at the first file that cannot be read.
 */
export async function openDataSets(
  before: readonly DataSet[],
  files: readonly File[],
): Promise<OpenDataSets> {
  const { dataSetEmulator } = await import('~/emulator/dataSetEmulator');
  const read: DataSet[] = [];
  for (const file of files) read.push(await readDataSet(file));
  // A file opened again replaces what it held before.
  const names = new Set(read.map(({ name }) => name));
  const dataSets = [...before.filter(({ name }) => !names.has(name)), ...read];
  const { fetch, hosts, counts } = dataSetEmulator(dataSets);
  const session: DataSetSession = {
    kind: 'dataSet',
    key: crypto.randomUUID(),
    names: dataSets.map(({ title }) => title),
    hosts,
    counts,
    client: msGraphClient({
      ...browserParts,
      fetch: async (request) => {
        await breath(request.signal);
        return fetch(request);
      },
    }),
    now: () => Date.now(),
  };
  return { session, dataSets };
}
