import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { SignalInput } from './signal';
import { type SignalDesk, signalDesk, type SignalsState } from './signalDesk';
import type { Signals } from './signals';

interface FoundSignals extends SignalsState {
  /** The hosts that a signal of some weight has fired on: a mark on every other row says nothing. */
  readonly flagged: ReadonlySet<string>;
}

/** What the rules say of the loaded pairs, which a worker finds out. Each member of the input has to stay the same while its content does. */
export function useSignals({ edges, starts, t0, nearDays, now }: SignalInput): FoundSignals {
  const desk = useRef<SignalDesk>(null);
  const [state, setState] = useState<SignalsState>({ signals: null, isBusy: true, failure: null });
  useEffect(() => {
    const opened = signalDesk((news) => startTransition(() => setState(news)));
    desk.current = opened;
    return () => opened.close();
  }, []);
  useEffect(
    () => desk.current?.ask({ edges, starts, t0, nearDays, now }),
    [edges, starts, t0, nearDays, now],
  );
  // Everything that is drawn hangs on this set, and most news leave it as it is.
  const names = state.signals === null ? '[]' : JSON.stringify(flaggedHosts(state.signals));
  const flagged = useMemo(() => new Set(JSON.parse(names) as string[]), [names]);
  return { ...state, flagged };
}

/** A finding on more hosts sets none of them apart. */
const mostFlagged = 40;

function flaggedHosts({ fired }: Signals): readonly string[] {
  const heavy = fired.filter(({ rule }) => rule.severity !== 'low').flatMap(({ findings }) => findings);
  const telling = heavy.filter(({ hosts }) => hosts.length <= mostFlagged);
  return [...new Set(telling.flatMap(({ hosts }) => hosts))].toSorted();
}
