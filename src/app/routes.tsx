import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { lazyPart } from '~/shared/lib/lazyPart';
import { paths } from '~/shared/paths';
import { AppShell } from './AppShell';
import { NotFoundPage } from './NotFoundPage';
import { BrokenPage } from './BrokenPage';
import { HomePage } from './HomePage';

const root = createRootRoute({
  component: AppShell,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const home = createRoute({ getParentRoute: () => root, path: paths.home, component: HomePage });

const host = createRoute({
  getParentRoute: () => root,
  path: '/hosts/$hostId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: paths.hostPorts, params, replace: true });
  },
});

const hostPorts = createRoute({
  getParentRoute: () => root,
  path: paths.hostPorts,
  // Texts as they stand in the link; the page reads them field by field, so that one bad field harms no other.
  validateSearch: (search: Record<string, string>) => search,
  component: lazyRouteComponent(() => lazyPart(() => import('./HostPortsPage')), 'HostPortsPage'),
});

const hostPairs = createRoute({
  getParentRoute: () => root,
  path: paths.hostPairs,
  validateSearch: (search: Record<string, string>) => search,
  component: lazyRouteComponent(() => lazyPart(() => import('./HostPairsPage')), 'HostPairsPage'),
});

/** The router of the app. Search params are plain texts: nothing in a link is guessed to be a number or JSON. */
export function appRouter() {
  return createRouter({
    basepath: import.meta.env.BASE_URL,
    routeTree: root.addChildren([home, host, hostPorts, hostPairs]),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search).toString();
      return text && `?${text}`;
    },
    // Inside the shell, so that the bar stays usable.
    defaultErrorComponent: BrokenPage,
    scrollRestoration: false,
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof appRouter>;
  }
}
