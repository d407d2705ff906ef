export type Answer = (request: Request, call: number) => Response | Promise<Response>;

/** A `fetch` that answers as a test tells it, keeps what it was asked, and ends with the request's signal as a browser does. */
export class ScriptedFetch {
  readonly requests: Request[] = [];
  underWay = 0;
  mostUnderWay = 0;
  readonly #answer: Answer;

  /** `answer` gets the request and its number, from 1. What it throws, `fetch` rejects with. */
  constructor(answer: Answer) {
    this.#answer = answer;
  }

  get urls(): string[] {
    return this.requests.map(({ url }) => url);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    this.requests.push(request);
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    try {
      return await Promise.race([this.#answered(request, this.requests.length), aborted(request.signal)]);
    } finally {
      this.underWay -= 1;
    }
  };

  async #answered(request: Request, call: number): Promise<Response> {
    return this.#answer(request, call);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** An answer that never comes. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** What `fetch` rejects with for every fault of the network; browsers tell no more than that. */
export function brokenConnection(): never {
  throw new TypeError('Failed to fetch');
}

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;odata.metadata=minimal', ...headers },
  });
}

/** Graph's error envelope. */
export function errorAnswer(
  status: number,
  headers: Record<string, string> = {},
  code = 'someCode',
): Response {
  return jsonAnswer({ error: { code, message: `says ${code}` } }, status, headers);
}
