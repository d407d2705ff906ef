import { Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { FileDrop } from '~/features/session/FileDrop';
import { OpenFailure } from '~/features/session/OpenFailure';
import { SourceSign } from '~/features/session/SourceSign';
import { SearchBox } from '~/features/search/SearchBox';
import { paths } from '~/shared/paths';
import { SchemeButton } from './SchemeButton';
import { useOpenHost } from './useOpenHost';

/** The bar that every page has, with the search field and the sign of the source. */
export function AppShell() {
  const navigate = useNavigate();
  const openHost = useOpenHost();
  const isHome = useLocation({ select: ({ pathname }) => pathname === paths.home });
  const hasDrawer = useSearch({ strict: false, select: (search) => 'open' in search });

  function closeDrawer() {
    void navigate({ to: '.', search: ({ open: _, ...view }) => view, replace: true });
  }

  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <header className="bar">
        <a
          href={paths.home}
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
          <SchemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <OpenFailure />
        <Outlet />
      </main>
      <FileDrop />
    </>
  );
}
