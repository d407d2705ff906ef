import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { LiveAuth } from '~/auth/LiveAuth';
import type { LiveSettings } from '~/auth/liveSettings';
import type { SignInFailure } from '~/auth/signInFailure';
import { HostileText } from '~/shared/ui/HostileText';
import { AccessCheck } from './AccessCheck';
import { EntranceFrame } from './EntranceFrame';
import type { LiveSession } from './session';
import { keepChoice, type SessionChoice, tabStorage } from './sessionChoice';
import type { LiveControls } from './SessionContext';
import { SignInProblem } from './SignInProblem';
import { appBase, loadLiveAuth } from './startSession';

interface SignInPageProps {
  readonly settings: LiveSettings;
  /** `null` until somebody wants to sign in: MSAL is loaded then. */
  readonly auth: LiveAuth | null;
  readonly live: LiveControls | null;
  /** Somebody has just signed out. */
  readonly hasSignedOut: boolean;
  /** The session whose access is looked at before going on. */
  readonly checked: LiveSession | null;
  /** MSAL is there, or the look at the access is over. */
  readonly onAuth: (auth: LiveAuth) => void;
}

/** Where a live session begins: signing in, choosing an account, looking at the access, and the ways to do without. */
export function SignInPage({ settings, auth, live, hasSignedOut, checked, onAuth }: SignInPageProps) {
  const { isLeaving, problem, leave } = useLeaving(settings, auth, onAuth);
  const accounts = live?.accounts ?? [];
  const isBusy = isLeaving || (live?.isBusy ?? false);
  const failure = live?.failure ?? problem;
  const hasStorage = tabStorage() !== null;

  useEffect(() => {
    document.title = 'Sign in – Hostscope';
  }, []);

  if (checked && auth) return <AccessCheck session={checked} onContinue={() => onAuth(auth)} />;
  return (
    <EntranceFrame>
      <section className="home-section" aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">
          {accounts.length > 0 ? 'Choose an account' : 'Sign in to ask Defender Threat Intelligence'}
        </h2>
        {hasSignedOut && accounts.length === 0 && (
          <p role="status" className="notice">
            You are signed out: the sign-in and everything that was loaded are gone from this tab. Recent
            hosts stay in this browser until you clear them on the first page.
          </p>
        )}
        <p>
          Tenant <HostileText text={settings.tenantName} />. Hostscope asks Microsoft Graph in your name, for{' '}
          <span className="mono">{settings.scope}</span> and nothing else. What it answers stays in this
          browser.
        </p>
        {wayBack() !== '' && (
          <p className="quiet">
            After signing in you come back to <HostileText text={wayBack()} />
          </p>
        )}
        {!hasStorage && (
          <p className="notice notice-warn">
            This browser blocks storage for this site. You can sign in, in a window of its own, but the
            sign-in lasts only until the page is reloaded. The demo works as always.
          </p>
        )}
        {accounts.length > 0 ? (
          <ul className="account-list">
            {accounts.map(({ id, username, name }) => (
              <li key={id}>
                <Button
                  variant="outlined"
                  disabled={isBusy}
                  aria-label={`Continue as ${username}`}
                  onClick={() => live?.choose(id)}
                >
                  <HostileText text={username} />
                  <span className="quiet">
                    <HostileText text={name} />
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="sign-in-buttons">
          {accounts.length > 0 ? (
            <Button
              variant="contained"
              size="large"
              disabled={isBusy}
              onClick={() => live?.signInAsAnother()}
            >
              Use another account
            </Button>
          ) : (
            <Button variant="contained" size="large" disabled={isBusy} onClick={() => leave('live')}>
              {isBusy ? 'Signing in…' : 'Sign in with Microsoft'}
            </Button>
          )}
          <Button variant="outlined" size="large" disabled={isBusy} onClick={() => leave('check')}>
            Check my access
          </Button>
        </div>
        {failure && !isBusy && <SignInProblem failure={failure} onRetry={() => leave('live')} />}
      </section>
    </EntranceFrame>
  );
}

/** The page that a link led to, as it stands in the address; empty for the first page. */
function wayBack(): string {
  const { pathname, search, hash } = location;
  return pathname === appBase.pathname && search === '' ? '' : `${pathname}${search}${hash}`;
}

function useLeaving(settings: LiveSettings, auth: LiveAuth | null, onAuth: (auth: LiveAuth) => void) {
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<SignInFailure | null>(null);

  async function start(choice: SessionChoice) {
    setLeaving(true);
    setProblem(null);
    try {
      const loaded = auth ?? (await loadLiveAuth(settings));
      keepChoice(choice, tabStorage());
      await loaded.signIn();
      // Still here: it failed, or it was done in a window.
      if (loaded.state().account === null) keepChoice(null, tabStorage());
      onAuth(loaded);
    } catch (error) {
      keepChoice(null, tabStorage());
      setProblem(await startFailure(error));
    } finally {
      setLeaving(false);
    }
  }

  return { isLeaving, problem, leave: (choice: SessionChoice) => void start(choice) };
}

/** Why MSAL did not start: what it says of the storage, or that it could not even be loaded. */
async function startFailure(error: unknown): Promise<SignInFailure> {
  const now = Date.now();
  try {
    const { signInFailure } = await import('~/auth/signInFailure');
    return signInFailure(error, now);
  } catch {
    const code = error instanceof Error ? error.message : String(error);
    const hint = 'Check the network, then try again.';
    return { kind: 'other', message: 'Signing in cannot start.', hint, code, time: now };
  }
}
