import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { HostileText } from '~/shared/ui/HostileText';
import { EntranceFrame } from './EntranceFrame';
import { tabStorage } from './sessionChoice';
import { openSignIn } from './openDemo';
import type { Start } from './startSession';

interface StoppedPageProps {
  readonly start: Extract<Start, { kind: 'badSettings' | 'brokenSignIn' }>;
}

/** A site whose live session cannot begin: says why, and what works all the same. */
export function StoppedPage({ start }: StoppedPageProps) {
  useEffect(() => {
    document.title = 'Hostscope';
  }, []);
  return (
    <EntranceFrame>
      <section className="home-section notice notice-bad" role="alert">
        {start.kind === 'badSettings' ? (
          <>
            <h2>The settings of this site cannot be used</h2>
            <p>
              <span className="mono">config.json</span>
              {start.member !== '' && (
                <>
                  , member{' '}
                  <b className="mono">
                    <HostileText text={start.member} />
                  </b>
                </>
              )}
              : {start.sentence}
            </p>
            <p>
              Nobody was asked for anything. Whoever set up this site can put it right; then reload the page.
            </p>
            <Button variant="outlined" onClick={() => location.reload()}>
              Reload
            </Button>
          </>
        ) : (
          <>
            <h2>Signing in cannot start</h2>
            <p>
              What this tab had stored of earlier sign-ins was removed, and it still does not start:{' '}
              <HostileText text={start.message} />
            </p>
            <Button variant="outlined" onClick={resetSignIn}>
              Reset sign-in
            </Button>
          </>
        )}
      </section>
    </EntranceFrame>
  );
}

function resetSignIn() {
  tabStorage()?.clear();
  openSignIn();
}
