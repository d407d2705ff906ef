import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { LoggedRequest, LoggedTry, Waited } from '~/msgraph/requestLog';
import { formatCount } from '~/shared/lib/numbers';
import { previewText } from '~/shared/lib/visibleText';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { durationWords, sizeWords } from './measureWords';
import { curlCommand, graphExplorerLink } from './requestCopies';
import { Status } from './requestColumns';
import { requestStatus } from './requestRows';

interface RequestDetailsProps {
  readonly request: LoggedRequest;
  readonly onLeave: () => void;
}

const longestUrl = 2000;

/** Everything that is known of one request, to be read or taken along. Addresses are text here, never links. */
export function RequestDetails({ request, onLeave }: RequestDetailsProps) {
  const { number, url, askedAt, endedAt, tries, waited } = request;
  const region = useRef<HTMLElement>(null);
  // Chosen in the list above: the keyboard goes on from here.
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  const shown = previewText(url, longestUrl);
  return (
    <section ref={region} className="inspector-details" aria-label={`Request ${number}`} tabIndex={-1}>
      <div className="inspector-line">
        <h3>
          Request {formatCount(number)} <Status status={requestStatus(request)} />
        </h3>
        <Button onClick={onLeave}>Back to the list</Button>
      </div>
      <p className="inspector-url mono">
        GET <HostileText text={shown.text} />
        {shown.truncated && <span className="quiet"> … {formatCount(shown.total)} characters in all</span>}
      </p>
      <div className="inspector-copies">
        <CopyButton label="Copy Graph URL" text={() => url} />
        <CopyButton label="Copy cURL, without token" text={() => curlCommand(url)} />
        <CopyButton label="Copy Graph Explorer link" text={() => graphExplorerLink(url)} />
      </div>
      <dl className="facts">
        <Fact term="Asked for">{momentWords(askedAt)}</Fact>
        <Fact term="Ended">{endedAt === null ? 'not yet' : `after ${durationWords(endedAt - askedAt)}`}</Fact>
        <Fact term="Waited">{waitedWords(waited)}</Fact>
      </dl>
      {tries.length === 0 ? (
        <p className="empty">{endedAt === null ? 'It has not been sent yet.' : 'It was never sent.'}</p>
      ) : (
        <ol className="inspector-tries" aria-label="Tries">
          {tries.map((one) => (
            <Try key={one.clientRequestId} one={one} index={tries.indexOf(one)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Try({ one, index }: { readonly one: LoggedTry; readonly index: number }) {
  const { sentAt, endedAt, status, size, failure, requestId, clientRequestId } = one;
  return (
    <li>
      <b>Try {index + 1}</b>
      <dl className="facts">
        <Fact term="Sent">{momentWords(sentAt)}</Fact>
        <Fact term="Took">{endedAt === null ? 'under way' : durationWords(endedAt - sentAt)}</Fact>
        <Fact term="Status">{statusWords(status, endedAt !== null)}</Fact>
        {failure !== null && <Fact term="Kind of failure">{failure}</Fact>}
        <Fact term="Size">{size === null ? '–' : `${sizeWords(size)} (${formatCount(size)} bytes)`}</Fact>
        <Fact term="request-id">
          {requestId === null ? (
            <span className="quiet">not told</span>
          ) : (
            <HostileText text={requestId.slice(0, longestId)} />
          )}
        </Fact>
        <Fact term="client-request-id">
          <HostileText text={clientRequestId} />
        </Fact>
      </dl>
    </li>
  );
}

/** Ids are GUIDs; what a header holds is the service's choice. */
const longestId = 200;

function statusWords(status: number | null, hasEnded: boolean): string {
  if (status !== null) return String(status);
  return hasEnded ? 'none: no complete answer came' : '–';
}

function momentWords(ms: number): string {
  return `${new Date(ms).toISOString().replace('T', ' ').replace('Z', '')} UTC`;
}

function waitedWords({ queue, backOff, retryAfter }: Waited): string {
  const parts = [
    queue > 0 && `${durationWords(queue)} for its turn (four at once)`,
    backOff > 0 && `${durationWords(backOff)} before trying again`,
    retryAfter > 0 && `${durationWords(retryAfter)} because the service asked to (Retry-After)`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'not at all' : parts.join('; ');
}
