import type { GraphRoot } from '~/msgraph/graphUrl';
import { MsGraphError } from '~/msgraph/MsGraphError';
import { claimsChallenge } from './claimsChallenge';
import { isGraphAddress } from './graphAddress';

/** How a token is asked for, beyond "any that is valid". */
export interface TokenWish {
  /** Claims that the new token has to fulfil, as JSON. */
  readonly claims?: string;
  /** The token in the cache is not accepted any more. */
  readonly isRefused?: boolean;
}

interface AuthorizedFetchParts {
  readonly root: GraphRoot;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Rejects with MsGraphError. */
  readonly accessToken: (wish: TokenWish) => Promise<string>;
  /** The service refused a token that was made for it. */
  readonly onRefused: () => void;
}

/**
 * `fetch` with the analyst's token. A 401 is answered with another token and one repeat; the second 401 is the answer.
 * A challenge that cannot be read, or that CORS hides, is taken as "this token is not accepted any more".
 *
 * @throws MsGraphError of kind `refused` for any address but Graph's: there, no token goes
 */
export function authorizedFetch(parts: AuthorizedFetchParts): (request: Request) => Promise<Response> {
  const { root, fetch, accessToken, onRefused } = parts;
  let replaced: { readonly refused: string; readonly claims: string | null; readonly token: string } | null =
    null;

  async function send(request: Request, token: string): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('Authorization', `Bearer ${token}`);
    // A copy with anything changed forgets its referrer policy: https://fetch.spec.whatwg.org/#dom-request
    return fetch(new Request(request, { headers, referrerPolicy: request.referrerPolicy }));
  }

  /** Of requests that were refused with the same token for the same reason, the first has it replaced for all. */
  async function anotherToken(refused: string, claims: string | null): Promise<string> {
    if (replaced?.refused === refused && replaced.claims === claims) return replaced.token;
    const token = await accessToken(claims === null ? { isRefused: true } : { claims });
    replaced = { refused, claims, token };
    return token;
  }

  return async (request) => {
    if (!isGraphAddress(root, request.url)) throw strangerError();
    const token = await accessToken({});
    const first = await send(request, token);
    if (first.status !== 401) return first;
    const claims = claimsChallenge(first.headers.get('www-authenticate'));
    const second = await send(request, await anotherToken(token, claims));
    if (second.status === 401) onRefused();
    return second;
  };
}

function strangerError(): MsGraphError {
  return new MsGraphError({
    kind: 'refused',
    message: 'The request leads elsewhere than to Microsoft Graph.',
    hint: 'Nothing was sent: your sign-in is for Graph alone.',
  });
}
