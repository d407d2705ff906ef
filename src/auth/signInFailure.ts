import { AuthError } from '@azure/msal-browser';

/** Why a sign-in with a person in front of it failed, in words. Has every member that an error on the screen needs. */
export interface SignInFailure {
  /** `storageFull`: room can be made; `cancelled`: the person closed the window; everything else is `other`. */
  readonly kind: 'storageFull' | 'cancelled' | 'other';
  readonly message: string;
  readonly hint: string;
  /** The library's code, or Entra's number for what happened. */
  readonly code?: string;
  /** Entra's own words: text of unknown origin. */
  readonly serviceMessage?: string;
  /** Entra's correlation id, which the library sends as `client-request-id`. */
  readonly clientRequestId?: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

type Words = Pick<SignInFailure, 'message' | 'hint'> & Partial<Pick<SignInFailure, 'kind'>>;

/** By the number in Entra's message. Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const wordsByEntraCode = new Map<string, Words>([
  [
    'AADSTS65004',
    {
      message: 'Consent was declined.',
      hint: 'Hostscope can only ask in your name. Sign in again and agree, or ask an administrator to consent for everybody.',
    },
  ],
  [
    'AADSTS65001',
    {
      message: 'Nobody has consented to this app yet.',
      hint: 'An administrator has to consent to ThreatIntelligence.Read.All for this app.',
    },
  ],
  [
    'AADSTS90094',
    {
      message: 'Only an administrator can consent to this app.',
      hint: 'Ask an administrator to consent to ThreatIntelligence.Read.All for this app.',
    },
  ],
  [
    'AADSTS50105',
    {
      message: 'Your account is not assigned to this app.',
      hint: 'Ask an administrator to assign you to it, under Enterprise applications.',
    },
  ],
  [
    'AADSTS50020',
    {
      message: 'This account is of another tenant.',
      hint: 'Sign in with an account of the tenant that this site is set up for.',
    },
  ],
  [
    'AADSTS53003',
    {
      message: 'A Conditional Access policy does not let you in from here.',
      hint: 'Try from a managed device or network, or ask an administrator which policy it was.',
    },
  ],
  [
    'AADSTS700016',
    {
      message: 'Entra does not know this app in this tenant.',
      hint: 'Whoever set up this site has to check clientId and tenantId in config.json.',
    },
  ],
  [
    'AADSTS9002326',
    {
      message: 'The app registration does not know this site as a single-page application.',
      hint: 'Whoever set up this site has to register its redirect.html under the platform “Single-page application”.',
    },
  ],
]);

const stranger: Words = {
  message: 'The answer of the sign-in page does not belong to this sign-in.',
  hint: 'It was thrown away, and nobody is signed in. Sign in again from here.',
};
const unreachable: Words = {
  message: 'The sign-in service could not be reached.',
  hint: 'Check the network and try again. A proxy, a firewall or a browser extension can be in the way.',
};
const noWindow: Words = {
  message: 'The browser did not open the sign-in window.',
  hint: 'Allow windows for this site, or sign in by leaving this page.',
};
const left: Words = {
  kind: 'cancelled',
  message: 'The sign-in was not finished.',
  hint: 'Nothing has changed. Sign in again when you are ready.',
};

/** By the library's code. Its messages are links only. */
const wordsByCode = new Map<string, Words>([
  [
    'access_denied',
    {
      message: 'Consent was declined.',
      hint: 'Hostscope can only ask in your name. Sign in again and agree, or ask an administrator to consent for everybody.',
    },
  ],
  ['nonce_mismatch', stranger],
  ['state_mismatch', stranger],
  ['state_not_found', stranger],
  ['invalid_state', stranger],
  ['no_token_request_cache_error', stranger],
  ['unable_to_parse_token_request_cache_error', stranger],
  ['post_request_failed', unreachable],
  ['get_request_failed', unreachable],
  ['no_network_connectivity', unreachable],
  [
    'failed_to_parse_response',
    {
      message: 'The answer of the sign-in service cannot be read.',
      hint: 'It may be failing, or a proxy answered in its place. Try again in a while.',
    },
  ],
  [
    'temporarily_unavailable',
    { message: 'The sign-in service is too busy.', hint: 'Try again in a few minutes.' },
  ],
  ['popup_window_error', noWindow],
  ['empty_window_error', noWindow],
  ['user_cancelled', left],
  ['timed_out', left],
  [
    'interaction_in_progress',
    {
      message: 'A sign-in is already under way.',
      hint: 'Finish it in its window, or reload this page to begin anew.',
    },
  ],
]);

/** The words for whatever a sign-in threw. */
export function signInFailure(error: unknown, now: number): SignInFailure {
  if (isStorageFull(error)) {
    return {
      kind: 'storageFull',
      message: 'The browser’s storage for this site is full.',
      hint: 'The sign-in needs a little room there. Clear what Hostscope has saved, then sign in again.',
      time: now,
    };
  }
  if (!(error instanceof AuthError)) {
    const said = error instanceof Error ? error.message : String(error);
    return { kind: 'other', message: 'Signing in failed.', hint: 'Try again.', code: said, time: now };
  }
  const { errorCode, errorMessage, correlationId } = error;
  const entraCode = /\bAADSTS\d+/.exec(errorMessage)?.[0];
  const words = wordsByEntraCode.get(entraCode ?? '') ?? wordsByCode.get(errorCode) ?? unknown;
  return {
    kind: 'other',
    ...words,
    code: entraCode ?? errorCode,
    ...(isServiceText(errorMessage) ? { serviceMessage: errorMessage } : {}),
    ...(correlationId ? { clientRequestId: correlationId } : {}),
    time: now,
  };
}

const unknown: Words = {
  message: 'The sign-in service did not let you in.',
  hint: 'Try again; if it stays, hand the details to your administrator.',
};

/** The library's own messages are links to its documentation; only Entra's tell something. */
function isServiceText(message: string): boolean {
  return message !== '' && !message.startsWith('See https://aka.ms/');
}

/** The browser's own error, or what the library makes of it: that one is no AuthError, though it has a code. */
function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || Reflect.get(error, 'errorCode') === 'cache_quota_exceeded';
}

/** The failure of a sign-in that worked, with an account that this site is not for. */
export function foreignTenantFailure(now: number): SignInFailure {
  return {
    kind: 'other',
    message: 'This account is of another tenant.',
    hint: 'It was signed out again. Sign in with an account of the tenant that this site is set up for.',
    time: now,
  };
}
