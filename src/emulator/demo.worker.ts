import type { DemoAnswer, DemoOrder } from './demoMessages';
import { demoEmulator } from './demoEmulator';

/** Runs the demo's emulator away from the page, as a server would be: answers are made while the page draws. */
const fetch = demoEmulator(sleep);
const underWay = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<DemoOrder>) => {
  if (data.kind === 'stop') underWay.get(data.id)?.abort();
  else void answer(data).then(send);
});

/** Hands the body over instead of copying it. */
function send(message: DemoAnswer): void {
  postMessage(message, { transfer: message.kind === 'answer' ? [message.body] : [] });
}

async function answer({ id, url, headers }: DemoOrder & { kind: 'ask' }): Promise<DemoAnswer> {
  const stop = new AbortController();
  underWay.set(id, stop);
  try {
    const response = await fetch(new Request(url, { headers: [...headers], signal: stop.signal }));
    return {
      kind: 'answer',
      id,
      status: response.status,
      headers: [...response.headers],
      body: await response.arrayBuffer(),
    };
  } catch (error) {
    return { kind: 'broken', id, message: error instanceof Error ? error.message : String(error) };
  } finally {
    underWay.delete(id);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
