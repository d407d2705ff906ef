import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';
import { shownError } from '~/shared/ui/shownError';
import { EntranceFrame } from './EntranceFrame';
import { checkAccess } from './checkAccess';
import type { LiveSession } from './session';

interface AccessCheckProps {
  readonly session: LiveSession;
  readonly onContinue: () => void;
}

type Finding =
  | { readonly kind: 'asking' }
  | { readonly kind: 'granted' }
  | { readonly kind: 'refused'; readonly error: Error };

/** Whether somebody who has signed in may ask Graph, and what is missing if not. */
export function AccessCheck({ session, onContinue }: AccessCheckProps) {
  const [round, setRound] = useState(0);
  const finding = useFinding(session, round);
  const { username } = session.account;
  return (
    <EntranceFrame>
      <section className="home-section" aria-labelledby="access-title" aria-busy={finding.kind === 'asking'}>
        <h2 id="access-title">
          Access of <HostileText text={username} />
        </h2>
        <ul className="checks">
          <li>
            <span className="tag tag-on">yes</span> Signed in to <HostileText text={session.tenantName} />
          </li>
          <li>
            <span role="status">
              {finding.kind === 'asking' && <>Asking Microsoft Graph for one record…</>}
              {finding.kind === 'granted' && (
                <>
                  <span className="tag tag-on">yes</span> Everything is in place:{' '}
                  <HostileText text={username} /> may ask Defender Threat Intelligence.
                </>
              )}
              {finding.kind === 'refused' && (
                <>
                  <span className="tag tag-bad">no</span> Defender Threat Intelligence did not answer.
                </>
              )}
            </span>
          </li>
        </ul>
        {finding.kind === 'refused' && (
          <ErrorPanel
            title="Access"
            error={shownError(finding.error)}
            retryLabel="Check again"
            onRetry={() => setRound(round + 1)}
          />
        )}
        <div className="sign-in-buttons">
          <Button variant="contained" size="large" disabled={finding.kind === 'asking'} onClick={onContinue}>
            Continue to Hostscope
          </Button>
        </div>
      </section>
    </EntranceFrame>
  );
}

function useFinding(session: LiveSession, round: number): Finding {
  const [found, setFound] = useState<{ readonly round: number; readonly finding: Finding } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (finding: Finding) => setFound({ round, finding });
    checkAccess(session.client, leaving.signal).then(
      () => tell({ kind: 'granted' }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        tell({ kind: 'refused', error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => leaving.abort();
  }, [session, round]);
  return found?.round === round ? found.finding : { kind: 'asking' };
}
