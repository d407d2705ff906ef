import {
  type Configuration,
  createStandardPublicClientApplication,
  type IPublicClientApplication,
  LogLevel,
} from '@azure/msal-browser';
import { isLoopback } from './clouds';
import type { LiveSettings } from './liveSettings';

/** How long a person may take in the sign-in window, in milliseconds: a second factor can need more than the library's minute. */
const windowLasts = 10 * 60_000;

/** How MSAL is set up. Everything that is not named stays at its default: PKCE, state and nonce are. */
export function msalConfiguration(settings: LiveSettings, base: URL): Configuration {
  const { loginOrigin } = settings.cloud;
  const redirectUri = new URL('redirect.html', base).href;
  return {
    auth: {
      clientId: settings.clientId,
      // One tenant: accounts of others cannot even begin.
      authority: `${loginOrigin}/${settings.tenantId}`,
      redirectUri,
      postLogoutRedirectUri: redirectUri,
      // Graph may end a token early and say what it wants instead: https://learn.microsoft.com/entra/identity-platform/claims-challenge
      clientCapabilities: ['CP1'],
      ...(isLoopback(new URL(loginOrigin).hostname) ? loopbackAuthority(settings) : {}),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: silent },
      popupBridgeTimeout: windowLasts,
    },
  };
}

/** Its log would name accounts and codes; what failed is told by the errors. */
function silent(): void {
  // Nothing is said.
}

/** The library knows Entra's endpoints; a stand-in on loopback has the same below its own origin, and is not asked either. */
function loopbackAuthority({ cloud, tenantId }: LiveSettings) {
  const authority = `${cloud.loginOrigin}/${tenantId}`;
  const metadata = {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
  return { knownAuthorities: [new URL(authority).host], authorityMetadata: JSON.stringify(metadata) };
}

export function msalApplication(settings: LiveSettings, base: URL): Promise<IPublicClientApplication> {
  return createStandardPublicClientApplication(msalConfiguration(settings, base));
}
