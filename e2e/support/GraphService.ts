import { isDeepStrictEqual } from 'node:util';
import { crossOriginHeaders } from '~/emulator/crossOrigin';
import type { EntraAccount } from './entraAccounts';
import type { AccessGrant, TokenMint } from './TokenMint';

/** A request to Graph with the token it came with, in the order of arrival. */
export interface GraphRequest {
  readonly path: string;
  /** What stood behind `Bearer`; empty without one. */
  readonly token: string;
  readonly account: EntraAccount | undefined;
  readonly status: number;
}

/** The member `access_token` of a claims request: https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter */
export type ClaimsDemand = Readonly<Record<string, object>>;

type Emulator = (request: Request) => Promise<Response>;

export const graphOrigin = 'https://graph.microsoft.com';

/**
 * Graph behind its gate: the bearer token is looked at, and each account asks an emulator of its own. Without a fault an answer is the
 * emulator's, readable across origins as Graph's are.
 */
export class GraphService {
  readonly requests: GraphRequest[] = [];
  /** Tokens that are refused as revoked although they have not expired. */
  readonly revoked = new Set<string>();
  /** Refuses every token that was not asked for with these claims. */
  demand: ClaimsDemand | undefined;
  /** Sends a 401 without saying why, or with a reason that scripts may not read. */
  challenge: 'readable' | 'hidden' | 'none' = 'readable';
  /** In place of the claims of a challenge: what stands in the header, unchecked. */
  claimsText: string | undefined;
  /** In place of the emulator's answer, for those requests for which there is one. */
  fault: ((request: Request) => Response | undefined) | undefined;
  /** Milliseconds until an answer is given. */
  delay = 0;
  underWay = 0;
  mostUnderWay = 0;

  constructor(
    private readonly mint: TokenMint,
    private readonly emulatorOf: (account: EntraAccount) => Emulator,
  ) {}

  /** The statuses of the answers to requests whose path matches. */
  statuses(pattern: RegExp): number[] {
    return this.requests.filter(({ path }) => pattern.test(path)).map(({ status }) => status);
  }

  async answer(request: Request): Promise<Response> {
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    try {
      if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
      const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const grant = this.mint.access.get(token);
      const response = await this.response(request, token, grant);
      const { pathname, search } = new URL(request.url);
      const account = grant?.account;
      this.requests.push({ path: pathname + search, token, account, status: response.status });
      return this.readable(response);
    } finally {
      this.underWay -= 1;
    }
  }

  private async response(request: Request, token: string, grant: AccessGrant | undefined): Promise<Response> {
    if (!grant) return this.unauthorized('Access token is empty or not for this service.');
    if (this.revoked.has(token)) return this.unauthorized('Continuous access evaluation.', revocation);
    if (this.demand && !satisfies(grant.claims, this.demand))
      return this.unauthorized('Continuous access evaluation.', this.demand);
    return this.fault?.(request) ?? this.emulatorOf(grant.account)(request);
  }

  /** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
  private unauthorized(message: string, demand?: ClaimsDemand): Response {
    const text = this.claimsText ?? (demand && base64Claims(demand));
    const reason = text === undefined ? '' : `, error="insufficient_claims", claims="${text}"`;
    const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/v2.0/authorize", client_id="00000003-0000-0000-c000-000000000000"${reason}`;
    const error = { code: 'InvalidAuthenticationToken', message };
    const headers: Record<string, string> =
      this.challenge === 'none' ? {} : { 'WWW-Authenticate': challenge };
    return Response.json({ error }, { status: 401, headers });
  }

  private readable(response: Response): Response {
    for (const [name, value] of Object.entries(crossOriginHeaders)) {
      if (this.challenge === 'hidden' && name === 'Access-Control-Expose-Headers') continue;
      response.headers.set(name, value);
    }
    return response;
  }
}

/** What a revoked token is answered with: one that was issued later is wanted. */
const revocation: ClaimsDemand = { nbf: { essential: true, value: '1604106651' } };

function base64Claims(demand: ClaimsDemand): string {
  return Buffer.from(JSON.stringify({ access_token: demand })).toString('base64');
}

function satisfies(claims: string, demand: ClaimsDemand): boolean {
  if (claims === '') return false;
  const { access_token: asked = {} } = JSON.parse(claims) as { access_token?: Record<string, object> };
  return Object.entries(demand).every(([name, value]) => isDeepStrictEqual(asked[name], value));
}
