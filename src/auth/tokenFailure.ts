import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { MsGraphError } from '~/msgraph/MsGraphError';

/** Codes that mean "a person has to do something", though the library does not throw them as such. */
const needsPerson = new Set([
  // The hidden frame never came back: third-party cookies blocked, or the frame itself.
  'timed_out',
  'no_account_error',
]);

/** The library sends nothing for this long after a 429 or a 5xx of the token endpoint, in milliseconds. */
const libraryPause = 60_000;

/**
 * Whether only a person can get a new token, and with which claims; `null` where trying again may help.
 *
 * @param claims that the service demanded of the token
 */
export function interactionNeeded(
  error: unknown,
  claims: string | undefined,
  isOnline: boolean,
): { readonly claims: string | undefined } | null {
  if (error instanceof InteractionRequiredAuthError) return { claims: error.claims || claims };
  if (error instanceof AuthError && needsPerson.has(error.errorCode) && isOnline) return { claims };
  return null;
}

/** Why there is no token just now, as an error of the request that needed it. */
export function tokenFailure(error: unknown, now: number, isOnline: boolean): MsGraphError {
  if (!isOnline) {
    return new MsGraphError({
      kind: 'offline',
      message: 'This computer is offline.',
      hint: 'What has loaded stays. Try again when the network is back.',
      time: now,
    });
  }
  if (error instanceof ServerError) return serverFailure(error, now);
  const isUnreadable = error instanceof AuthError && error.errorCode === 'failed_to_parse_response';
  return new MsGraphError({
    kind: 'network',
    message: isUnreadable
      ? 'The answer of the sign-in service cannot be read.'
      : 'The sign-in service could not be reached.',
    hint: 'You stay signed in. Try again; if it stays, a proxy, a firewall or a browser extension can be in the way.',
    ...(error instanceof AuthError ? { code: error.errorCode, clientRequestId: error.correlationId } : {}),
    time: now,
  });
}

function serverFailure(error: ServerError, now: number): MsGraphError {
  const { errorCode, errorMessage: serviceMessage, correlationId: clientRequestId, status } = error;
  const details = { code: errorCode || undefined, serviceMessage, clientRequestId, status, time: now };
  const isRefusal = status !== undefined && status >= 400 && status < 500 && status !== 429;
  if (isRefusal) {
    return new MsGraphError({
      ...details,
      kind: 'http',
      message: 'The sign-in service refuses a token for threat intelligence.',
      hint: 'Hand the details to whoever set up this site.',
    });
  }
  return new MsGraphError({
    ...details,
    kind: status === 429 ? 'throttled' : 'http',
    message: 'The sign-in service is too busy to renew your sign-in.',
    hint: 'You stay signed in, and nothing that has loaded is lost.',
    // Just over what is waited through in silence, so that the screen says so and counts down.
    retryAt: now + libraryPause + 1000,
  });
}

/** The error of every request while only a person can help. */
export function signInEnded(now: number): MsGraphError {
  return new MsGraphError({
    kind: 'auth',
    message: 'Your sign-in has ended.',
    hint: 'Sign in again. What is on the screen stays, and this goes on by itself.',
    time: now,
  });
}
