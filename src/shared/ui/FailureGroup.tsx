import Button from '@mui/material/Button';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { ShownError } from './shownError';

/** One panel that shows an error at this moment. */
interface Failure {
  readonly title: string;
  readonly error: ShownError;
  readonly onRetry: () => void;
}

interface Group {
  readonly count: number;
  /** Adds a failure, or changes it; `null` takes it out. */
  readonly tell: (id: string, failure: Failure | null) => void;
}

const GroupContext = createContext<Group | null>(null);

/** Panels that fail within this time of each other are one announcement. Milliseconds. */
const together = 500;

/**
 * Gathers the errors of the panels inside it. When several fail, one summary speaks for all of them; the panels keep
 * their own words and buttons, and keep silent.
 */
export function FailureGroup({ children }: { readonly children: ReactNode }) {
  const [failures, setFailures] = useState<ReadonlyMap<string, Failure>>(new Map());
  const tell = useCallback((id: string, failure: Failure | null) => {
    setFailures((before) => {
      const next = new Map(before);
      if (failure) next.set(id, failure);
      else next.delete(id);
      return next;
    });
  }, []);
  const group = useMemo(() => ({ count: failures.size, tell }), [failures.size, tell]);
  return (
    <GroupContext value={group}>
      <FailureSummary failures={[...failures.values()]} />
      {children}
    </GroupContext>
  );
}

/** Tells the group around a panel of its error, if it has one. Answers whether the panel speaks for itself, or the summary for it. */
export function useFailure(failure: Failure | null): 'own' | 'summary' {
  const id = useId();
  const group = useContext(GroupContext);
  const tell = group?.tell;
  // Before the screen is drawn, so that of panels that fail at once none is announced alone.
  useLayoutEffect(() => {
    if (failure === null) return;
    tell?.(id, failure);
    return () => tell?.(id, null);
    // The callback is a new one at every drawing; the one that came with the error does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, tell, failure?.title, failure?.error]);
  return group && group.count > 1 ? 'summary' : 'own';
}

function FailureSummary({ failures }: { readonly failures: readonly Failure[] }) {
  const isShown = failures.length > 1;
  const words = isShown ? summaryWords(failures) : '';
  const announced = useSettled(words);
  const mayRetry = failures.every(({ error }) => (error.retryAt ?? 0) <= (error.time ?? 0));
  return (
    <>
      {announced !== '' && (
        <div role="alert" className="visually-hidden">
          {announced}
        </div>
      )}
      {isShown && (
        <div className="notice notice-bad failure-summary" role="group" aria-label="Failures on this page">
          <p>{words}</p>
          {mayRetry && (
            <Button variant="outlined" onClick={() => failures.forEach(({ onRetry }) => onRetry())}>
              Try all again
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** For example "3 parts of this page could not be loaded: Host, Reputation, Ports. The service failed (status 503)." */
function summaryWords(failures: readonly Failure[]): string {
  const titles = failures.map(({ title }) => title).join(', ');
  const messages = new Set(failures.map(({ error }) => error.message));
  const why = messages.size === 1 ? [...messages].join('') : 'Each says why.';
  return `${failures.length} parts of this page could not be loaded: ${titles}. ${why}`;
}

/** A text once it has stayed the same for a moment; at once when it is empty. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), together);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
