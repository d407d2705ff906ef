import demoWorkerUrl from '~/emulator/demo.worker?worker&url';
import type { DemoAnswer, DemoOrder } from '~/emulator/demoMessages';
import { workerScript } from '~/shared/lib/workerScript';

/** The demo's emulator in its worker. */
export interface DemoWorker {
  /** Starts the worker before the first request, so that this one need not wait for it. */
  readonly start: () => void;
  readonly fetch: (request: Request) => Promise<Response>;
}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets the demo's emulator answer from a worker of its own. As with a network, the page is free while an answer is made, and a
 * request that cannot be answered rejects with a bare TypeError.
 */
export function demoWorker(): DemoWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function started(): Worker {
    if (worker) return worker;
    worker = new Worker(workerScript(demoWorkerUrl), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<DemoAnswer>) => settle(data));
    worker.addEventListener('error', breakOff);
    return worker;
  }

  function settle(answer: DemoAnswer) {
    const asked = waiting.get(answer.id);
    if (!asked) return;
    waiting.delete(answer.id);
    if (answer.kind === 'broken') asked.reject(new TypeError(answer.message));
    else asked.resolve(response(answer));
  }

  /** The worker could not be loaded, or threw outside of a request: whoever asks next starts another. */
  function breakOff() {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new TypeError('The demo stopped.'));
    waiting.clear();
  }

  function fetch({ url, headers, signal }: Request): Promise<Response> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      const tell = (order: DemoOrder) => started().postMessage(order);
      tell({ kind: 'ask', id, url, headers: [...headers] });
      signal.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        tell({ kind: 'stop', id });
        reject(signal.reason);
      });
    });
  }

  return { start: () => void started(), fetch };
}

function response({ status, headers, body }: DemoAnswer & { kind: 'answer' }): Response {
  // By the Fetch standard these have no body, not even an empty one.
  const hasBody = status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? body : null, { status, headers: [...headers] });
}
