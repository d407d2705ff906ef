import { createHash, randomUUID } from 'node:crypto';
import type { EntraAccount } from './entraAccounts';
import { accountPage, refusalPage } from './entraPages';
import { clientInfo, TokenMint } from './TokenMint';

/** A request to the login origin, as the tests look at it. */
export interface LoginRequest {
  readonly endpoint: 'authorize' | 'token' | 'logout' | 'other';
  readonly url: string;
  /** Of the query, or of the form in the body. */
  readonly params: URLSearchParams;
}

/** An HTTP answer; `drop` is a connection that breaks. */
export type HttpAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
    }
  | { readonly kind: 'drop' };

/**
 * How the token endpoint answers a grant.
 * `interactionRequired` may name claims that the app has to carry to the login page; `expired` is a refresh token after its 24 hours.
 */
export type GrantOutcome =
  | { readonly kind: 'tokens' }
  | { readonly kind: 'interactionRequired'; readonly claims?: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'throttled'; readonly retryAfter: string }
  | { readonly kind: 'raw'; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: 'drop' };

interface IssuedCode {
  readonly account: EntraAccount;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly claims: string;
}

interface Registration {
  readonly clientId: string;
  readonly tenantId: string;
  readonly redirectUri: string;
  /** Who can be picked on the login page. */
  readonly accounts: readonly EntraAccount[];
}

export const loginOrigin = 'https://login.microsoftonline.com';

