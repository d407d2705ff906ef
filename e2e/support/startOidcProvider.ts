import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { generateKeyPair, exportJWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { generate } from 'selfsigned';
import { anna, clientId, tenantId } from './entraAccounts';
import { loginOrigin } from './EntraLogin';
import { clientInfo, type TokenMint } from './TokenMint';

interface OidcSite {
  readonly port: number;
  /** The bodies of requests for tokens, as they came. */
  readonly tokenRequests: URLSearchParams[];
  close(): Promise<void>;
}

const permission = 'ThreatIntelligence.Read.All';
const scopes = ['openid', 'profile', 'email', 'offline_access', permission];
const root = `/${tenantId}/oauth2/v2.0`;

/**
 * The certified oidc-provider behind Entra's paths, on a loopback port with TLS. It is stricter than Entra where the standards are; where
 * Entra departs from them, this is what is done to it:
 *
 * - `select_account` becomes a prompt; a native client (for it alone may redirect to http) is not asked for consent;
 * - `offline_access` is taken out of requests to refresh, since the provider grants it only with a prompt for consent;
 * - answers with tokens get `client_info`; a request to sign out gets the client's id.
 *
 * @param mint learns the access tokens, for Graph's gate
 */
export async function startOidcProvider(redirectUri: string, mint: TokenMint): Promise<OidcSite> {
  const tokenRequests: URLSearchParams[] = [];
  const provider = await entraShaped(redirectUri, mint);
  const answer = provider.callback();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'login.microsoftonline.com' }]);
  const server = createServer({ key, cert }, (request, response) => {
    void answerAsEntra(request, response, { provider, answer, tokenRequests });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
  return {
    port: address.port,
    tokenRequests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function entraShaped(redirectUri: string, mint: TokenMint): Promise<Provider> {
  // Loaded only where it is used: it has something to say about every version of Node but the newest.
  const { interactionPolicy, Provider: OidcProvider } = await import('oidc-provider');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  policy.get('consent').checks.remove('native_client_prompt');
  const provider = new OidcProvider(`${loginOrigin}/${tenantId}/v2.0`, {
    clients: [
      {
        client_id: clientId,
        application_type: 'native',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
      },
    ],
    scopes,
    claims: { openid: ['sub', 'oid', 'tid', 'name', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        oid: anna.oid,
        tid: tenantId,
        name: anna.name,
        preferred_username: anna.username,
      }),
    }),
    ttl: {
      Interaction: 3600,
      Grant: 3600,
      Session: 3600,
      AccessToken: 3600,
      RefreshToken: 3600,
      IdToken: 3600,
    },
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    clientBasedCORS: () => true,
    cookies: { keys: ['loopback only'] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    routes: {
      authorization: `${root}/authorize`,
      token: `${root}/token`,
      end_session: `${root}/logout`,
    },
    interactions: { policy, url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage },
    },
    loadExistingGrant,
    renderError: (context: { body: unknown }, out: object) => {
      context.body = JSON.stringify(out);
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.method !== 'POST' || context.path !== `${root}/token`) return;
    const body = context.body as { access_token?: string; scope?: string } | undefined;
    if (body?.access_token === undefined) return;
    mint.access.set(body.access_token, { account: anna, claims: '', scope: body.scope ?? '' });
    context.body = { ...body, client_info: clientInfo(anna) };
  });
  return provider;
}

/** Administrators have consented for everybody. */
async function loadExistingGrant({ oidc }: { oidc: { session: { accountId: string }; provider: Provider } }) {
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  await grant.save();
  return grant;
}

function signOutPage(context: { body: unknown }, form: string): void {
  context.body = `<!doctype html><title>Sign out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
}

interface Parts {
  readonly provider: Provider;
  readonly answer: RequestListener;
  readonly tokenRequests: URLSearchParams[];
}

async function answerAsEntra(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, answer, tokenRequests }: Parts,
): Promise<void> {
  const url = new URL(request.url ?? '/', loginOrigin);
  const [, place, uid, picked] = url.pathname.split('/');
  if (place === 'interaction') {
    if (picked === 'picked') {
      await provider.interactionFinished(request, response, { login: { accountId: anna.username } });
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Pick</title><a href="/interaction/${uid}/picked">${anna.username}</a>`,
    );
    return;
  }
  if (url.pathname === `${root}/logout` && request.method === 'GET') {
    url.searchParams.set('client_id', clientId);
    request.url = url.pathname + url.search;
  }
  if (url.pathname === `${root}/token` && request.method === 'POST') {
    const params = await formOf(request);
    tokenRequests.push(new URLSearchParams(params));
    const kept = params
      .get('scope')
      ?.split(' ')
      .filter((scope) => scope !== 'offline_access');
    if (params.get('grant_type') === 'refresh_token') params.set('scope', kept?.join(' ') ?? '');
    // Where a request has been read the provider takes what is here.
    Object.assign(request, { body: Object.fromEntries(params) });
  }
  answer(request, response);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
