import Button from '@mui/material/Button';
import type { Collection } from '~/msgraph/collection';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import type { PairsSource } from './usePairs';

interface LoadedPairsProps {
  readonly sources: readonly PairsSource[];
}

/** How much of each host's pairs is there, and the way to the rest or to no more of it. Says nothing of what is all there. */
export function LoadedPairs({ sources }: LoadedPairsProps) {
  return sources.map(({ hostId, data, isFetching, refetch }, index) =>
    data ? (
      // Each question stands at its place in the view.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className="loaded">
        {sources.length > 1 && !isWhole(data) && (
          <>
            <HostileText text={hostId} />:{' '}
          </>
        )}
        <Loaded collection={data} isFetching={isFetching} onGoOn={() => void refetch()} />
      </span>
    ) : null,
  );
}

function isWhole({ ending, setAside }: Collection<HostPair>): boolean {
  return ending.kind === 'complete' && setAside.length === 0;
}

interface LoadedProps {
  readonly collection: Collection<HostPair>;
  readonly isFetching: boolean;
  readonly onGoOn: () => void;
}

function Loaded({ collection, isFetching, onGoOn }: LoadedProps) {
  const { setAside, walk } = collection;
  const words = progressWords(collection, isFetching);
  return (
    <>
      {words !== null && (
        <>
          <span>{words}</span>{' '}
          {/* One button, so that whoever has pressed it still has the focus on what it has become. */}
          <Button
            variant="outlined"
            onClick={({ detail }) => {
              // The second half of a double click would take back the first.
              if (detail === 2) return;
              if (isFetching) walk.interrupt();
              else onGoOn();
            }}
          >
            {isFetching ? 'Stop' : 'Load more'}
          </Button>
        </>
      )}
      {setAside.length > 0 && (
        <span className="understood-warning"> {formatCount(setAside.length)} could not be read.</span>
      )}
    </>
  );
}

/** How far loading has come; `null` where it does not go on, or where that is told elsewhere. */
function progressWords(collection: Collection<HostPair>, isFetching: boolean): string | null {
  const { kind } = collection.ending;
  if (kind === 'complete' || kind === 'stopped') return null;
  const loaded = loadedPairs(collection);
  if (isFetching) return `${loaded}; loading, the newest first…`;
  if (kind === 'failed') return null;
  return kind === 'interrupted' ? `${loaded}; stopped` : `${loaded}; the newest first.`;
}

/** `10,000 of 50,000 pairs loaded`. */
export function loadedPairs({ records, total }: Collection<HostPair>): string {
  return `${formatCount(records.length)}${total === null ? '' : ` of ${formatCount(total)}`} pairs loaded`;
}
