/** A longer challenge was not written by Entra. In characters of the decoded JSON. */
const longestClaims = 4096;

/**
 * The claims that a 401 asks for, ready for a token request, or `null` where there is no challenge or it cannot be understood.
 *
 *     WWW-Authenticate: Bearer realm="", authorization_uri="https://…", error="insufficient_claims", claims="eyJhY2Nlc3Nf…"
 *
 * The claims are JSON in base64 or base64url. They are written anew from what was read, so that nothing but JSON goes on.
 * Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsChallenge(header: string | null): string | null {
  if (header === null) return null;
  const encoded = bearerParams(header).get('claims');
  if (encoded === undefined) return null;
  const text = decoded(encoded);
  if (text === null || text.length > longestClaims) return null;
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? JSON.stringify(claims)
      : null;
  } catch {
    return null;
  }
}

/** `name=token` or `name="quoted text"`, where a backslash quotes one character: RFC 9110, sections 5.6.2 to 5.6.6 and 11.2. */
const authParam = /([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gs;

/** The parameters of the header, the first of a name. Several challenges in one header are read as one: only Bearer has claims. */
function bearerParams(header: string): Map<string, string> {
  const params = new Map<string, string>();
  if (!/\bbearer\b/i.test(header)) return params;
  for (const [, name = '', quoted, token] of header.slice(0, 4 * longestClaims).matchAll(authParam)) {
    const key = name.toLowerCase();
    const value = quoted === undefined ? (token ?? '') : quoted.replace(/\\(.)/gs, '$1');
    if (!params.has(key)) params.set(key, value);
  }
  return params;
}

function decoded(base64: string): string | null {
  try {
    const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
