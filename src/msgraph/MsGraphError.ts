/**
 * Why a request did not give what was asked for.
 *
 * - `offline`: the browser says there is no network
 * - `network`: no answer came, or it broke off; a browser does not tell why
 * - `timeout`: no complete answer in the time allowed
 * - `throttled`: the service asks to wait (429)
 * - `http`: the service answered with another error
 * - `auth`: the service does not accept the sign-in (401); without a status there is no sign-in any more to send, and a person is needed
 * - `malformed`: an answer came that is not what the API documents
 * - `refused`: Hostscope did not send the request, or did not follow a link
 * - `cancelled`: whoever asked does not want the answer any more
 */
export type MsGraphErrorKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'throttled'
  | 'http'
  | 'auth'
  | 'malformed'
  | 'refused'
  | 'cancelled';

export interface MsGraphErrorDetails {
  readonly kind: MsGraphErrorKind;
  /** A sentence for a person: what failed. */
  readonly message: string;
  /** What the person can do about it. */
  readonly hint: string;
  readonly status?: number | undefined;
  /** The most specific code of the service's envelope. */
  readonly code?: string | undefined;
  /** The service's own words: text of unknown origin. */
  readonly serviceMessage?: string | undefined;
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
  /** When it happened, milliseconds since 1970. */
  readonly time?: number | undefined;
  /** The earliest time at which asking again makes sense, milliseconds since 1970. */
  readonly retryAt?: number | undefined;
  /** Whether Graph itself says that it has no such record; a proxy that answers 404 says nothing of the sort. */
  readonly isNoRecord?: boolean;
}

/** The one error of the Graph client. Words are made here once; whoever shows it does not interpret. */
export class MsGraphError extends Error {
  override readonly name = 'MsGraphError';
  readonly kind: MsGraphErrorKind;
  readonly hint: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly serviceMessage: string | undefined;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly time: number | undefined;
  readonly retryAt: number | undefined;
  readonly isNoRecord: boolean;

  constructor(details: MsGraphErrorDetails) {
    super(details.message);
    this.kind = details.kind;
    this.hint = details.hint;
    this.status = details.status;
    this.code = details.code;
    this.serviceMessage = details.serviceMessage;
    this.requestId = details.requestId;
    this.clientRequestId = details.clientRequestId;
    this.time = details.time;
    this.retryAt = details.retryAt;
    this.isNoRecord = details.isNoRecord ?? false;
  }
}
