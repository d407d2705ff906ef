import { type AccountInfo, AuthError, type IPublicClientApplication } from '@azure/msal-browser';
import { LiveAuth, type LiveAuthParts } from './LiveAuth';
import { type SignInFailure, signInFailure } from './signInFailure';

interface StartParts extends Omit<LiveAuthParts, 'application'> {
  readonly createApplication: () => Promise<IPublicClientApplication>;
  /** `null` where the browser blocks it. */
  readonly storage: Storage | null;
}

interface Arrival {
  readonly application: IPublicClientApplication;
  readonly returned: AccountInfo | null;
  readonly failure: SignInFailure | null;
}

/**
 * Starts MSAL and takes in the answer of the login page, if there is one. What earlier visits left in the storage can make the library
 * throw while it starts: then its keys are removed, and it starts once more.
 *
 * @throws whatever the second start threw
 */
export async function startLiveAuth(parts: StartParts): Promise<LiveAuth> {
  const { application, returned, failure } = await arrival(parts).catch((error: unknown) => {
    if (!parts.storage || removeMsalKeys(parts.storage) === 0) throw error;
    return arrival(parts);
  });
  // The answer to a sign-out, which the bridge page stores like any other, is not taken out by the library.
  if (parts.storage) removeMsalKeys(parts.storage, '.urlHash');
  const auth = new LiveAuth({ ...parts, application });
  await auth.begin(returned, failure);
  return auth;
}

async function arrival({ createApplication, now }: StartParts): Promise<Arrival> {
  const application = await createApplication();
  await application.initialize();
  try {
    // The bridge page has already brought the person back to where they were.
    const result = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    // Reading the accounts is part of the start: damaged ones throw here.
    application.getAllAccounts();
    return { application, returned: result?.account ?? null, failure: null };
  } catch (error) {
    // The login page's "no" is an answer; anything else is a fault of what was stored.
    if (!(error instanceof AuthError)) throw error;
    return { application, returned: null, failure: signInFailure(error, now()) };
  }
}

/**
 * Removes what MSAL has stored in this tab, and nothing else; with an `ending`, only entries whose names end so.
 *
 * @returns how many entries there were
 */
export function removeMsalKeys(storage: Storage, ending = ''): number {
  const keys = Object.keys(storage).filter((key) => key.startsWith('msal.') && key.endsWith(ending));
  for (const key of keys) storage.removeItem(key);
  return keys.length;
}
