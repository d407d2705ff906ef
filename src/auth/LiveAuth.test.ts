import {
  type AccountInfo,
  AuthError,
  BrowserAuthError,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  ServerError,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { LiveAuth } from './LiveAuth';
import { liveSettings } from './liveSettings';

const tenantId = '0a000000-0000-4000-8000-00000000000a';
const settings = liveSettings(
  { clientId: '0c000000-0000-4000-8000-00000000000c', tenantId },
  new URL('https://scope.example/'),
);
const address = 'https://graph.microsoft.com/v1.0/security/threatIntelligence/hosts/a.example';

function person(name: string, tenant = tenantId): AccountInfo {
  return {
    homeAccountId: `${name}.${tenant}`,
    environment: 'login.windows.net',
    tenantId: tenant,
    username: `${name}@soc.example`,
    localAccountId: name,
    name: `${name} of the SOC`,
  };
}

const anna = person('anna');
const ben = person('ben');
const idOf = (account: AccountInfo) => `${account.homeAccountId}@${account.tenantId}`;

interface Call {
  readonly name: string;
  readonly request: unknown;
}

/** An MSAL application that notes what it is asked. A member that the code under test does not use is missing. */
function scene({
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

const token = (accessToken: string) => ({ accessToken });
const expired = (claims = '') =>
  new InteractionRequiredAuthError('interaction_required', 'c1', 'AADSTS50076: x', '', '', '', claims);

test('the only account of the tenant is the one who asks', async () => {
  const { auth, ask, answer, named } = scene();
  answer('acquireTokenSilent', token('t1'));
  await auth.begin(null, null);
  expect(auth.state()).toEqual({
    account: { id: idOf(anna), username: 'anna@soc.example', name: 'anna of the SOC' },
    accounts: [{ id: idOf(anna), username: 'anna@soc.example', name: 'anna of the SOC' }],
    isBusy: false,
    hasEnded: false,
    failure: null,
  });
  expect(await (await ask()).text()).toBe('Bearer t1');
  expect(named('acquireTokenSilent')).toEqual([{ scopes: ['ThreatIntelligence.Read.All'], account: anna }]);
});

test('A21 of several accounts nobody is taken without being chosen; then requests of the other are over', async () => {
  const { auth, ask, answer } = scene({ accounts: [anna, ben] });
  await auth.begin(null, null);
  expect(auth.state().account).toBeNull();
  await expect(ask(ben)).rejects.toMatchObject({ kind: 'auth' });
  auth.choose(idOf(ben));
  answer('acquireTokenSilent', token('t-ben'));
  expect(auth.state().account?.username).toBe('ben@soc.example');
  expect(await (await ask(ben)).text()).toBe('Bearer t-ben');
  await expect(ask(anna)).rejects.toMatchObject({ kind: 'auth' });
});

test('A21 who just came back from the login page is the one', async () => {
  const { auth } = scene({ accounts: [anna, ben] });
  await auth.begin(ben, null);
  expect(auth.state().account?.id).toBe(idOf(ben));
});

test('A15 an account of another tenant is signed out again, and the page says so', async () => {
  const stranger = person('sam', '0f000000-0000-4000-8000-00000000000f');
  const { auth, named } = scene({ accounts: [stranger] });
  await auth.begin(stranger, null);
  expect(named('clearCache')).toEqual([{ account: stranger }]);
  expect(auth.state()).toMatchObject({
    account: null,
    accounts: [],
    failure: { message: 'This account is of another tenant.' },
  });
});

test('A04 where only a person can help, every request ends so, with one question to the login page', async () => {
  const { auth, ask, answer, named } = scene();
  await auth.begin(null, null);
  answer('acquireTokenSilent', expired('{"access_token":{"x":1}}'));
  await expect(ask()).rejects.toMatchObject({ kind: 'auth', message: 'Your sign-in has ended.' });
  expect(auth.state().hasEnded).toBe(true);
  for (let request = 0; request < 8; request += 1)
    await expect(ask()).rejects.toMatchObject({ kind: 'auth' });
  expect(named('acquireTokenSilent')).toHaveLength(1);
});

test.each([
  ['window', 'acquireTokenPopup', { overrideInteractionInProgress: true }],
  [
    'page',
    'acquireTokenRedirect',
    { redirectStartPage: 'https://scope.example/hosts/a.example/ports?tz=local#x' },
  ],
] as const)('A08 signing in again in a %s carries the claims and who it is', async (where, name, more) => {
  const { auth, ask, answer, named } = scene();
  await auth.begin(null, null);
  answer('acquireTokenSilent', expired('{"access_token":{"x":1}}'));
  await ask().catch(() => {});
  await auth.signInAgain(where);
  expect(named(name)).toEqual([
    {
      scopes: ['ThreatIntelligence.Read.All'],
      account: anna,
      loginHint: 'anna@soc.example',
      claims: '{"access_token":{"x":1}}',
      ...more,
    },
  ]);
});

test('A04 after signing in again in a window, requests go on', async () => {
  const { auth, ask, answer } = scene();
  await auth.begin(null, null);
  answer('acquireTokenSilent', expired(), token('t2'));
  await ask().catch(() => {});
  answer('acquireTokenPopup', { account: anna });
  await auth.signInAgain('window');
  expect(auth.state()).toMatchObject({ hasEnded: false, isBusy: false, failure: null });
  expect(await (await ask()).text()).toBe('Bearer t2');
});

test('A21 whoever signs in again as somebody else becomes somebody else', async () => {
  const { auth, ask, answer } = scene({ accounts: [anna, ben] });
  await auth.begin(anna, null);
  answer('acquireTokenSilent', expired());
  await ask().catch(() => {});
  answer('acquireTokenPopup', { account: ben });
  await auth.signInAgain('window');
  expect(auth.state().account?.id).toBe(idOf(ben));
  await expect(ask(anna)).rejects.toMatchObject({ kind: 'auth' });
});

test.each(['timed_out', 'no_account_error'])(
  'A06 %s is for a person to solve; asking again later may find it solved',
  async (code) => {
    const { auth, ask, answer, pass } = scene();
    await auth.begin(null, null);
    answer('acquireTokenSilent', new BrowserAuthError(code, 'c1'), token('t2'));
    await expect(ask()).rejects.toMatchObject({ kind: 'auth' });
    expect(auth.state().hasEnded).toBe(true);
    pass(5000);
    expect(await (await ask()).text()).toBe('Bearer t2');
    expect(auth.state().hasEnded).toBe(false);
  },
);

test.each([
  ['A17', 'network', new BrowserAuthError('failed_to_parse_response', 'c1')],
  ['A18', 'network', new BrowserAuthError('post_request_failed', 'c1')],
  ['A18', 'throttled', new ServerError('too_many_requests', 'c1', '', '', '', 429)],
  ['A17', 'http', new ServerError('temporarily_unavailable', 'c1', 'busy', '', '', 503)],
  ['A18', 'http', new ServerError('', 'c1')],
])(
  '%s a login service in trouble is a fault of kind %s, and nobody is signed out',
  async (_, kind, error) => {
    const { auth, ask, answer } = scene();
    await auth.begin(null, null);
    answer('acquireTokenSilent', error);
    await expect(ask()).rejects.toMatchObject({ kind, clientRequestId: 'c1' });
    expect(auth.state()).toMatchObject({ hasEnded: false, failure: null, account: { id: idOf(anna) } });
  },
);

test('A18 without a network nothing is asked of a person', async () => {
  const { auth, ask, answer, offline } = scene();
  await auth.begin(null, null);
  offline();
  answer('acquireTokenSilent', new BrowserAuthError('timed_out', 'c1'));
  await expect(ask()).rejects.toMatchObject({ kind: 'offline' });
  expect(auth.state().hasEnded).toBe(false);
});

test('T13 signing in asks for one permission, and comes back to the view', async () => {
  const { auth, named } = scene({ accounts: [] });
  await auth.begin(null, null);
  await auth.signIn();
  expect(named('loginRedirect')).toEqual([
    {
      scopes: ['ThreatIntelligence.Read.All'],
      redirectStartPage: 'https://scope.example/hosts/a.example/ports?tz=local#x',
    },
  ]);
});

test('A19 a sign-in while one is under way is not begun', async () => {
  const { auth, named } = scene({ accounts: [] });
  await auth.begin(null, null);
  const both = [auth.signIn(), auth.signIn()];
  expect(auth.state().isBusy).toBe(true);
  await Promise.all(both);
  expect(named('loginRedirect')).toHaveLength(1);
  expect(auth.state().isBusy).toBe(false);
});

test('A19 a window that was closed can be opened again; what becomes of the first does not matter any more', async () => {
  const { auth, ask, answer } = scene();
  await auth.begin(null, null);
  answer('acquireTokenSilent', expired());
  await ask().catch(() => {});
  answer(
    'acquireTokenPopup',
    new BrowserAuthError('interaction_in_progress_cancelled', 'c1'),
    new Promise(() => {}),
  );
  const first = auth.signInAgain('window');
  void auth.signInAgain('window');
  await first;
  expect(auth.state()).toMatchObject({ isBusy: true, failure: null });
});

test('S01 where the browser keeps nothing, a window is used', async () => {
  const { auth, answer, named } = scene({ accounts: [], hasStorage: false });
  await auth.begin(null, null);
  answer('loginPopup', { account: anna });
  await auth.signIn();
  expect(named('loginRedirect')).toEqual([]);
  expect(auth.state().account?.id).toBe(idOf(anna));
});

test.each([
  [
    'S02',
    new DOMException('full', 'QuotaExceededError'),
    'storageFull',
    'The browser’s storage for this site is full.',
  ],
  [
    'S02',
    Object.assign(new Error('See https://aka.ms/x'), { errorCode: 'cache_quota_exceeded' }),
    'storageFull',
    'The browser’s storage for this site is full.',
  ],
  [
    'A14',
    new ServerError('access_denied', 'c1', 'AADSTS65004: User declined'),
    'other',
    'Consent was declined.',
  ],
  ['A20', new BrowserAuthError('user_cancelled', 'c1'), 'cancelled', 'The sign-in was not finished.'],
  [
    'A15',
    new AuthError('nonce_mismatch', 'c1'),
    'other',
    'The answer of the sign-in page does not belong to this sign-in.',
  ],
  [
    'A18',
    new BrowserAuthError('post_request_failed', 'c1'),
    'other',
    'The sign-in service could not be reached.',
  ],
  ['A19', new BrowserAuthError('interaction_in_progress', 'c1'), 'other', 'A sign-in is already under way.'],
])('%s a sign-in that fails is told in words', async (_, error, kind, message) => {
  const { auth, answer } = scene({ accounts: [] });
  await auth.begin(null, null);
  answer('loginRedirect', error);
  await auth.signIn();
  expect(auth.state()).toMatchObject({ isBusy: false, failure: { kind, message } });
});

test('A23 signing out here forgets everybody and asks nobody', async () => {
  const { auth, calls } = scene({ accounts: [anna, ben] });
  await auth.begin(anna, null);
  await auth.signOutHere();
  expect(calls.map(({ name }) => name)).toEqual(['clearCache']);
  expect(auth.state()).toEqual({
    account: null,
    accounts: [],
    isBusy: false,
    hasEnded: false,
    failure: null,
  });
});

test('A22 signing out everywhere goes on to the login page, which is told who', async () => {
  const { auth, calls } = scene();
  await auth.begin(null, null);
  await auth.signOutEverywhere();
  expect(calls).toEqual([
    { name: 'clearCache', request: undefined },
    { name: 'logoutRedirect', request: { account: anna, logoutHint: 'anna@soc.example' } },
  ]);
});
