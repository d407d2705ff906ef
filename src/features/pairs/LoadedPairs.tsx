import Button from '@mui/material/Button';
import type { Collection } from '~/msgraph/collection';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import type { PairsSource } from './usePairs';

interface LoadedPairsProps {
  readonly sources: readonly PairsSource[];
}

/** How much of each host's pairs is there, and the way to the rest. Says nothing of what is all there. */
export function LoadedPairs({ sources }: LoadedPairsProps) {
  return sources.map(({ hostId, data, refetch }, index) =>
    data ? (
      // Each question stands at its place in the view.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className="loaded">
        {sources.length > 1 && !isWhole(data) && (
          <>
            <HostileText text={hostId} />:{' '}
          </>
        )}
        <Loaded collection={data} onGoOn={() => void refetch()} />
      </span>
    ) : null,
  );
}

function isWhole({ ending, setAside }: Collection<HostPair>): boolean {
  return ending.kind === 'complete' && setAside.length === 0;
}

interface LoadedProps {
  readonly collection: Collection<HostPair>;
  readonly onGoOn: () => void;
}

function Loaded({ collection, onGoOn }: LoadedProps) {
  const { ending, setAside } = collection;
  return (
    <>
      {ending.kind === 'loading' && <span>{loadedPairs(collection)}; the newest first…</span>}
      {ending.kind === 'paused' && (
        <>
          <span>{loadedPairs(collection)}; the newest first.</span>{' '}
          <Button variant="outlined" onClick={onGoOn}>
            Load more
          </Button>
        </>
      )}
      {setAside.length > 0 && (
        <span className="understood-warning"> {formatCount(setAside.length)} could not be read.</span>
      )}
    </>
  );
}

/** `10,000 of 50,000 pairs loaded`. */
export function loadedPairs({ records, total }: Collection<HostPair>): string {
  return `${formatCount(records.length)}${total === null ? '' : ` of ${formatCount(total)}`} pairs loaded`;
}