/**
 * Entra's v2.0 endpoints for one app registration, as far as a browser meets them: authorize (page, silent, refusal), token (code with
 * PKCE, refresh) and logout. What it is asked is checked as Entra checks it; switches make it fail.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export class EntraLogin {
  readonly mint = new TokenMint();
  readonly requests: LoginRequest[] = [];
  /** Who has a session with Entra in this browser: silent requests are answered for them. */
  signedIn: EntraAccount | undefined;
  /** Whether a hidden frame gets Entra's cookie; browsers that block third-party cookies send none. */
  framesSeeSession = true;
  /** The OAuth error that authorize answers with in place of a code. */
  authorizeError: { readonly error: string; readonly description: string } | undefined;
  onCode: GrantOutcome = { kind: 'tokens' };
  onRefresh: GrantOutcome = { kind: 'tokens' };
  /** Seconds that new access tokens last. */
  expiresIn = 3600;
  /** Put into id tokens in place of the request's nonce. */
  nonce: string | undefined;
  /** Named by id tokens in place of the account's own tenant. */
  issuedBy: string | undefined;
  /** The next answers wait for this. */
  hold: Promise<void> | undefined;
  private readonly codes = new Map<string, IssuedCode>();

  constructor(private readonly registration: Registration) {}

  /** Goes on from where another instance stands: with whom it knows, what it issued and what it was asked. */
  continueFrom(earlier: EntraLogin): void {
    this.mint.continueFrom(earlier.mint);
    this.requests.push(...earlier.requests);
    this.signedIn = earlier.signedIn;
  }

  /** The requests of one endpoint so far. */
  asked(endpoint: LoginRequest['endpoint']): LoginRequest[] {
    return this.requests.filter((request) => request.endpoint === endpoint);
  }

  /** The requests to the token endpoint with one grant so far. */
  grants(type: 'authorization_code' | 'refresh_token'): URLSearchParams[] {
    return this.asked('token')
      .map(({ params }) => params)
      .filter((params) => params.get('grant_type') === type);
  }

  async answer(url: URL, body: string): Promise<HttpAnswer> {
    const path = `/${this.registration.tenantId}/oauth2/v2.0/`;
    const name = url.pathname.startsWith(path) ? url.pathname.slice(path.length) : '';
    const endpoint = name === 'authorize' || name === 'token' || name === 'logout' ? name : 'other';
    const params = endpoint === 'token' ? new URLSearchParams(body) : url.searchParams;
    this.requests.push({ endpoint, url: url.href, params });
    await this.hold;
    if (endpoint === 'authorize') return this.authorize(url);
    if (endpoint === 'token') return this.token(params);
    if (endpoint === 'logout') return this.logout(params);
    return page(404, refusalPage('AADSTS90002: There is nothing here.'));
  }

  private authorize(url: URL): HttpAnswer {
    const { searchParams: params } = url;
    const mistake = this.authorizeMistake(params);
    if (mistake !== undefined) return page(400, refusalPage(mistake));
    const prompt = params.get('prompt');
    const picked = this.registration.accounts.find(({ oid }) => oid === params.get('picked'));
    if (params.has('declined')) return this.back(params, declined);
    if (this.authorizeError && (prompt === 'none' || picked)) {
      const { error, description } = this.authorizeError;
      return this.back(params, { error, error_description: description });
    }
    if (prompt === 'none') {
      const session = this.framesSeeSession ? this.signedIn : undefined;
      return this.back(params, session ? this.code(session, params) : loginRequired);
    }
    const known = prompt === null ? this.signedInAs(params.get('login_hint')) : undefined;
    const account = picked ?? known;
    if (!account) return page(200, accountPage(url, this.registration.accounts));
    this.signedIn = account;
    return this.back(params, this.code(account, params));
  }

  private signedInAs(hint: string | null): EntraAccount | undefined {
    return hint === null || hint === this.signedIn?.username ? this.signedIn : undefined;
  }

  /** What Entra would refuse on its own page: it redirects only to what is registered. */
  private authorizeMistake(params: URLSearchParams): string | undefined {
    const { clientId, redirectUri } = this.registration;
    const scopes = params.get('scope')?.split(' ') ?? [];
    if (params.get('client_id') !== clientId) return 'AADSTS700016: Unknown application.';
    if (params.get('redirect_uri') !== redirectUri) return 'AADSTS50011: The redirect URI is not registered.';
    if (params.get('response_type') !== 'code') return 'AADSTS700054: response_type must be code.';
    if (params.get('response_mode') !== 'fragment') return 'AADSTS9002325: response_mode must be fragment.';
    if (params.get('code_challenge_method') !== 'S256') return 'AADSTS9002325: Proof Key is required.';
    if (!params.get('code_challenge')) return 'AADSTS9002325: Proof Key is required.';
    if (!params.get('state') || !params.get('nonce')) return 'AADSTS900144: state and nonce are missing.';
    if (!['openid', 'profile', 'offline_access'].every((scope) => scopes.includes(scope)))
      return 'AADSTS70011: The scopes of a sign-in are missing.';
    return undefined;
  }

  private code(account: EntraAccount, params: URLSearchParams): Record<string, string> {
    const code = this.mint.secret('code');
    this.codes.set(code, {
      account,
      // Checked by authorizeMistake.
      challenge: params.get('code_challenge') ?? '',
      redirectUri: params.get('redirect_uri') ?? '',
      nonce: params.get('nonce') ?? '',
      claims: params.get('claims') ?? '',
    });
    return { code, client_info: clientInfo(account), session_state: randomUUID() };
  }

  /** A real redirect: Chromium lets no script in a frame of this origin go on to a loopback page. */
  private back(params: URLSearchParams, result: Record<string, string>): HttpAnswer {
    const fragment = new URLSearchParams({ ...result, state: params.get('state') ?? '' });
    return redirect(`${params.get('redirect_uri')}#${fragment}`);
  }

  private async token(params: URLSearchParams): Promise<HttpAnswer> {
    if (params.get('client_id') !== this.registration.clientId)
      return grantError('unauthorized_client', 'AADSTS700016: Unknown application.', 700016);
    const type = params.get('grant_type');
    const outcome = type === 'refresh_token' ? this.onRefresh : this.onCode;
    if (outcome.kind !== 'tokens') return failedGrant(outcome);
    if (type === 'refresh_token') return this.refreshed(params);
    if (type === 'authorization_code') return this.redeemed(params);
    return grantError('unsupported_grant_type', 'AADSTS70003: The grant type is not supported.', 70003);
  }

  private redeemed(params: URLSearchParams): HttpAnswer | Promise<HttpAnswer> {
    const code = params.get('code') ?? '';
    const issued = this.codes.get(code);
    this.codes.delete(code);
    const verifier = params.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (!issued) return grantError('invalid_grant', 'AADSTS54005: The code was already redeemed.', 54005);
    if (challenge !== issued.challenge)
      return grantError('invalid_grant', 'AADSTS501481: The Code_Verifier does not match.', 501481);
    if (params.get('redirect_uri') !== issued.redirectUri)
      return grantError('invalid_grant', 'AADSTS50011: Another redirect URI than before.', 50011);
    return this.tokens(params, issued.account, this.nonce ?? issued.nonce, issued.claims);
  }

  private refreshed(params: URLSearchParams): HttpAnswer | Promise<HttpAnswer> {
    const account = this.mint.refresh.get(params.get('refresh_token') ?? '');
    if (!account) return grantError('invalid_grant', 'AADSTS9002313: Unknown refresh token.', 9002313);
    return this.tokens(params, account, undefined, '');
  }

  private async tokens(
    params: URLSearchParams,
    account: EntraAccount,
    nonce: string | undefined,
    claimsBefore: string,
  ): Promise<HttpAnswer> {
    const scopes = (params.get('scope') ?? '').split(' ').filter((scope) => scope !== 'offline_access');
    const tokens = await this.mint.tokens({
      account,
      clientId: this.registration.clientId,
      scope: scopes.join(' '),
      claims: params.get('claims') ?? claimsBefore,
      expiresIn: this.expiresIn,
      nonce,
      issuedBy: this.issuedBy ?? account.tenantId,
    });
    return json(200, tokens);
  }

  private logout(params: URLSearchParams): HttpAnswer {
    this.signedIn = undefined;
    const target = params.get('post_logout_redirect_uri');
    if (target !== this.registration.redirectUri) return page(200, refusalPage('You signed out.'));
    const state = params.get('state');
    return redirect(state === null ? target : `${target}?${new URLSearchParams({ state })}`);
  }
}

