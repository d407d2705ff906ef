import type { MsGraphErrorKind } from './MsGraphError';

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** What an error answer of the service says, before it is put into words. */
export interface ServiceAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly serviceMessage: string | undefined;
}

/** The words for an answer with an error status, or with an error in its body. */
export function httpWords(answer: ServiceAnswer): Words & { kind: MsGraphErrorKind } {
  const { status } = answer;
  if (status === 401) {
    return {
      kind: 'auth',
      message: 'The service does not accept this sign-in.',
      hint: 'Sign in again. What is on the screen stays.',
    };
  }
  if (status === 403) return { kind: 'http', ...forbiddenWords(answer) };
  if (status === 404) {
    return {
      kind: 'http',
      message: 'Defender Threat Intelligence has no record of this.',
      hint: 'It may never have been scanned. Check the spelling, or look at a related host.',
    };
  }
  if (status === 429) {
    return {
      kind: 'throttled',
      message: 'The service asks to slow down and did not let the request through.',
      hint: 'Wait, then try again. Nothing that has loaded is lost.',
    };
  }
  if (status >= 500) {
    return {
      kind: 'http',
      message: `The service failed (status ${status}).`,
      hint: 'This is on the service’s side. Try again in a while; if it stays, hand the request id to Microsoft support.',
    };
  }
  if (status === 400 || status === 405) {
    return {
      kind: 'http',
      message: `The service does not understand the request (status ${status}).`,
      hint: 'Trying again will not help. Hand the details to whoever looks after Hostscope.',
    };
  }
  return {
    kind: 'http',
    message: `The service answered with an error (status ${status}).`,
    hint: 'Try again; if it stays, hand the details to your administrator.',
  };
}

/**
 * The words for an error answer without Graph's envelope. A gateway in front of Graph may leave it out; but that a host has no
 * record, or that the account lacks a right, is only to be believed from Graph itself.
 */
export function strangerWords(status: number): Words & { kind: MsGraphErrorKind } {
  if (status !== 403 && status !== 404) {
    return httpWords({ status, code: undefined, serviceMessage: undefined });
  }
  return {
    kind: 'http',
    message: `The answer did not come from Microsoft Graph: it has status ${status}, but not the form of Graph’s errors.`,
    hint: 'A proxy or a firewall may have answered in its place. Try again; if it stays, ask who runs the network.',
  };
}

/**
 * 403 has four causes here, which only the service's own message tells apart.
 * Licence wording differs between documentation versions, so no licence is named.
 * Source: https://learn.microsoft.com/graph/api/resources/security-threatintelligence-overview
 */
function forbiddenWords({ serviceMessage }: ServiceAnswer): Words {
  const said = (serviceMessage ?? '').toLowerCase();
  // First, since such a message lists the app's permissions, and their names hold the words looked for below.
  if (said.includes('scope') || said.includes('application roles') || said.includes('consent')) {
    return {
      message: 'Hostscope has not been granted the permission to read threat intelligence.',
      hint: 'An administrator has to consent to ThreatIntelligence.Read.All for this app.',
    };
  }
  if (said.includes('verif') || said.includes('risk')) {
    return {
      message: 'The service wants this tenant verified before it answers.',
      hint: 'An administrator of the tenant has to complete the verification; the service’s message says how.',
    };
  }
  if (said.includes('licen') || said.includes('subscription')) {
    return {
      message: 'The tenant has no licence for Defender Threat Intelligence.',
      hint: 'Ask whoever manages your Microsoft licences; the service’s message names what is missing.',
    };
  }
  if (said.includes('security reader') || said.includes('directory role') || said.includes('assigned role')) {
    return {
      message: 'Your account lacks the role for threat intelligence.',
      hint: 'Ask an administrator for the Security Reader role.',
    };
  }
  return {
    message: 'The service refuses access to threat intelligence.',
    hint: 'A missing permission (ThreatIntelligence.Read.All), role (Security Reader), licence or tenant verification all look like this: ask an administrator.',
  };
}

/** The words for requests to which no answer came. */
export const transportWords = {
  offline: {
    message: 'This computer is offline.',
    hint: 'What has loaded stays. Try again when the network is back.',
  },
  network: {
    message: 'The service could not be reached, or the connection broke off.',
    hint: 'A proxy, a firewall or a browser extension can be in the way. Try again; if it stays, ask who runs the network.',
  },
  timeout: {
    message: 'The service did not answer in time.',
    hint: 'Try again; it may be busy.',
  },
  cancelled: {
    message: 'The request was cancelled.',
    hint: 'Ask again if it is still wanted.',
  },
} as const satisfies Partial<Record<MsGraphErrorKind, Words>>;
