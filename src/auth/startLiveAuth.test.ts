import { type AccountInfo, type IPublicClientApplication, ServerError } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { liveSettings } from './liveSettings';
import { msalConfiguration } from './msalApplication';
import { removeMsalKeys, startLiveAuth } from './startLiveAuth';

const tenantId = '0a000000-0000-4000-8000-00000000000a';
const base = new URL('https://scope.example/tools/scope/');
const settings = liveSettings({ clientId: '0c000000-0000-4000-8000-00000000000c', tenantId }, base);

const anna: AccountInfo = {
  homeAccountId: `anna.${tenantId}`,
  environment: 'login.windows.net',
  tenantId,
  username: 'anna@soc.example',
  localAccountId: 'anna',
};

/** The part of `Storage` that is used, over own properties as the browser's has them. */
function storageOf(entries: Record<string, string>): Storage {
  const storage = { ...entries };
  Object.defineProperty(storage, 'removeItem', {
    value: (key: string) => Reflect.deleteProperty(storage, key),
  });
  // oxlint-disable-next-line no-unsafe-type-assertion -- the part that is used
  return storage as unknown as Storage;
}

/** Starts with applications that answer the redirect in these ways, one after the other. */
function start(storage: Storage | null, ...answers: readonly (() => unknown)[]) {
  const left = [...answers];
  const steps: string[] = [];
  const started = startLiveAuth({
    createApplication: () => {
      const application = {
        initialize: () => Promise.resolve(void steps.push('initialize')),
        handleRedirectPromise: (options: unknown) => {
          steps.push(`handleRedirectPromise ${JSON.stringify(options)}`);
          return Promise.resolve().then(left.shift());
        },
        getAllAccounts: () => [anna],
        getActiveAccount: () => null,
        setActiveAccount: () => {},
      };
      // oxlint-disable-next-line no-unsafe-type-assertion -- the part of MSAL that is used
      return Promise.resolve(application as unknown as IPublicClientApplication);
    },
    settings,
    base,
    storage,
    hasStorage: storage !== null,
    fetch: () => Promise.reject(new Error('not asked')),
    now: () => 0,
    isOnline: () => true,
    address: () => base.href,
  });
  return { started, steps };
}

const damaged = () => {
  throw new SyntaxError('Unexpected token');
};

test('MSAL is initialized, then takes in the answer of the login page, and leaves the address alone', async () => {
  const { started, steps } = start(storageOf({}), () => ({ account: anna }));
  expect((await started).state().account?.username).toBe('anna@soc.example');
  expect(steps).toEqual(['initialize', 'handleRedirectPromise {"navigateToLoginRequestUrl":false}']);
});

test('S03 damaged entries of MSAL are removed, nobody else’s, and it starts once more', async () => {
  const storage = storageOf({
    'msal.3.account.keys': '{',
    'msal.version': '5',
    'hostscope.session': 'live',
    msalx: '1',
  });
  const { started, steps } = start(storage, damaged, () => null);
  expect((await started).state().account?.username).toBe('anna@soc.example');
  expect(Object.keys(storage)).toEqual(['hostscope.session', 'msalx']);
  expect(steps.filter((step) => step === 'initialize')).toHaveLength(2);
});

test('S03 when that does not help, the error is told', async () => {
  const storage = storageOf({ 'msal.3.account.keys': '{' });
  await expect(start(storage, damaged, damaged).started).rejects.toThrow('Unexpected token');
});

test('S03 with nothing of MSAL stored, it is not tried again', async () => {
  const { started, steps } = start(storageOf({}), damaged);
  await expect(started).rejects.toThrow('Unexpected token');
  expect(steps.filter((step) => step === 'initialize')).toHaveLength(1);
});

test('A14 the login page’s no is an answer: nothing stored is touched', async () => {
  const storage = storageOf({ 'msal.version': '5' });
  const { started } = start(storage, () => {
    throw new ServerError('access_denied', 'c1', 'AADSTS65004: User declined to consent.');
  });
  expect((await started).state().failure).toEqual({
    kind: 'other',
    message: 'Consent was declined.',
    hint: 'Hostscope can only ask in your name. Sign in again and agree, or ask an administrator to consent for everybody.',
    code: 'AADSTS65004',
    serviceMessage: 'AADSTS65004: User declined to consent.',
    clientRequestId: 'c1',
    time: 0,
  });
  expect(Object.keys(storage)).toEqual(['msal.version']);
});

test('A22 the answer to a sign-out does not stay', async () => {
  const storage = storageOf({ 'msal.0c.urlHash': '#state=x', 'msal.version': '5' });
  await start(storage, () => null).started;
  expect(Object.keys(storage)).toEqual(['msal.version']);
});

test('what is removed is counted', () => {
  expect(removeMsalKeys(storageOf({ 'msal.a': '', 'msal.b': '', other: '' }))).toBe(2);
});

test('T12 T13 MSAL keeps tokens in this tab, says nothing, and knows one tenant', () => {
  const { auth, cache, system } = msalConfiguration(settings, base);
  expect({ auth, cache }).toEqual({
    auth: {
      clientId: '0c000000-0000-4000-8000-00000000000c',
      authority: `https://login.microsoftonline.com/${tenantId}`,
      redirectUri: 'https://scope.example/tools/scope/redirect.html',
      postLogoutRedirectUri: 'https://scope.example/tools/scope/redirect.html',
      clientCapabilities: ['CP1'],
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  expect(system?.loggerOptions).toMatchObject({ piiLoggingEnabled: false, logLevel: 0 });
});
