import { createContext, useContext } from 'react';
import type { Session } from './session';

interface SessionChoice {
  readonly session: Session;
  /** What went wrong with the last files, in words; what was open stays open. */
  readonly failure: string | null;
  readonly isOpening: boolean;
  /** Opens data sets together with those that are open. */
  readonly openFiles: (files: readonly File[]) => void;
  readonly returnToDemo: () => void;
  readonly dismissFailure: () => void;
}

export const SessionContext = createContext<SessionChoice | null>(null);

/** Whom we ask, and how to choose somebody else. */
export function useSession(): SessionChoice {
  const choice = useContext(SessionContext);
  if (!choice) throw new Error('useSession needs a SessionContext above it');
  return choice;
}
