import { httpWords, strangerWords } from './errorWords';
import { MsGraphError } from './MsGraphError';
import { retryAfterMs } from './retry';

/** A complete answer of the service, as text. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** JSON as it came, trusted in nothing. `undefined` stands for an answer without a body (204, or empty). */
export type Json = unknown;

interface AnswerContext {
  readonly clientRequestId: string;
  /** Milliseconds since 1970 at which the answer was complete. */
  readonly now: number;
}

/**
 * The JSON of an answer.
 *
 * @throws MsGraphError: `http`, `auth`, `throttled` for what the service calls an error, `malformed` for anything that is not JSON.
 */
export function answerJson(answer: RawAnswer, context: AnswerContext): Json {
  const json = parsed(answer, context);
  const envelope = errorEnvelope(json);
  // Seen in other services of Graph: an error object under status 200. A 304 reaches a `fetch` that never asked for one.
  if (answer.status >= 300 || envelope) throw serviceError(answer, envelope, context);
  return json;
}

function parsed(answer: RawAnswer, context: AnswerContext): Json {
  if (answer.body.trim() === '') return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    // An error page may be HTML or plain text; its status says enough and its body is never shown.
    if (answer.status >= 300) return undefined;
    throw malformed(answer, context);
  }
}

function malformed(answer: RawAnswer, { clientRequestId, now }: AnswerContext): MsGraphError {
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim() || 'nothing that says what it is';
  const isJson = type.toLowerCase().includes('json');
  return new MsGraphError({
    kind: 'malformed',
    message: isJson
      ? 'The service’s answer is damaged: it is not valid JSON.'
      : `The answer is not threat intelligence: it is ${type}, where JSON was asked for.`,
    hint: isJson
      ? 'Try again; if it stays, hand the request id to Microsoft support.'
      : 'A proxy or a network sign-in page may have answered instead of the service. Open a page on the network, then try again.',
    status: answer.status,
    requestId: header(answer, 'request-id'),
    clientRequestId,
    time: now,
  });
}

/** The members of Graph's error envelope that are used here. Inner errors nest; the innermost code says most. */
interface Envelope {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
}

/*
 * { "error": { "code": "…", "message": "…",
 *   "innerError": { "code": "429", "date": "2025-02-13T10:17:05", "request-id": "…", "client-request-id": "…" } } }
 * Source: https://learn.microsoft.com/graph/errors. Also seen: `innererror`, codes that are empty or "UnknownError".
 */
function errorEnvelope(json: Json): Envelope | undefined {
  const error = member(json, 'error');
  if (typeof error !== 'object' || error === null) return undefined;
  const chain = innerErrors(error);
  return {
    code: chain
      .map((one) => textMember(one, 'code'))
      .findLast((code) => code !== undefined && !/^\d+$/.test(code)),
    message: chain.map((one) => textMember(one, 'message')).find((message) => message !== undefined),
    requestId: chain.map((one) => textMember(one, 'request-id')).find((id) => id !== undefined),
  };
}

/** The error and the errors inside it, outermost first. Deeper than 8 is not an answer of Graph. */
function innerErrors(error: object): object[] {
  const chain = [error];
  for (let depth = 0; depth < 8; depth += 1) {
    const last = chain.at(-1);
    const inner = member(last, 'innerError') ?? member(last, 'innererror');
    if (typeof inner !== 'object' || inner === null) break;
    chain.push(inner);
  }
  return chain;
}

function serviceError(
  answer: RawAnswer,
  envelope: Envelope | undefined,
  context: AnswerContext,
): MsGraphError {
  const described = { status: answer.status, code: envelope?.code, serviceMessage: envelope?.message };
  const words = envelope ? httpWords(described) : strangerWords(answer.status);
  const wait = retryAfterMs(answer.headers.get('retry-after'), context.now);
  return new MsGraphError({
    ...words,
    ...described,
    requestId: header(answer, 'request-id') ?? envelope?.requestId,
    clientRequestId: context.clientRequestId,
    time: context.now,
    retryAt: wait === null ? undefined : context.now + wait,
    isNoRecord: answer.status === 404 && envelope !== undefined,
  });
}

function header(answer: RawAnswer, name: string): string | undefined {
  return answer.headers.get(name) ?? undefined;
}

function member(value: Json, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // A checked object; its members stay unknown.
      (value as Record<string, unknown>)[name]
    : undefined;
}

function textMember(value: Json, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