const loginRequired = {
  error: 'login_required',
  error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
};

const declined = {
  error: 'access_denied',
  error_subcode: 'cancel',
  error_description: 'AADSTS65004: User declined to consent to access the app.',
};

function failedGrant(outcome: Exclude<GrantOutcome, { kind: 'tokens' }>): HttpAnswer {
  switch (outcome.kind) {
    case 'drop':
      return outcome;
    case 'expired':
      return grantError(
        'invalid_grant',
        'AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00.',
        700084,
      );
    case 'interactionRequired':
      return grantError(
        'interaction_required',
        'AADSTS50076: Due to a change made by your administrator you must use multi-factor authentication.',
        50076,
        outcome.claims === undefined ? {} : { suberror: 'basic_action', claims: outcome.claims },
      );
    case 'throttled':
      return { ...json(429, { error: 'too_many_requests' }, { 'Retry-After': outcome.retryAfter }) };
    case 'raw': {
      const headers = { ...readable, 'Content-Type': outcome.contentType };
      return { kind: 'answer', status: outcome.status, headers, body: outcome.body };
    }
  }
}

/** Entra's error envelope, https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function grantError(error: string, description: string, code: number, more: object = {}): HttpAnswer {
  const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
  const timestamp = new Date().toISOString().replace('T', ' ').slice(0, 19).concat('Z');
  return json(400, {
    error,
    error_description: description,
    error_codes: [code],
    timestamp,
    ...ids,
    ...more,
  });
}

const readable = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

function json(status: number, body: object, headers: Record<string, string> = {}): HttpAnswer {
  const all = { ...readable, 'Content-Type': 'application/json; charset=utf-8', ...headers };
  return { kind: 'answer', status, headers: all, body: JSON.stringify(body) };
}

function page(status: number, body: string): HttpAnswer {
  return { kind: 'answer', status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}

function redirect(to: string): HttpAnswer {
  return { kind: 'answer', status: 302, headers: { Location: to, 'Cache-Control': 'no-store' }, body: '' };
}
