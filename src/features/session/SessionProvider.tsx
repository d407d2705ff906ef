import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { DataSet } from '~/emulator/dataSet';
import type { AuthState, LiveAuth } from '~/auth/LiveAuth';
import { lazyPart } from '~/shared/lib/lazyPart';
import { demoSession } from './demoSession';
import { liveSession } from './liveSession';
import type { DataSetSession, Session } from './session';
import { keepChoice, tabStorage } from './sessionChoice';
import { DataSetContext, type LiveControls, SessionContext } from './SessionContext';
import { appBase, type Start } from './startSession';
import './session.css';

const AuthProvider = lazy(async () => ({
  default: (await lazyPart(() => import('~/auth/AuthProvider'))).AuthProvider,
}));
const SignInPage = lazy(async () => ({
  default: (await lazyPart(() => import('./SignInPage'))).SignInPage,
}));
const StoppedPage = lazy(async () => ({
  default: (await lazyPart(() => import('./StoppedPage'))).StoppedPage,
}));

interface SessionProviderProps {
  readonly start: Start;
  /** The app's pages: drawn once there is a session. */
  readonly children: ReactNode;
}

/** Holds the session. What the page began with stays; data sets are opened by a person over it, and forgotten with the page. */
export function SessionProvider({ start, children }: SessionProviderProps) {
  const dataSets = useOpenDataSets();
  return (
    <DataSetContext value={dataSets}>
      <Suspense fallback={null}>
        {start.kind === 'demo' && (
          <DemoHome canSignIn={start.canSignIn} dataSets={dataSets}>
            {children}
          </DemoHome>
        )}
        {start.kind === 'live' && (
          <LiveHome start={start} dataSets={dataSets}>
            {children}
          </LiveHome>
        )}
        {(start.kind === 'badSettings' || start.kind === 'brokenSignIn') && (
          <Pages
            dataSets={dataSets}
            home="signIn"
            session={null}
            live={null}
            canSignIn={start.kind === 'brokenSignIn'}
            entrance={<StoppedPage start={start} />}
          >
            {children}
          </Pages>
        )}
      </Suspense>
    </DataSetContext>
  );
}

interface HomeProps {
  readonly dataSets: OpenDataSets;
  readonly children: ReactNode;
}

function DemoHome({ canSignIn, dataSets, children }: HomeProps & { readonly canSignIn: boolean }) {
  const [session] = useState(demoSession);
  return (
    <Pages dataSets={dataSets} home="demo" session={session} live={null} canSignIn={canSignIn}>
      {children}
    </Pages>
  );
}

type LiveStart = Extract<Start, { kind: 'live' }>;

function LiveHome({ start, dataSets, children }: HomeProps & { readonly start: LiveStart }) {
  const [auth, setAuth] = useState(start.auth);
  if (auth) {
    return (
      <AuthProvider auth={auth}>
        {(state) => (
          <AccountHome auth={auth} state={state} start={start} dataSets={dataSets}>
            {children}
          </AccountHome>
        )}
      </AuthProvider>
    );
  }
  const entrance = (
    <SignInPage
      settings={start.settings}
      auth={null}
      live={null}
      hasSignedOut={false}
      checked={null}
      onAuth={setAuth}
    />
  );
  return (
    <Pages dataSets={dataSets} home="signIn" session={null} live={null} canSignIn entrance={entrance}>
      {children}
    </Pages>
  );
}

interface AccountHomeProps extends HomeProps {
  readonly start: LiveStart;
  readonly auth: LiveAuth;
  readonly state: AuthState;
}

function AccountHome({ start, auth, state, dataSets, children }: AccountHomeProps) {
  const [isChecking, setChecking] = useState(start.checksAccess);
  const [hasSignedOut, setSignedOut] = useState(false);
  const { account } = state;
  const id = account?.id;
  const session = useMemo(
    () => (account ? liveSession(auth, account) : null),
    // The session is the account's: it stays while only its names are read anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [auth, id],
  );
  const live = liveControls(auth, state, () => setSignedOut(true));
  const entrance = (
    <SignInPage
      settings={start.settings}
      auth={auth}
      live={live}
      hasSignedOut={hasSignedOut}
      checked={isChecking ? session : null}
      onAuth={() => setChecking(false)}
    />
  );
  return (
    <Pages
      dataSets={dataSets}
      home={session && !isChecking ? 'live' : 'signIn'}
      session={isChecking ? null : session}
      live={live}
      canSignIn
      entrance={entrance}
    >
      {children}
    </Pages>
  );
}

function liveControls(auth: LiveAuth, state: AuthState, onSignedOut: () => void): LiveControls {
  function forget() {
    keepChoice(null, tabStorage());
    // The view belongs to the session that ends.
    history.replaceState(null, '', appBase);
  }
  return {
    ...state,
    signInAgain: (where) => void auth.signInAgain(where),
    signInAsAnother: () => void auth.signIn('chooseAccount'),
    choose: (id) => auth.choose(id),
    signOutHere: () => {
      forget();
      onSignedOut();
      void auth.signOutHere();
    },
    signOutEverywhere: () => {
      forget();
      // The login page's answer is taken in by MSAL, which only a live choice loads.
      keepChoice('live', tabStorage());
      void auth.signOutEverywhere();
    },
  };
}

interface PagesProps extends HomeProps {
  readonly home: 'demo' | 'live' | 'signIn';
  /** Of the home; `null` while nobody is signed in. */
  readonly session: Session | null;
  readonly live: LiveControls | null;
  readonly canSignIn: boolean;
  /** What is drawn while there is no session. */
  readonly entrance?: ReactNode;
}

function Pages({ dataSets, home, session, live, canSignIn, entrance, children }: PagesProps) {
  const shown = dataSets.open?.session ?? session;
  if (!shown) return entrance;
  return (
    <SessionContext value={{ session: shown, home, returnHome: dataSets.close, canSignIn, live }}>
      {children}
    </SessionContext>
  );
}

interface Open {
  readonly session: DataSetSession;
  readonly dataSets: readonly DataSet[];
}

interface OpenDataSets {
  readonly open: Open | null;
  readonly close: () => void;
  readonly failure: string | null;
  readonly isOpening: boolean;
  readonly openFiles: (files: readonly File[]) => void;
  readonly dismissFailure: () => void;
}

function useOpenDataSets(): OpenDataSets {
  const [open, setOpen] = useState<Open | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);

  async function openFiles(files: readonly File[]) {
    if (files.length === 0) return;
    setOpening(true);
    setFailure(null);
    try {
      const { openDataSets } = await import('./dataSetSession');
      setOpen(await openDataSets(open?.dataSets ?? [], files));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setOpening(false);
    }
  }

  return {
    open,
    close: () => setOpen(null),
    failure,
    isOpening,
    openFiles: (files) => void openFiles(files),
    dismissFailure: () => setFailure(null),
  };
}
