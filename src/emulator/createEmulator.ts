import { answerResponse, errorAnswer, type Answer, type RequestIds } from './answer';
import type { DataSource } from './dataSource';
import { emulatorSettings, type EmulatorSettings } from './emulatorSettings';
import { faults } from './faults';
import { GraphFault } from './GraphFault';
import { graphAnswer, type PageAnswer } from './graphAnswer';
import { RowViews } from '~/emulator/odata/rowViews';

/**
 * Requests without an answer yet. Node forgets a request that only its own signal still refers to, and with it
 * the abort that somebody waits for (undici holds the signal's controller weakly).
 */
const pending = new Set<Request>();

/**
 * Microsoft Graph for `/security/threatIntelligence`, as a function: what `fetch` is to the service, this is to a source.
 * Any origin is served; links in answers have the origin of the request. It has no clock and no chance of its own.
 * What it imitates and what not is in docs/emulator.md.
 *
 * The promise rejects only with the reason of the request's signal.
 */
export function createEmulator(
  source: DataSource,
  settings: Partial<EmulatorSettings> = {},
): (request: Request) => Promise<Response> {
  const all = emulatorSettings(settings);
  const views = new RowViews();
  const attempts = new Map<string, number>();

  return async (request) => {
    request.signal.throwIfAborted();
    pending.add(request);
    try {
      const ids = requestIds(request, all);
      const answer = await answerOf(request, ids);
      request.signal.throwIfAborted();
      return answerResponse(answer, ids, metadataLevel(request));
    } finally {
      pending.delete(request);
    }
  };

  async function answerOf(request: Request, ids: RequestIds): Promise<Answer> {
    const attempt = (attempts.get(request.url) ?? 0) + 1;
    attempts.set(request.url, attempt);
    const now = all.now();
    try {
      const name = all.faults(request, attempt);
      const usual = (changes: Partial<EmulatorSettings> = {}): PageAnswer =>
        graphAnswer(request, { source, views, settings: { ...all, ...changes } });
      if (!name) return usual();
      return await faults[name].act({ request, attempt, ids, now, usual, settings: all });
    } catch (error) {
      if (error instanceof GraphFault) return errorAnswer(error, ids, now);
      throw error;
    }
  }
}

/** The service takes over the client's id, and uses its own where there is none. */
function requestIds(request: Request, { newId }: EmulatorSettings): RequestIds {
  const requestId = newId();
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId };
}

function metadataLevel(request: Request): 'minimal' | 'none' {
  return /odata\.metadata=none/i.test(request.headers.get('accept') ?? '') ? 'none' : 'minimal';
}
