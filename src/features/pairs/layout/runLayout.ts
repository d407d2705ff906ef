import { formatCount } from '~/shared/lib/numbers';
import { workerScript } from '~/shared/lib/workerScript';
import type { Drawing, Places } from '~/features/pairs/drawing/drawing';
import { egoColumns } from './egoColumns';
import { keepLocked } from './keepLocked';
import { type LayoutAnswer, type LayoutJob, layoutJob, transferred } from './layoutJob';
import workerUrl from './pairsLayout.worker?worker&url';
import type { PairsLayout } from '~/features/pairs/pairsState';

/** ELK takes seconds for this many nodes and minutes for a thousand. */
const largestLayered = 150;

/** Then a layout is given up. */
const layoutDeadlineMs = 20_000;

export interface LayoutRequest {
  readonly layout: PairsLayout;
  readonly drawing: Drawing;
  /** The hosts that the columns begin with. */
  readonly starts: readonly string[];
  /** Where nodes stand now: what a force layout begins with, and where locked nodes stay. */
  readonly places: Places;
  readonly isLocked: (id: string) => boolean;
}

/**
 * Places for all nodes of a drawing. Columns are worked out at once; the other layouts in a worker that ends with the
 * deadline, with the signal, or with its answer.
 *
 * @throws the signal's reason once it is aborted; Error whose message says for a person why there is no layout
 */
export async function runLayout(request: LayoutRequest, signal: AbortSignal): Promise<Places> {
  signal.throwIfAborted();
  const { layout, drawing, starts, places, isLocked } = request;
  if (layout === 'columns') return keepLocked(egoColumns(drawing, starts), places, isLocked);
  if (layout === 'layered' && drawing.nodes.length > largestLayered) {
    throw new Error(
      `The layered layout takes at most ${largestLayered} nodes; this drawing has ${formatCount(drawing.nodes.length)}.`,
    );
  }
  const found = await laidOutInWorker(layoutJob(layout, drawing, places, isLocked), signal);
  return keepLocked(
    new Map(drawing.nodes.map(({ id }, at) => [id, { x: found[2 * at] ?? 0, y: found[2 * at + 1] ?? 0 }])),
    places,
    isLocked,
  );
}

function laidOutInWorker(job: LayoutJob, signal: AbortSignal): Promise<Float32Array> {
  const worker = new Worker(workerScript(workerUrl), { type: 'module' });
  let deadline: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Float32Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.kind === 'places') resolve(data.places);
      else reject(new Error(`The layout failed: ${data.message}.`));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The layout failed${message ? `: ${message}` : ''}.`)),
    );
    deadline = setTimeout(() => reject(new Error(tooLong)), layoutDeadlineMs);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(job, transferred(job));
  }).finally(() => {
    clearTimeout(deadline);
    worker.terminate();
  });
}

const tooLong = `The layout was stopped after ${layoutDeadlineMs / 1000} seconds; everything stands where it stood.`;
