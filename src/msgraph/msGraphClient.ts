import { answerJson, type Json, type RawAnswer } from './answer';
import { ContractDrift } from './contractDrift';
import { transportWords } from './errorWords';
import type { GraphRoot } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import { RequestLog, type RequestOutcome, type RequestRecord } from './requestLog';
import { type Clock, type Priority, RequestQueue, type Urgency } from './requestQueue';
import { backoffMs, policy, triesFor } from './retry';
import { SharedRequests } from './sharedRequests';

export interface MsGraphClientSettings {
  readonly root: GraphRoot;
  /** The browser's, or the emulator's. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: Clock;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  /** A fresh GUID for each request sent. */
  readonly newRequestId: () => string;
  readonly isOnline: () => boolean;
  /**
   * Lets the browser do what waits, before an answer is parsed: of answers that come together, each sends the request that waits
   * for its slot before the first is parsed.
   */
  readonly breathe?: () => Promise<void>;
  /** Requests under way at once; four unless the tenant wants fewer. */
  readonly requestsAtOnce?: number;
  /** Records to ask for in a page of a collection; a thousand unless the tenant wants fewer. */
  readonly recordsPerPage?: number;
}

/** Public clients of this API ask for as many; the service may send fewer. */
const recordsPerPage = 1000;

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly priority?: Priority;
}

/** Asks Graph. Reads only: the API documents nothing but GET. */
export interface MsGraphClient {
  readonly root: GraphRoot;
  /** How many records to ask for in a page of a collection. */
  readonly recordsPerPage: number;
  /** What has been asked so far. */
  readonly log: RequestLog;
  /** In what the answers so far differ from the documentation. */
  readonly drift: ContractDrift;
  /** Milliseconds since 1970, by the clock that the client was given. */
  now(): number;
  /**
   * The JSON at `url`, or `undefined` for an answer without a body.
   * At most four requests are under way, equal ones are one, failures that may pass are tried again.
   *
   * @throws MsGraphError
   */
  getJson(url: URL, options: RequestOptions): Promise<Json>;
}

