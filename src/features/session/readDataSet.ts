import type { DataSet } from '~/emulator/dataSet';
import dataSetWorkerUrl from '~/emulator/dataSet.worker?worker&url';
import { workerScript } from '~/shared/lib/workerScript';

/** Parsing more would hold up the page. */
const parsedInPage = 5_000_000;

/** What the worker answers: the data set, or the words of what is wrong with the file. */
export type DataSetAnswer =
  | { readonly kind: 'dataSet'; readonly dataSet: DataSet }
  | { readonly kind: 'bad'; readonly message: string };

/**
 * Reads one data set file.
 *
 * @throws Error whose message names file, record and member, for a person.
 */
export async function readDataSet(file: File): Promise<DataSet> {
  const { parseDataSet, largestDataSet } = await import('~/emulator/dataSet');
  if (file.size > largestDataSet) {
    throw new Error(
      `${file.name}: the file has ${file.size.toLocaleString('en')} bytes, ${largestDataSet.toLocaleString('en')} is the most.`,
    );
  }
  if (file.size <= parsedInPage) return parseDataSet(file.name, await file.text());
  const answer = await parsedInWorker(file);
  if (answer.kind === 'bad') throw new Error(answer.message);
  return answer.dataSet;
}

function parsedInWorker(file: File): Promise<DataSetAnswer> {
  const worker = new Worker(workerScript(dataSetWorkerUrl), { type: 'module' });
  return new Promise<DataSetAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DataSetAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`${file.name}: reading the file failed${message ? ` (${message})` : ''}.`)),
    );
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
