import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { dataSetName } from '~/features/session/session';
import { useSession } from '~/features/session/SessionContext';
import { SessionProvider } from '~/features/session/SessionProvider';
import type { Start } from '~/features/session/startSession';
import { MsGraphContext } from '~/msgraph/MsGraphContext';
import { paths } from '~/shared/paths';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';
import { queryClient } from './queryClient';
import { resumeQueries } from './resumeQueries';
import { appRouter } from './routes';
import { theme } from './theme';

/** Providers, outermost first. */
export function App({ start }: { readonly start: Start }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline enableColorScheme />
      <PanelBoundary title="Hostscope">
        <SessionProvider start={start}>
          <SessionPages />
        </SessionProvider>
      </PanelBoundary>
    </ThemeProvider>
  );
}

function SessionPages() {
  const [router] = useState(appRouter);
  const { session, live } = useSession();
  const cache = useMemo(() => ({ key: session.key, client: queryClient() }), [session.key]);

  useEffect(() => {
    // A link that was made on another source would show something else under the same address.
    const { data = null } = router.state.location.search as { data?: string };
    const opened = dataSetName(session);
    if (opened !== null && data !== opened) void router.navigate({ to: paths.home });
  }, [router, session]);

  const hasEnded = live?.hasEnded ?? false;
  const hadEnded = useRef(hasEnded);
  useEffect(() => {
    if (hadEnded.current && !hasEnded) void resumeQueries(cache.client, ['auth']);
    hadEnded.current = hasEnded;
  }, [hasEnded, cache]);

  return (
    <QueryClientProvider client={cache.client}>
      <MsGraphContext value={session.client}>
        <RouterProvider router={router} key={session.key} />
      </MsGraphContext>
    </QueryClientProvider>
  );
}
