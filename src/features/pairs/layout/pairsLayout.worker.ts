import { forceLayout } from './forceLayout';
import type { LayoutAnswer, LayoutJob } from './layoutJob';

/* One job for one worker: whoever started it ends it. ELK, 1.6 MB, is loaded only for the layout that needs it; as it
   is loaded it sets `onmessage`, so this one listens beside it. */
addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  void answer(data).then((message) =>
    postMessage(message, { transfer: message.kind === 'places' ? [message.places.buffer] : [] }),
  );
});

async function answer(job: LayoutJob): Promise<LayoutAnswer> {
  try {
    return { kind: 'places', places: await placesOf(job) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : 'no reason was given' };
  }
}

async function placesOf(job: LayoutJob): Promise<Float32Array<ArrayBuffer>> {
  if (job.layout === 'force') return forceLayout(job);
  const { layeredLayout } = await import('./layeredLayout');
  return layeredLayout(job);
}
