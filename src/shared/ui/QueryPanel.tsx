import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { ErrorPanel } from './ErrorPanel';
import { PanelBoundary } from './PanelBoundary';
import { shownError } from './shownError';

/** The part of a query's result that a panel looks at. */
interface PanelQuery<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface QueryPanelProps<T> {
  readonly title: string;
  readonly query: PanelQuery<T>;
  /** Holds the place of what is to come. */
  readonly skeleton: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A section that loads, fails and tries again alone. */
export function QueryPanel<T>({ title, query, skeleton, children }: QueryPanelProps<T>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) {
    return (
      <PanelBoundary title={title}>
        <Drawn data={data}>{children}</Drawn>
      </PanelBoundary>
    );
  }
  if (error && !isFetching)
    return <ErrorPanel title={title} error={shownError(error)} onRetry={() => void refetch()} isResumed />;
  return (
    <div aria-busy="true">
      {skeleton}
      <SlowNotice title={title} />
    </div>
  );
}

/** A component of its own, so that what throws does so inside the boundary. */
function Drawn<T>({ data, children }: Pick<QueryPanelProps<T>, 'children'> & { readonly data: T }) {
  return children(data);
}

const slowAfter = 3000;

function SlowNotice({ title }: { readonly title: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="slow-notice">
      {isSlow ? `${title}: still loading…` : ''}
    </p>
  );
}
