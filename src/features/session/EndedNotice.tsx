import { lazy, Suspense } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';
import { useSession } from './SessionContext';

const EndedBar = lazy(async () => ({ default: (await lazyPart(() => import('./EndedBar'))).EndedBar }));

/** Under the bar, for as long as only a person can renew the sign-in. */
export function EndedNotice() {
  const { session, live } = useSession();
  if (session.kind !== 'live' || !live?.hasEnded) return null;
  return (
    <PanelBoundary title="Sign-in">
      <Suspense fallback={null}>
        <EndedBar live={live} />
      </Suspense>
    </PanelBoundary>
  );
}
