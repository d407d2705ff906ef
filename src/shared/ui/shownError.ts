/** What an error has to tell: what failed, what to do, and what a support desk asks for. */
export interface ShownError {
  readonly message: string;
  readonly hint?: string | undefined;
  /** What went wrong, in the Graph client's words; only a wait is told apart by it. */
  readonly kind?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly serviceMessage?: string | undefined;
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
  /** Milliseconds since 1970. */
  readonly time?: number | undefined;
  /** Milliseconds since 1970; before it, asking again makes no sense. */
  readonly retryAt?: number | undefined;
}

/**
 * What a panel waits for that has not failed: the network, or a person whose sign-in has ended. It goes on by itself then.
 * A refusal of the service has a status, and is none of them.
 */
export function waitsFor({ kind, status }: ShownError): 'the network' | 'your sign-in' | null {
  if (kind === 'offline') return 'the network';
  return kind === 'auth' && status === undefined ? 'your sign-in' : null;
}

/** Any error as one that can be shown. What is not from the Graph client is a fault of ours, and says so. */
export function shownError(error: Error): ShownError {
  // The Graph client's error has every member of a shown one; it is told by its name since nothing above is known here.
  if (error.name === 'MsGraphError') return error;
  if (error.name === 'MissingPart') return missingPartWords(wasReloaded());
  return { message: `Hostscope failed: ${error.message}`, hint: 'Try again; if it stays, reload the page.' };
}

function missingPartWords(isAfterReload: boolean): ShownError {
  const message = 'A part of Hostscope could not be loaded.';
  if (!navigator.onLine)
    return { message, hint: 'This computer is offline. Reload when the network is back.' };
  return isAfterReload
    ? {
        message,
        hint: 'Reloading has not helped: an update may be half done. Wait a while; if it stays, tell whoever looks after Hostscope.',
      }
    : {
        message,
        hint: 'Hostscope was probably updated since this page was opened. Reload it: the address keeps the view.',
      };
}

/** Whether the page is here because it was reloaded, so that nobody is sent in circles. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}
