/** What Graph exposes to scripts, captured from a real answer. `x-ms-*` throttle headers and `Date` are not among them. */
const exposed =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, Retry-After, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, X-Planner-Operationid, x-ms-permissions-recommendations';

/** The headers with which Graph lets any page read an answer; without credentials, since the token goes in a header. */
export const crossOriginHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
};

/** The answer to a preflight request; `undefined` for any other request. */
export function preflightAnswer(request: Request): Response | undefined {
  const method = request.headers.get('access-control-request-method');
  if (request.method !== 'OPTIONS' || method === null) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      ...crossOriginHeaders,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '',
      'Access-Control-Max-Age': '3600',
    },
  });
}
