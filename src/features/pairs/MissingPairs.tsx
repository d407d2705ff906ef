import { safeLine } from '~/shared/lib/visibleText';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { HostileText } from '~/shared/ui/HostileText';
import { shownError } from '~/shared/ui/shownError';
import { loadedPairs } from './LoadedPairs';
import type { PairsSource } from './usePairs';

interface MissingPairsProps {
  readonly sources: readonly PairsSource[];
  /** So many of the first sources are of start hosts. */
  readonly starts: number;
}

/**
 * The lists of pairs whose loading failed or was stopped, each with what is there and the way on; and the start hosts that were
 * added and of which no pairs are known. Nothing for any other list.
 */
export function MissingPairs({ sources, starts }: MissingPairsProps) {
  return sources.map((source, index) =>
    index > 0 && index < starts && isEmpty(source) ? (
      <p key={source.hostId} role="status" className="notice">
        No pairs of <HostileText text={source.hostId} /> are known.
      </p>
    ) : (
      // Each question stands at its place in the view.
      // oxlint-disable-next-line react/no-array-index-key
      <Missing key={index} source={source} />
    ),
  );
}

function isEmpty({ data }: PairsSource): boolean {
  return data?.ending.kind === 'complete' && data.records.length === 0 && data.setAside.length === 0;
}

function Missing({ source: { hostId, data, error, isFetching, refetch } }: { readonly source: PairsSource }) {
  if (!data) {
    if (!error || isFetching) return null;
    const title = `Pairs of ${safeLine(hostId).text}`;
    return <ErrorPanel title={title} error={shownError(error)} onRetry={() => void refetch()} isResumed />;
  }
  if (data.ending.kind === 'stopped') {
    return (
      <p role="alert" className="notice notice-warn">
        {data.ending.sentence} {loadedPairs(data)}.
      </p>
    );
  }
  if (data.ending.kind !== 'failed') return null;
  return (
    <ErrorPanel
      title="Loading the other pairs"
      error={data.ending.error}
      remains={`What has loaded stays: ${loadedPairs(data)}.`}
      retryLabel="Go on loading"
      onRetry={() => void refetch()}
      isResumed
    />
  );
}