export function msGraphClient(settings: MsGraphClientSettings): MsGraphClient {
  const { clock } = settings;
  const queue = new RequestQueue(settings.requestsAtOnce ?? policy.requestsAtOnce, clock);
  const shared = new SharedRequests<Json>();
  const log = new RequestLog();

  async function getJson(url: URL, { signal, priority = 'visible' }: RequestOptions): Promise<Json> {
    try {
      return await shared.ask(url.href, signal, priority, (all, urgency) => logged(url, all, urgency));
    } catch (error) {
      throw signal.aborted ? cancelled(clock.now()) : error;
    }
  }

  async function logged(url: URL, signal: AbortSignal, urgency: Readonly<Urgency>): Promise<Json> {
    const record = log.begin(url.href, clock.now());
    try {
      const json = await withTries(url, signal, urgency, record);
      record.ended('answered', clock.now());
      return json;
    } catch (error) {
      record.ended(outcomeOf(error), clock.now());
      throw error;
    }
  }

  async function withTries(
    url: URL,
    signal: AbortSignal,
    urgency: Readonly<Urgency>,
    record: RequestRecord,
  ): Promise<Json> {
    // Time in tries and in own back-offs. Waiting for a turn, or because the service asked, is not the request's delay.
    let left: number = policy.totalTimeout;
    for (let tries = 1; ; tries += 1) {
      refuseWhileThrottled(queue.openAt, clock.now());
      const attempt = await queue.run(urgency, signal, async ({ byOthers, byGate }) => {
        const begun = clock.now();
        const limit = Math.min(policy.tryTimeout, left);
        record.waited({ queue: byOthers, retryAfter: byGate });
        try {
          return { answer: await oneTry(url, signal, limit, record) };
        } catch (error) {
          return failure(error, tries);
        } finally {
          // A try ends at its limit, by the clock only later where the machine has slept meanwhile.
          left -= Math.min(limit, clock.now() - begun);
        }
      });
      const result = 'answer' in attempt ? await readAnswer(attempt.answer, tries, record) : attempt;
      if ('json' in result) return result.json;
      const { error, wait } = result;
      if (error.retryAt === undefined) left -= wait;
      if (tries >= triesFor(error) || wait > policy.retryAfterMost || left <= 0)
        throw withRetryTime(error, clock.now() + wait);
      if (error.kind === 'throttled') continue;
      await clock.sleep(wait, signal);
      record.waited(error.retryAt === undefined ? { backOff: wait } : { retryAfter: wait });
    }
  }

  /** After the slot was given on, so that the next request is under way while this answer is parsed. */
  async function readAnswer(answer: SizedAnswer, tries: number, record: RequestRecord) {
    await settings.breathe?.();
    try {
      return { json: answerJson(answer, { clientRequestId: answer.clientRequestId, now: clock.now() }) };
    } catch (thrown) {
      if (thrown instanceof MsGraphError) {
        const { kind, requestId = null } = thrown;
        record.tried({ failure: kind, requestId, endedAt: clock.now() });
      }
      return failure(thrown, tries);
    }
  }

  /** A failed try, and how long to wait before the next. Called while the try still holds its slot. */
  function failure(error: unknown, tries: number): { error: MsGraphError; wait: number } {
    if (!(error instanceof MsGraphError)) throw error;
    const wait = backoffMs(error, tries + 1, clock.now(), settings.random);
    // A throttled client is throttled as a whole, also when this request gives up; nobody may take over its slot.
    if (error.kind === 'throttled') throttle(clock.now() + wait);
    return { error, wait };
  }

  function throttle(until: number): void {
    queue.closeUntil(until);
    const now = clock.now();
    if (isTooLong(queue.openAt, now)) queue.turnAway(stillThrottled(queue.openAt, now));
  }

  async function oneTry(
    url: URL,
    signal: AbortSignal,
    limit: number,
    record: RequestRecord,
  ): Promise<SizedAnswer> {
    if (!settings.isOnline()) throw transportError('offline', undefined, clock.now());
    const clientRequestId = settings.newRequestId();
    record.sent(clientRequestId, clock.now());
    const timer = new AbortController();
    const stop = AbortSignal.any([signal, timer.signal]);
    // Ends with `stop`, so that a slot is free at once also where a body does not end with its signal.
    const noAnswer = clock.sleep(limit, stop).then(
      () => 'timeout' as const,
      () => 'stopped' as const,
    );
    try {
      const answer = await Promise.race([fetched(url, stop, clientRequestId), noAnswer]);
      if (answer === 'stopped') throw cancelled(clock.now());
      if (answer === 'timeout') throw transportError('timeout', clientRequestId, clock.now());
      const { status, size, headers } = answer;
      record.tried({ status, size, requestId: headers.get('request-id'), endedAt: clock.now() });
      // What is an error by its status is one while the slot is held: a throttled client lets nobody take it over.
      if (status < 200 || status > 299) answerJson(answer, { clientRequestId, now: clock.now() });
      return answer;
    } catch (thrown) {
      const error = tryError(thrown, signal, clientRequestId);
      record.tried({ failure: error.kind, requestId: error.requestId ?? null, endedAt: clock.now() });
      throw error;
    } finally {
      timer.abort();
    }
  }

  function tryError(thrown: unknown, signal: AbortSignal, clientRequestId: string): MsGraphError {
    if (thrown instanceof MsGraphError) return thrown;
    // `fetch` and reading a body reject with a bare TypeError for every fault of the network.
    if (signal.aborted) return cancelled(clock.now());
    return transportError('network', clientRequestId, clock.now());
  }

  async function fetched(url: URL, signal: AbortSignal, clientRequestId: string): Promise<SizedAnswer> {
    const request = new Request(url, {
      headers: { Accept: 'application/json', 'client-request-id': clientRequestId },
      signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const response = await settings.fetch(request);
    const bytes = await response.arrayBuffer();
    const body = utf8.decode(bytes);
    return {
      status: response.status,
      headers: response.headers,
      body,
      size: bytes.byteLength,
      clientRequestId,
    };
  }

  return {
    root: settings.root,
    recordsPerPage: settings.recordsPerPage ?? recordsPerPage,
    log,
    drift: new ContractDrift(),
    now: () => clock.now(),
    getJson,
  };
}

/** Whatever is thrown that is no error of ours is the reason of the signal. */
function outcomeOf(error: unknown): RequestOutcome {
  if (!(error instanceof MsGraphError)) return 'cancelled';
  return error.isNoRecord ? 'noRecord' : error.kind;
}

/** As `Response.text` decodes: without the byte order mark, what is no UTF-8 replaced. */
const utf8 = new TextDecoder();

interface SizedAnswer extends RawAnswer {
  /** Bytes of the body. */
  readonly size: number;
  readonly clientRequestId: string;
}

/** A wait that is longer than anyone sits through is an answer at once, so that the screen can count down. */
function refuseWhileThrottled(openAt: number, now: number): void {
  if (isTooLong(openAt, now)) throw stillThrottled(openAt, now);
}

function isTooLong(openAt: number, now: number): boolean {
  return openAt - now > policy.retryAfterMost;
}

function stillThrottled(openAt: number, now: number): MsGraphError {
  return new MsGraphError({
    kind: 'throttled',
    message: 'The service asked to wait, and the time is not over.',
    hint: 'Nothing was sent: each request in between would make the wait longer.',
    time: now,
    retryAt: openAt,
  });
}

function withRetryTime(error: MsGraphError, retryAt: number): MsGraphError {
  if (error.kind !== 'throttled' || error.retryAt !== undefined) return error;
  const { kind, message, hint, status, code, serviceMessage, requestId, clientRequestId, time } = error;
  const details = { kind, message, hint, status, code, serviceMessage, requestId, clientRequestId, time };
  return new MsGraphError({ ...details, retryAt });
}

function transportError(
  kind: 'offline' | 'network' | 'timeout',
  clientRequestId: string | undefined,
  time: number,
) {
  return new MsGraphError({ kind, ...transportWords[kind], clientRequestId, time });
}

function cancelled(time: number): MsGraphError {
  return new MsGraphError({ kind: 'cancelled', ...transportWords.cancelled, time });
}
