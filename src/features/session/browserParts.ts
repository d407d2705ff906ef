import type { MsGraphClientSettings } from '~/msgraph/msGraphClient';

/** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    function stop() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Waits until the page has been drawn once more. A network would let the page breathe between two answers, and so must an
 * emulator that is in the page. A page that is not visible is not drawn: then this is only a moment.
 */
export async function breath(signal: AbortSignal): Promise<void> {
  const drawn = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.race([drawn, sleep(50, signal)]);
  signal.throwIfAborted();
}

/** What the Graph client takes from the browser, for sessions that Graph's emulator answers. */
export const browserParts: Omit<MsGraphClientSettings, 'fetch'> = {
  root: { origin: 'https://graph.microsoft.com', version: 'v1.0' },
  clock: { now: () => Date.now(), sleep },
  random: Math.random,
  newRequestId: () => crypto.randomUUID(),
  // The emulator is in the page: it answers without a network.
  isOnline: () => true,
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
};
