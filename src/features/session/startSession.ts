import type { LiveAuth } from '~/auth/LiveAuth';
import type { LiveSettings } from '~/auth/liveSettings';
import { cleanAddress } from './cleanAddress';
import { type Config, readConfig } from './readConfig';
import { keepChoice, type SessionChoice, sessionChoice, tabStorage } from './sessionChoice';
import { tightenPolicy } from './tightenPolicy';

/** The app's own address, ends in a slash. */
export const appBase = new URL(import.meta.env.BASE_URL, location.origin);

/** What the page begins with. Which kind it is stays as it is until the page is loaded again. */
export type Start =
  | { readonly kind: 'demo'; readonly canSignIn: boolean }
  | {
      readonly kind: 'live';
      readonly settings: LiveSettings;
      /** Loaded only where somebody signs in, or has. */
      readonly auth: LiveAuth | null;
      /** To look at the access before going on. */
      readonly checksAccess: boolean;
    }
  | { readonly kind: 'badSettings'; readonly member: string; readonly sentence: string }
  /** MSAL does not start, even with nothing stored. */
  | { readonly kind: 'brokenSignIn'; readonly message: string };

/** Decides between demo and live, once, before anything is drawn or asked. */
export async function startSession(): Promise<Start> {
  const storage = tabStorage();
  const choice = sessionChoice(new URL(location.href), storage);
  const config = await readConfig(appBase, (url, options) => fetch(url, options));
  const start = await started(config, choice, storage);
  if (start.kind === 'demo') tightenPolicy(document);
  cleanAddress(choice !== null && start.kind !== 'badSettings' && keepChoice(choiceOf(start), storage));
  return start;
}

async function started(
  config: Config,
  choice: SessionChoice | null,
  storage: Storage | null,
): Promise<Start> {
  if (config.kind === 'none') return { kind: 'demo', canSignIn: false };
  if (choice === 'demo') return { kind: 'demo', canSignIn: true };
  if (config.kind === 'bad') return { ...config, kind: 'badSettings' };
  const { settings } = config;
  const page = { kind: 'live', settings, checksAccess: choice === 'check' } as const;
  if (choice === null) return { ...page, auth: null };
  try {
    return { ...page, auth: await loadLiveAuth(settings, storage) };
  } catch (error) {
    return { kind: 'brokenSignIn', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Loads MSAL and starts it. */
export async function loadLiveAuth(
  settings: LiveSettings,
  storage: Storage | null = tabStorage(),
): Promise<LiveAuth> {
  const [{ startLiveAuth }, { msalApplication }] = await Promise.all([
    import('~/auth/startLiveAuth'),
    import('~/auth/msalApplication'),
  ]);
  return startLiveAuth({
    createApplication: () => msalApplication(settings, appBase),
    settings,
    base: appBase,
    storage,
    hasStorage: storage !== null,
    fetch: (request) => fetch(request),
    now: () => Date.now(),
    isOnline: () => navigator.onLine,
    address: () => location.href,
  });
}

/** A site without settings keeps no choice, and a sign-in that came to nothing is none. */
function choiceOf(start: Start): SessionChoice | null {
  if (start.kind === 'demo') return start.canSignIn ? 'demo' : null;
  const isSignedIn = start.kind === 'live' && (start.auth?.state().accounts.length ?? 0) > 0;
  return isSignedIn ? 'live' : null;
}
