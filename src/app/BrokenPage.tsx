import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { shownError } from '~/shared/ui/shownError';

/** A page that failed while it was drawn or loaded. The bar above stays usable. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const shown = error instanceof Error ? error : new Error(String(error));
  const isMissing = shown.name === 'MissingPart';
  return (
    <section className="home">
      <ErrorPanel
        title="This page"
        error={shownError(shown)}
        retryLabel={isMissing ? 'Reload' : 'Try again'}
        onRetry={isMissing ? () => location.reload() : reset}
      />
    </section>
  );
}
