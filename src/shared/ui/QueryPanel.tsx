import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { ErrorPanel, type ShownError } from './ErrorPanel';

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
  if (data !== undefined) return children(data);
  if (error && !isFetching)
    return <ErrorPanel title={title} error={shownError(error)} onRetry={() => void refetch()} />;
  return (
    <div aria-busy="true">
      {skeleton}
      <SlowNotice title={title} />
    </div>
  );
}

/** Any error as one that can be shown. What is not from the Graph client is a fault of ours, and says so. */
export function shownError(error: Error): ShownError {
  // The Graph client's error has every member of a shown one; it is told by its name since nothing above is known here.
  if (error.name === 'MsGraphError') return error;
  return { message: `Hostscope failed: ${error.message}`, hint: 'Try again; if it stays, reload the page.' };
}

const slowAfter = 3000;

function SlowNotice({ title }: { readonly title: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Typography role="status" variant="body2" color="textSecondary" sx={{ minHeight: 20, mt: 0.5 }}>
      {isSlow ? `${title}: still loading…` : ''}
    </Typography>
  );
}
