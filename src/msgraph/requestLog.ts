import type { MsGraphErrorKind } from './MsGraphError';
import { Observed } from './observed';

/** One try of a request. */
export interface LoggedTry {
  readonly clientRequestId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** When the answer was complete, or had been given up; `null` while it is awaited. */
  readonly endedAt: number | null;
  /** `null` where no complete answer came. */
  readonly status: number | null;
  /** Bytes of the answer's body, after decompression. */
  readonly size: number | null;
  /** The service's id for it, where the browser lets it be read. */
  readonly requestId: string | null;
  /** Why it did not give what was asked for. */
  readonly failure: MsGraphErrorKind | null;
}

/** For how many milliseconds a request was not under way, by reason. */
export interface Waited {
  /** Others were under way. */
  readonly queue: number;
  /** A pause of our own before the next try. */
  readonly backOff: number;
  /** The service had asked to wait, this request or any other. */
  readonly retryAfter: number;
}

/** How a request ended: with an answer, with Graph's word that there is no such record, or why it did not. */
export type RequestOutcome = 'answered' | 'noRecord' | MsGraphErrorKind;

/** A request as a person follows it: what was asked, how often, how it went. Nothing of the answer's content, and no token. */
export interface LoggedRequest {
  /** From 1, in the order in which they were asked for. */
  readonly number: number;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly endedAt: number | null;
  readonly tries: readonly LoggedTry[];
  readonly waited: Waited;
  /** `null` until it has ended. */
  readonly outcome: RequestOutcome | null;
}

/** The requests of a session that are still remembered, oldest first. */
export interface RequestHistory {
  readonly requests: readonly LoggedRequest[];
  /** How many there have been in all. */
  readonly total: number;
}

/** Older requests are forgotten: a session of a day must not grow without end. */
const longestHistory = 500;

/**
 * What the client has asked in this session. It lives in memory only and goes nowhere by itself.
 * It is told URLs, which hold no token: tokens travel in a header that the client never sees.
 */
export class RequestLog extends Observed<RequestHistory> {
  /** By number, in the order of numbers. */
  readonly #requests = new Map<number, LoggedRequest>();
  #total = 0;

  /** Begins the record of a request. */
  begin(url: string, now: number): RequestRecord {
    const number = (this.#total += 1);
    const request: LoggedRequest = {
      number,
      url,
      askedAt: now,
      endedAt: null,
      tries: [],
      waited: { queue: 0, backOff: 0, retryAfter: 0 },
      outcome: null,
    };
    this.#requests.set(number, request);
    this.#requests.delete(number - longestHistory);
    this.changed();
    return new RequestRecord(request, (changed) => this.#replace(changed));
  }

  protected picture(): RequestHistory {
    return { requests: [...this.#requests.values()], total: this.#total };
  }

  #replace(request: LoggedRequest): void {
    if (!this.#requests.has(request.number)) return;
    this.#requests.set(request.number, request);
    this.changed();
  }
}

/** Writes down how one request goes. */
export class RequestRecord {
  #request: LoggedRequest;
  readonly #keep: (request: LoggedRequest) => void;

  constructor(request: LoggedRequest, keep: (request: LoggedRequest) => void) {
    this.#request = request;
    this.#keep = keep;
  }

  waited(more: Partial<Waited>): void {
    const { queue, backOff, retryAfter } = this.#request.waited;
    this.#change({
      waited: {
        queue: queue + (more.queue ?? 0),
        backOff: backOff + (more.backOff ?? 0),
        retryAfter: retryAfter + (more.retryAfter ?? 0),
      },
    });
  }

  sent(clientRequestId: string, now: number): void {
    const nothing = { endedAt: null, status: null, size: null, requestId: null, failure: null };
    this.#change({ tries: [...this.#request.tries, { clientRequestId, sentAt: now, ...nothing }] });
  }

  /** Adds what became known of the last try. A request that was never sent has none. */
  tried(facts: Partial<Omit<LoggedTry, 'clientRequestId' | 'sentAt'>>): void {
    const { tries } = this.#request;
    const last = tries.at(-1);
    if (last) this.#change({ tries: [...tries.slice(0, -1), { ...last, ...facts }] });
  }

  ended(outcome: RequestOutcome, now: number): void {
    this.#change({ outcome, endedAt: now });
  }

  #change(facts: Partial<LoggedRequest>): void {
    this.#request = { ...this.#request, ...facts };
    this.#keep(this.#request);
  }
}
