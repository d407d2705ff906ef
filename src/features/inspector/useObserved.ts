import { useCallback, useSyncExternalStore } from 'react';
import type { Observed } from '~/msgraph/observed';

/** The picture of a value that grows, renewed at most once a frame: it may change many times in one. */
export function useObserved<Picture>(observed: Observed<Picture>): Picture {
  const subscribe = useCallback(
    (notify: () => void) => {
      let frame: number | null = null;
      const leave = observed.subscribe(() => {
        frame ??= requestAnimationFrame(() => {
          frame = null;
          notify();
        });
      });
      return () => {
        leave();
        if (frame !== null) cancelAnimationFrame(frame);
      };
    },
    [observed],
  );
  return useSyncExternalStore(subscribe, observed.getSnapshot);
}
