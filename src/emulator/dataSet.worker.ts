import { parseDataSet } from './dataSet';

/** Reads one file away from the page, so that the page stays usable. Answers once. */
async function answer(file: File) {
  try {
    return { kind: 'dataSet', dataSet: parseDataSet(file.name, await file.text()) };
  } catch (error) {
    return { kind: 'bad', message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<File>) => {
  void answer(data).then((message) => postMessage(message));
});
