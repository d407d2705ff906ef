import type { EntraLogin } from './EntraLogin';

/** The claims that a request to Entra carried, without the one by which MSAL says what the app can do. */
export function claimsOf(params: URLSearchParams | undefined): unknown {
  const { access_token: { xms_cc: _, ...asked } = {} } = JSON.parse(params?.get('claims') ?? '{}') as {
    access_token?: Record<string, unknown>;
  };
  return asked;
}

/** The sign-ins on Entra's page, without the silent ones and without those that came back from picking. */
export function visits(login: EntraLogin): URLSearchParams[] {
  return login
    .asked('authorize')
    .map(({ params }) => params)
    .filter((params) => params.get('prompt') !== 'none' && !params.has('picked') && !params.has('declined'));
}

/** How many requests each endpoint and grant had. */
export function tally(login: EntraLogin) {
  return {
    visits: visits(login).length,
    silent: login.asked('authorize').filter(({ params }) => params.get('prompt') === 'none').length,
    codes: login.grants('authorization_code').length,
    refreshes: login.grants('refresh_token').length,
  };
}
