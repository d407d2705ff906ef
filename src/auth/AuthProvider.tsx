import { InteractionStatus } from '@azure/msal-browser';
import { MsalProvider, useMsal } from '@azure/msal-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { AuthState, LiveAuth } from './LiveAuth';

interface AuthProviderProps {
  /** Has been started, and no sign-in is under way: the library's provider would take its state for an old one's. */
  readonly auth: LiveAuth;
  readonly children: (state: AuthState) => ReactNode;
}

/** Gives the state of the sign-in to what it draws, as it is now and whenever it changes. */
export function AuthProvider({ auth, children }: AuthProviderProps) {
  return (
    <MsalProvider instance={auth.application}>
      <AuthStateReader auth={auth}>{children}</AuthStateReader>
    </MsalProvider>
  );
}

const idle: readonly InteractionStatus[] = [InteractionStatus.None, InteractionStatus.Startup];

function AuthStateReader({ auth, children }: AuthProviderProps) {
  // The library tells of windows and pages that it opens, also of the return by the browser's Back button.
  const { inProgress } = useMsal();
  const state = useSyncExternalStore(auth.subscribe, auth.state);
  return children({ ...state, isBusy: state.isBusy || !idle.includes(inProgress) });
}
