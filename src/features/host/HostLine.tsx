import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { hostQuery, hostReputationQuery } from '~/msgraph/queries';
import type { Host, HostReputation } from '~/msgraph/resources';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import { shownError, waitsFor } from '~/shared/ui/shownError';
import { Skeleton } from '~/shared/ui/Skeleton';
import { hostFacts, isAddress, isBlank } from './hostFacts';
import { reputationBadge } from './Reputation';

interface HostLineProps {
  readonly hostId: string;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** The facts that decide, in one line: what the host is thought of, what it is, when it was last seen. The rest is a press away. */
export function HostLine({ hostId, zone, now, isOpen, onOpen }: HostLineProps) {
  const client = useMsGraph();
  const reputation = useQuery(hostReputationQuery(client, hostId));
  const host = useQuery(hostQuery(client, hostId));
  const hasFailed = [reputation, host].some(
    ({ data, error, isFetching }) => !data && error && !isFetching && waitsFor(shownError(error)) === null,
  );
  return (
    <div className="host-line">
      <div className="host-line-facts">
        <Part name="reputation" query={reputation}>
          {(read) => <Verdict reputation={read?.record ?? null} />}
        </Part>
        <Part name="record" query={host}>
          {(read) => <Facts hostId={hostId} host={read?.record ?? null} zone={zone} now={now} />}
        </Part>
      </div>
      <Button onClick={onOpen} aria-expanded={isOpen}>
        {moreWords(isOpen, hasFailed)}
      </Button>
    </div>
  );
}

function moreWords(isOpen: boolean, hasFailed: boolean): string {
  if (isOpen) return 'Fewer facts';
  return hasFailed ? 'Why, and try again' : 'All facts';
}

interface PartProps<T> {
  /** What it shows, as a sentence begins with it. */
  readonly name: string;
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly isFetching: boolean;
  };
  readonly children: (data: T) => React.ReactNode;
}

function Part<T>({ name, query: { data, error, isFetching }, children }: PartProps<T>) {
  if (data !== undefined) return children(data);
  if (error && !isFetching) {
    const awaited = waitsFor(shownError(error));
    if (awaited !== null) return <span className="quiet">{`${name}: waiting for ${awaited}`}</span>;
    return <span className="understood-bad">{`${name} could not be loaded`}</span>;
  }
  return <Skeleton height={20} width={140} />;
}

function Verdict({ reputation }: { readonly reputation: HostReputation | null }) {
  if (!reputation) return <span className="quiet">no reputation on record</span>;
  const { classification, score } = reputation;
  return (
    <span>
      <span className={`tag badge-${reputationBadge(classification)}`}>
        <HostileText text={classification ?? 'not stated'} />
      </span>{' '}
      {score !== null && `${score} of 100`}
    </span>
  );
}

interface FactsProps extends Pick<HostLineProps, 'hostId' | 'zone' | 'now'> {
  readonly host: Host | null;
}

function Facts({ hostId, host, zone, now }: FactsProps) {
  const kind = isAddress(hostId, host) ? 'IP address' : 'host name';
  if (!host || isBlank(host)) return <span className="quiet">{kind}, no record of it</span>;
  const [fact] = hostFacts(hostId, host).flatMap(({ text }) => text ?? []);
  return (
    <>
      <span className="quiet">{kind}</span>
      <span>
        <span className="quiet">last seen</span>{' '}
        <InstantText value={host.lastSeenDateTime} zone={zone} now={now} />
      </span>
      {fact !== undefined && (
        <span className="host-line-fact">
          <HostileText text={fact} />
        </span>
      )}
    </>
  );
}
