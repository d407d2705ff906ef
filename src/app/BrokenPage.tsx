import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { shownError } from '~/shared/ui/QueryPanel';

/** A page that failed while it was drawn or loaded. The bar above stays usable. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <section className="home">
      <ErrorPanel
        title="This page"
        error={shownError(error instanceof Error ? error : new Error(String(error)))}
        onRetry={reset}
      />
    </section>
  );
}
