import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import { safeLine } from '~/shared/lib/visibleText';
import { HostileText } from '~/shared/ui/HostileText';
import { signWords } from './session';
import { useSession } from './SessionContext';

const SessionMenu = lazy(async () => ({
  default: (await lazyPart(() => import('./SessionMenu'))).SessionMenu,
}));

const backWords = {
  demo: 'Back to the demo',
  live: 'Back to the live session',
  signIn: 'Back to the sign-in page',
} as const;

/** Where what is on the screen comes from; always there, never loud. A menu leads to the other sources. */
export function SourceSign() {
  const { session, home, returnHome } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const words = signWords(session);

  useEffect(() => {
    if (session.kind !== 'live') return;
    // Signing out has to work without a network too. What cannot be fetched now is fetched when it is needed.
    Promise.all([import('./SessionMenu'), import('./SignInPage')]).catch(() => undefined);
  }, [session.kind]);

  return (
    <span className="source">
      <Button
        variant="outlined"
        className={`source-name source-${session.kind}`}
        title={safeLine(words).text}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <HostileText text={words} />
      </Button>
      {anchor && (
        <Suspense fallback={null}>
          <SessionMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
      {session.kind === 'dataSet' && <Button onClick={returnHome}>{backWords[home]}</Button>}
    </span>
  );
}
