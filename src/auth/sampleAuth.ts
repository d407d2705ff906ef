import {
  type AccountInfo,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { LiveAuth } from './LiveAuth';
import { liveSettings } from './liveSettings';

const tenantId = '0a000000-0000-4000-8000-00000000000a';
const settings = liveSettings(
  { clientId: '0c000000-0000-4000-8000-00000000000c', tenantId },
  new URL('https://scope.example/'),
);
const address = 'https://graph.microsoft.com/v1.0/security/threatIntelligence/hosts/a.example';

export function person(name: string, tenant = tenantId): AccountInfo {
  return {
    homeAccountId: `${name}.${tenant}`,
    environment: 'login.windows.net',
    tenantId: tenant,
    username: `${name}@soc.example`,
    localAccountId: name,
    name: `${name} of the SOC`,
  };
}

export const anna = person('anna');
export const ben = person('ben');
export const idOf = (account: AccountInfo) => `${account.homeAccountId}@${account.tenantId}`;

interface Call {
  readonly name: string;
  readonly request: unknown;
}

/** An MSAL application that notes what it is asked. A member that the code under test does not use is missing. */
export function scene({
  accounts = [anna],
  hasStorage = true,
  place = 'https://scope.example/hosts/a.example/ports?tz=local#x',
} = {}) {
  const calls: Call[] = [];
  const known = [...accounts];
  const answers = new Map<string, unknown[]>();
  let active: AccountInfo | null = null;
  let time = 0;
  let isOnline = true;

  function call(name: string) {
    return (request: unknown): Promise<unknown> => {
      calls.push({ name, request });
      const answer = answers.get(name)?.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
  }

  const application = {
    acquireTokenSilent: call('acquireTokenSilent'),
    acquireTokenPopup: call('acquireTokenPopup'),
    acquireTokenRedirect: call('acquireTokenRedirect'),
    loginRedirect: call('loginRedirect'),
    loginPopup: call('loginPopup'),
    logoutRedirect: call('logoutRedirect'),
    clearCache: (request?: { account?: AccountInfo }) => {
      known.splice(0, known.length, ...known.filter((one) => request?.account && one !== request.account));
      return call('clearCache')(request);
    },
    getAllAccounts: () => known,
    getActiveAccount: () => active,
    setActiveAccount: (account: AccountInfo | null) => {
      active = account;
    },
  };
  const auth = new LiveAuth({
    // oxlint-disable-next-line no-unsafe-type-assertion -- the part of MSAL that is used
    application: application as unknown as IPublicClientApplication,
    settings,
    base: new URL('https://scope.example/'),
    fetch: (request) => Promise.resolve(new Response(request.headers.get('authorization'))),
    now: () => time,
    isOnline: () => isOnline,
    address: () => place,
    hasStorage,
  });
  return {
    auth,
    calls,
    answer: (name: string, ...given: unknown[]) => answers.set(name, given),
    named: (name: string) => calls.filter((one) => one.name === name).map(({ request }) => request),
    pass: (ms: number) => {
      time += ms;
    },
    offline: () => {
      isOnline = false;
    },
    ask: (account = anna) => auth.fetchAs(idOf(account))(new Request(address)),
  };
}

export const token = (accessToken: string) => ({ accessToken });
export const expired = (claims = '') =>
  new InteractionRequiredAuthError('interaction_required', 'c1', 'AADSTS50076: x', '', '', '', claims);
