import { useEffect, useEffectEvent, useState } from 'react';

export interface Countdown {
  /** Whole seconds left; 0 when there is nothing to wait for. */
  readonly seconds: number;
  /** Whether `onEnd` will be called when the time is over. */
  readonly automatic: boolean;
  /** Stops the automatic call; the time goes on. */
  readonly cancel: () => void;
}

/** Shorter waits were sat through several times before anybody is told: to go on by itself after one would never end. */
const shortestAutomatic = 60_000;

/**
 * Counts down to `until` (milliseconds since 1970) and, if the wait is a long one, calls `onEnd` once it is reached,
 * unless cancelled.
 */
export function useCountdown(until: number | undefined, onEnd: () => void): Countdown {
  const [begun] = useState(() => Date.now());
  const [now, setNow] = useState(begun);
  const [cancelledFor, setCancelledFor] = useState<number | undefined>(undefined);
  const automatic = cancelledFor !== until && until !== undefined && until - begun > shortestAutomatic;
  const handleEnd = useEffectEvent(onEnd);

  useEffect(() => {
    if (until === undefined || until <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() < until) return;
      clearInterval(timer);
      if (automatic) handleEnd();
    }, 250);
    return () => clearInterval(timer);
  }, [until, automatic]);

  const seconds = until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
  return { seconds, automatic, cancel: () => setCancelledFor(until) };
}
