import { BrowserAuthError, ServerError } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { anna, expired, idOf, scene, token } from './sampleAuth';

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

test('A06 a token that was there before does not say that the sign-in is renewed; a new one does', async () => {
  const { auth, ask, answer, pass } = scene();
  await auth.begin(null, null);
  answer('acquireTokenSilent', expired(), { ...token('kept'), fromCache: true }, token('new'));
  await expect(ask()).rejects.toMatchObject({ kind: 'auth' });
  pass(5000);
  expect(await (await ask()).text()).toBe('Bearer kept');
  expect(auth.state().hasEnded).toBe(true);
  pass(5000);
  expect(await (await ask()).text()).toBe('Bearer new');
  expect(auth.state().hasEnded).toBe(false);
});

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
