import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { resumeQueries } from './resumeQueries';

/** How often the clock is looked at, milliseconds. */
const lookEvery = 30_000;
/** Browsers slow the timers of hidden pages to one a minute; whoever missed more than this was asleep. Milliseconds. */
const asleepAfter = 5 * 60_000;

/** Goes on with what the network kept back, when the network is there again and when the computer wakes up. */
export function useResume(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let seen = Date.now();
    const resume = () => void resumeQueries(cache);
    const timer = setInterval(() => {
      const missed = Date.now() - seen;
      seen = Date.now();
      // Requests that were under way when the computer fell asleep have failed; without a network `online` comes later.
      if (missed > asleepAfter && navigator.onLine) resume();
    }, lookEvery);
    addEventListener('online', resume);
    return () => {
      clearInterval(timer);
      removeEventListener('online', resume);
    };
  }, [cache]);
}
