import Button from '@mui/material/Button';
import type { Collection } from '~/msgraph/collection';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';

interface LoadedPairsProps {
  /** Whose pairs they are. */
  readonly hostId: string;
  readonly collection: Collection<HostPair>;
  readonly onGoOn: () => void;
}

/** How much of a host's pairs is there, and the way to the rest. Says nothing when all of it is. */
export function LoadedPairs({ hostId, collection, onGoOn }: LoadedPairsProps) {
  const { records, total, ending } = collection;
  const loaded = `${formatCount(records.length)}${total === null ? '' : ` of ${formatCount(total)}`} pairs loaded`;
  switch (ending.kind) {
    case 'complete':
      return null;
    case 'loading':
      return (
        <p role="status" className="notice">
          <HostileText text={hostId} />: {loaded}; the newest first…
        </p>
      );
    case 'paused':
      return (
        <p className="notice">
          <HostileText text={hostId} />: {loaded}; the newest first.{' '}
          <Button variant="outlined" onClick={onGoOn}>
            Load more
          </Button>
        </p>
      );
    case 'stopped':
      return (
        <p role="alert" className="notice notice-warn">
          {ending.sentence} {loaded}.
        </p>
      );
    case 'failed':
      return (
        <ErrorPanel
          title="Loading the other pairs"
          error={ending.error}
          remains={`What has loaded stays: ${loaded}.`}
          retryLabel="Go on loading"
          onRetry={onGoOn}
        />
      );
  }
}
