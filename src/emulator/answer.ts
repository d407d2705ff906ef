import type { GraphFault } from './GraphFault';

/** What an answer carries: a JSON value, text of another or a damaged kind, or nothing at all. */
export type AnswerBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly contentType: string; readonly text: string }
  | { readonly kind: 'none' };

export interface Answer {
  readonly status: number;
  /** Headers besides those that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AnswerBody;
}

/** What identifies one request: in its headers, and in the error envelope. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export type MetadataLevel = 'minimal' | 'none';

export function jsonAnswer(value: unknown): Answer {
  return { status: 200, headers: {}, body: { kind: 'json', value } };
}

/**
 * Graph's error envelope, https://learn.microsoft.com/graph/errors. The date has no zone and is UTC:
 *
 *     { "error": { "code": "…", "message": "…",
 *       "innerError": { "date": "2025-02-13T10:17:05", "request-id": "…", "client-request-id": "…" } } }
 */
export function errorAnswer(fault: GraphFault, ids: RequestIds, now: Date): Answer {
  return {
    status: fault.status,
    headers: fault.headers,
    body: { kind: 'json', value: { error: errorObject(fault, ids, now) } },
  };
}

/** The `error` member of the envelope. */
export function errorObject({ code, message }: GraphFault, ids: RequestIds, now: Date): object {
  return {
    code,
    message,
    innerError: {
      date: now.toISOString().slice(0, 19),
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
    },
  };
}

export function answerResponse(
  { status, headers, body }: Answer,
  ids: RequestIds,
  metadata: MetadataLevel,
): Response {
  const all = new Headers({
    'Cache-Control': 'no-cache',
    'OData-Version': '4.0',
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  });
  if (body.kind === 'json') all.set('Content-Type', jsonType(metadata));
  if (body.kind === 'text') all.set('Content-Type', body.contentType);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(bodyText(body), { status, headers: all });
}

function jsonType(metadata: MetadataLevel): string {
  return `application/json;odata.metadata=${metadata};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;
}

function bodyText(body: AnswerBody): string | null {
  if (body.kind === 'none') return null;
  return body.kind === 'json' ? JSON.stringify(body.value) : body.text;
}
