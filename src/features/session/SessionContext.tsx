import { createContext, useContext } from 'react';
import type { Account } from '~/auth/LiveAuth';
import type { SignInFailure } from '~/auth/signInFailure';
import type { Session } from './session';

/** What a live session shows of its sign-in, and what a person can do about it. */
export interface LiveControls {
  readonly account: Account | null;
  readonly accounts: readonly Account[];
  readonly isBusy: boolean;
  /** Only a person can renew the sign-in. */
  readonly hasEnded: boolean;
  readonly failure: SignInFailure | null;
  readonly signInAgain: (where: 'window' | 'page') => void;
  readonly signInAsAnother: () => void;
  readonly choose: (accountId: string) => void;
  readonly signOutHere: () => void;
  readonly signOutEverywhere: () => void;
}

interface SessionContextValue {
  readonly session: Session;
  /** What the page began with, and what closing a data set leads back to. */
  readonly home: 'demo' | 'live' | 'signIn';
  readonly returnHome: () => void;
  /** Whether this site is set up for live sessions. */
  readonly canSignIn: boolean;
  readonly live: LiveControls | null;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** Whom we ask, and how to choose somebody else. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionContext above it');
  return value;
}

interface DataSetOpening {
  /** What went wrong with the last files, in words; what was open stays open. */
  readonly failure: string | null;
  readonly isOpening: boolean;
  /** Opens data sets together with those that are open. */
  readonly openFiles: (files: readonly File[]) => void;
  readonly dismissFailure: () => void;
}

export const DataSetContext = createContext<DataSetOpening | null>(null);

/** How files are opened as data sets, also where nobody is signed in. */
export function useDataSets(): DataSetOpening {
  const value = useContext(DataSetContext);
  if (!value) throw new Error('useDataSets needs a DataSetContext above it');
  return value;
}
