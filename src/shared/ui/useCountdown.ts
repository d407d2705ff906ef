import { useEffect, useEffectEvent, useState } from 'react';

export interface Countdown {
  /** Whole seconds left; 0 when there is nothing to wait for. */
  readonly seconds: number;
  /** Whether `onEnd` will be called when the time is over. */
  readonly automatic: boolean;
  /** Stops the automatic call; the time goes on. */
  readonly cancel: () => void;
}

/** Counts down to `until` (milliseconds since 1970) and calls `onEnd` once it is reached, unless cancelled. */
export function useCountdown(until: number | undefined, onEnd: () => void): Countdown {
  const [now, setNow] = useState(() => Date.now());
  const [cancelledFor, setCancelledFor] = useState<number | undefined>(undefined);
  const automatic = cancelledFor !== until;
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
