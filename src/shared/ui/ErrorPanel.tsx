import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { plainText } from '~/shared/lib/visibleText';
import { CopyButton } from './CopyButton';
import { useFailure } from './FailureGroup';
import { HostileText } from './HostileText';
import type { ShownError } from './shownError';
import { useCountdown } from './useCountdown';

interface ErrorPanelProps {
  /** What failed, for example "Ports". */
  readonly title: string;
  readonly error: ShownError;
  /** What is still there, for example "1,000 of 1,204 ports stay on the screen." */
  readonly remains?: string | undefined;
  readonly retryLabel?: string;
  readonly onRetry: () => void;
}

/** An error in place of, or above, what it concerns. Never the only sign of life: the rest of the page works on. */
export function ErrorPanel({ title, error, remains, retryLabel = 'Try again', onRetry }: ErrorPanelProps) {
  const wait = useCountdown(error.retryAt, onRetry);
  const announcement = useFailure({ title, error, onRetry });
  if (error.kind === 'offline') return <WaitingPanel title={title} remains={remains} />;
  const details = errorDetails(error);
  return (
    <Paper
      variant="outlined"
      {...(announcement === 'own' ? { role: 'alert' } : { role: 'group', 'aria-label': `${title} failed` })}
      sx={{ p: 2, borderColor: 'error.main', borderLeftWidth: 4 }}
    >
      <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {title}: {error.message}
        </Typography>
        {error.hint && <Typography>{error.hint}</Typography>}
        {remains && <Typography>{remains}</Typography>}
        {wait.seconds > 0 && (
          <Typography>
            {wait.automatic ? 'Trying again by itself in ' : 'Asking again makes sense in '}
            <b>{waitWords(wait.seconds)}</b>.
          </Typography>
        )}
        {error.serviceMessage && (
          <Typography color="textSecondary">
            The service says: <HostileText text={error.serviceMessage.slice(0, longestServiceText)} />
          </Typography>
        )}
        {error.requestId && (
          <Typography variant="body2" color="textSecondary">
            request-id <HostileText text={error.requestId} />
          </Typography>
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
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
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
        </Stack>
      </Stack>
    </Paper>
  );
}

/** Without a network nothing has failed: the panel goes on by itself. */
function WaitingPanel({ title, remains }: Pick<ErrorPanelProps, 'title' | 'remains'>) {
  return (
    <p className="notice">
      {title}: waiting for the network. {remains}
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
