import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { EntraAccount } from './entraAccounts';

/** What an access token stands for. */
export interface AccessGrant {
  readonly account: EntraAccount;
  /** The claims that the request for it carried, as sent (JSON); absent ones are the empty string. */
  readonly claims: string;
  readonly scope: string;
}

/** What the app asked for, as the tokens repeat it. */
export interface TokenOrder {
  readonly account: EntraAccount;
  readonly clientId: string;
  readonly scope: string;
  readonly claims: string;
  /** Seconds. MSAL renews from 300 on downwards. */
  readonly expiresIn: number;
  /** Of the authorize request; a refreshed id token has none. */
  readonly nonce: string | undefined;
  /** The tenant that the id token names; another than the account's own plays a foreign issuer. */
  readonly issuedBy: string;
}

const keys = generateKeyPair('RS256');

/**
 * Issues tokens as Entra's v2.0 endpoint does: https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 * Access tokens mean nothing to a client, so these are random words that can be searched for wherever they must not be.
 */
export class TokenMint {
  readonly access = new Map<string, AccessGrant>();
  readonly refresh = new Map<string, EntraAccount>();
  /** Every secret handed out so far: access, refresh and id tokens, and codes. */
  readonly secrets: string[] = [];

  /** Knows from now on what another mint has issued so far, too. */
  continueFrom(earlier: TokenMint): void {
    for (const [token, grant] of earlier.access) this.access.set(token, grant);
    for (const [token, account] of earlier.refresh) this.refresh.set(token, account);
    this.secrets.push(...earlier.secrets);
  }

  secret(kind: string): string {
    const word = `sentinel-${kind}-${randomUUID()}`;
    this.secrets.push(word);
    return word;
  }

  /** The answer of the token endpoint. */
  async tokens(order: TokenOrder): Promise<object> {
    const { account, scope, claims, expiresIn } = order;
    const accessToken = this.secret('access');
    const refreshToken = this.secret('refresh');
    const idToken = await signedIdToken(order);
    this.secrets.push(idToken);
    this.access.set(accessToken, { account, claims, scope });
    this.refresh.set(refreshToken, account);
    return {
      token_type: 'Bearer',
      scope,
      expires_in: expiresIn,
      ext_expires_in: expiresIn,
      access_token: accessToken,
      refresh_token: refreshToken,
      id_token: idToken,
      client_info: clientInfo(account),
    };
  }
}

/** Who the account is, as MSAL wants to know it beside the tokens: base64url of `{"uid":…,"utid":…}`. */
export function clientInfo({ oid, tenantId }: EntraAccount): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url');
}

async function signedIdToken({ account, clientId, nonce, issuedBy }: TokenOrder): Promise<string> {
  const { privateKey } = await keys;
  const { name, username, oid } = account;
  const claims = { name, preferred_username: username, oid, tid: issuedBy, ver: '2.0', uti: randomUUID() };
  return new SignJWT(nonce === undefined ? claims : { ...claims, nonce })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'documentation-key' })
    .setIssuer(`https://login.microsoftonline.com/${issuedBy}/v2.0`)
    .setAudience(clientId)
    .setSubject(`subject-of-${oid}`)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('1h')
    .sign(privateKey);
}
