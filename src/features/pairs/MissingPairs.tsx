import { safeLine } from '~/shared/lib/visibleText';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { shownError } from '~/shared/ui/shownError';
import { loadedPairs } from './LoadedPairs';
import type { PairsSource } from './usePairs';

/** The lists of pairs whose loading failed or was stopped, each with what is there and the way on; nothing for no such list. */
export function MissingPairs({ sources }: { readonly sources: readonly PairsSource[] }) {
  return sources.map((source, index) => (
    // Each question stands at its place in the view.
    // oxlint-disable-next-line react/no-array-index-key
    <Missing key={index} source={source} />
  ));
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
