import { AuthError, BrowserAuthError, ServerError } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { anna, ben, expired, idOf, scene, token } from './sampleAuth';

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
