import { Outlet, useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import { InspectorButton } from '~/features/inspector/InspectorButton';
import { EndedNotice } from '~/features/session/EndedNotice';
import { FileDrop } from '~/features/session/FileDrop';
import { useSession } from '~/features/session/SessionContext';
import { OpenFailure } from '~/features/session/OpenFailure';
import { SourceSign } from '~/features/session/SourceSign';
import { SearchBox } from '~/features/search/SearchBox';
import { paths } from '~/shared/paths';
import { DrawerNotice } from '~/shared/ui/DrawerNotice';
import { OfflineBanner } from '~/shared/ui/OfflineBanner';
import { SchemeButton } from './SchemeButton';
import { useOpenHost } from './useOpenHost';
import { useResume } from './useResume';

/** Sessions that need no network. */
const answeredHere: readonly string[] = ['demo', 'dataSet'];

/** The bar that every page has, with the search field and the sign of the source. */
export function AppShell() {
  const navigate = useNavigate();
  const openHost = useOpenHost();
  const { session } = useSession();
  useResume();
  // The page that is shown, which the address is ahead of while the next one is got ready.
  const isHome = useMatches({ select: (matches) => matches.at(-1)?.routeId === paths.home });
  const hasDrawer = useSearch({ strict: false, select: (search) => 'open' in search });

  function closeDrawer() {
    void navigate({ to: '.', search: ({ open: _, ...view }) => view, replace: true, resetScroll: false });
  }

  return (
    <DrawerNotice value={<EndedNotice />}>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <header className="bar">
        <a
          href={import.meta.env.BASE_URL}
          className="brand"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void navigate({ to: paths.home });
          }}
        >
          <span className="brand-mark" aria-hidden="true" />
          Hostscope
        </a>
        {!isHome && (
          <SearchBox
            isLarge={false}
            autoFocus={false}
            onUncover={hasDrawer ? closeDrawer : undefined}
            onSearch={openHost}
          />
        )}
        <div className="bar-end">
          <SourceSign />
          <InspectorButton isEmulated={answeredHere.includes(session.kind)} />
          <SchemeButton />
        </div>
      </header>
      <EndedNotice />
      <main id="main" tabIndex={-1}>
        {!answeredHere.includes(session.kind) && <OfflineBanner />}
        <OpenFailure />
        <Outlet />
      </main>
      <FileDrop />
    </DrawerNotice>
  );
}
