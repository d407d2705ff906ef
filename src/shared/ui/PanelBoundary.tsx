import { Component, type ReactNode } from 'react';
import { ErrorPanel } from './ErrorPanel';
import { shownError } from './shownError';

interface PanelBoundaryProps {
  /** What fails, for example "Ports". */
  readonly title: string;
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly error: Error | null;
}

/** Keeps a panel that throws while it is drawn from taking the rest of the page along. A class, since React has no hook for it. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null };

  static getDerivedStateFromError(thrown: unknown): PanelBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { title, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    // What was not there to load is not there when drawn again, either: only a new page has new files.
    const isMissing = error.name === 'MissingPart';
    return (
      <ErrorPanel
        title={title}
        error={shownError(error)}
        retryLabel={isMissing ? 'Reload' : 'Reset'}
        onRetry={() => (isMissing ? location.reload() : this.setState({ error: null }))}
      />
    );
  }
}
