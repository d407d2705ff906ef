import Button from '@mui/material/Button';
import { plainText } from '~/shared/lib/visibleText';
import { CopyButton } from './CopyButton';
import { useFailure } from './FailureGroup';
import { HostileText } from './HostileText';
import { type ShownError, waitsFor } from './shownError';
import { useCountdown } from './useCountdown';

interface ErrorPanelProps {
  /** What failed, for example "Ports". */
  readonly title: string;
  readonly error: ShownError;
  /** What is still there, for example "1,000 of 1,204 ports stay on the screen." */
  readonly remains?: string | undefined;
  readonly retryLabel?: string;
  readonly onRetry: () => void;
  /** Whether it is asked for again by itself when the network or the sign-in is back: then until then it only waits. */
  readonly isResumed?: boolean;
}

/** An error in place of, or above, what it concerns. Never the only sign of life: the rest of the page works on. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title, error, remains, retryLabel = 'Try again', onRetry, isResumed = false } = props;
  const wait = useCountdown(error.retryAt, onRetry);
  const awaited = isResumed ? waitsFor(error) : null;
  const announcement = useFailure(awaited === null ? { title, error, onRetry } : null);
  if (awaited !== null) return <WaitingPanel title={title} awaited={awaited} remains={remains} />;
  const details = errorDetails(error);
  return (
    <div
      className="error-panel"
      {...(announcement === 'own' ? { role: 'alert' } : { role: 'group', 'aria-label': `${title} failed` })}
    >
      <h3>
        {title}: {error.message}
      </h3>
      {error.hint && <p>{error.hint}</p>}
      {remains && <p>{remains}</p>}
      {wait.seconds > 0 && (
        <p>
          {wait.automatic ? 'Trying again by itself in ' : 'Asking again makes sense in '}
          <b>{waitWords(wait.seconds)}</b>.
        </p>
      )}
      {error.serviceMessage && (
        <p className="quiet">
          The service says: <HostileText text={error.serviceMessage.slice(0, longestServiceText)} />
        </p>
      )}
      {error.requestId && (
        <p className="quiet">
          request-id <HostileText text={error.requestId} />
        </p>
      )}
      {details.length > 0 && (
        <details>
          <summary>Details for support</summary>
          <dl className="facts">
            {details.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <HostileText text={value} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div className="error-actions">
        <Button variant="contained" onClick={onRetry} disabled={wait.seconds > 0}>
          {retryLabel}
        </Button>
        {wait.seconds > 0 && wait.automatic && <Button onClick={wait.cancel}>Cancel</Button>}
        {details.length > 0 && (
          <CopyButton
            label="Copy details"
            text={() =>
              [error.message, ...details.map(([name, value]) => `${name}: ${plainText(value)}`)].join('\n')
            }
          />
        )}
      </div>
    </div>
  );
}

interface WaitingPanelProps extends Pick<ErrorPanelProps, 'title' | 'remains'> {
  readonly awaited: string;
}

/** Without a network, or without somebody who is signed in, nothing has failed: the panel goes on by itself. */
function WaitingPanel({ title, awaited, remains }: WaitingPanelProps) {
  return (
    <p className="notice">
      {title}: waiting for {awaited}. {remains}
    </p>
  );
}

const longestServiceText = 500;

function errorDetails(error: ShownError): [name: string, value: string][] {
  const { status, code, serviceMessage, requestId, clientRequestId, time } = error;
  const details: [string, string | undefined][] = [
    ['Status', status?.toString()],
    ['Code', code],
    ['Service message', serviceMessage?.slice(0, longestServiceText)],
    ['request-id', requestId],
    ['client-request-id', clientRequestId],
    ['Time', time === undefined ? undefined : new Date(time).toISOString()],
  ];
  return details.filter((detail): detail is [string, string] => detail[1] !== undefined);
}

function waitWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
