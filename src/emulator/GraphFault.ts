/** An answer that the service gives in place of data: status, code and message as Graph words them. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A request that the service does not understand or does not allow: status 400, code `BadRequest`. */
export function badRequest(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message);
}

/** A query option whose value or presence is refused, in the words of ASP.NET OData, which Graph is built on. */
export function badQuery(detail: string): GraphFault {
  return badRequest(`The query specified in the URI is not valid. ${detail}`);
}

export function notFound(message: string): GraphFault {
  return new GraphFault(404, 'NotFound', message);
}
