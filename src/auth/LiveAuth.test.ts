import { expect, test } from 'vitest';
import { anna, ben, idOf, person, scene, token } from './sampleAuth';

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
