import { errorAnswer, errorObject, jsonAnswer, type Answer } from './answer';
import type { FaultAct, FaultCall } from './faultCall';
import { GraphFault } from './GraphFault';
import { changedBody, endless, loop, overlapping, paged, secondPage } from './pageFaults';
import type { QuirkName } from './quirks';
import { withoutMembers } from './withoutMembers';

interface Fault {
  readonly what: string;
  readonly act: FaultAct;
}

export type FaultName = keyof typeof faults;

/** The tries that a client makes by itself; a fault that is over after them needs a person who asks again. */
const automaticTries = 4;

const oddities: readonly QuirkName[] = [
  'badDates',
  'textNumbers',
  'unknownWords',
  'nullComponents',
  'alternateName',
  'typeCasing',
  'extraMembers',
  'unreadableRecords',
];

const throttled = new GraphFault(429, 'TooManyRequests', 'Please retry again later.');
const unavailable = new GraphFault(503, 'ServiceUnavailable', 'The service is temporarily unavailable.');
const badGateway = new GraphFault(502, 'BadGateway', 'The gateway got no valid answer.');
const gatewayTimeout = new GraphFault(504, 'GatewayTimeout', 'The gateway waited too long for an answer.');
const internal = new GraphFault(500, 'InternalServerError', 'An unexpected error occurred.');

/** Every fault by name: what goes wrong between a good request and its answer. */
export const faults = {
  throttledOnce: { what: '429 with Retry-After: 2, then fine', act: firstTime(throttledFor('2')) },
  throttledFraction: { what: '429 with Retry-After: 1.5, then fine', act: firstTime(throttledFor('1.5')) },
  throttledDate: {
    what: '429 with an HTTP date, five seconds ahead, in Retry-After, then fine',
    act: firstTime((call) => throttledFor(new Date(call.now.getTime() + 5000).toUTCString())(call)),
  },
  throttledWithoutHeader: { what: '429 without Retry-After, then fine', act: firstTime(always(throttled)) },
  throttledZero: { what: '429 with Retry-After: 0, then fine', act: firstTime(throttledFor('0')) },
  throttledNegative: { what: '429 with Retry-After: -5, then fine', act: firstTime(throttledFor('-5')) },
  throttledGarbage: { what: '429 with Retry-After: soon, then fine', act: firstTime(throttledFor('soon')) },
  throttledHuge: { what: '429 with Retry-After: 3600, for ever', act: throttledFor('3600') },
  throttledForever: { what: '429 with Retry-After: 1, for ever', act: throttledFor('1') },
  unavailableOnce: { what: '503, then fine', act: firstTime(always(unavailable)) },
  unavailable: { what: '503, for ever', act: always(unavailable) },
  badGatewayOnce: { what: '502, then fine', act: firstTime(always(badGateway)) },
  gatewayTimeoutOnce: { what: '504, then fine', act: firstTime(always(gatewayTimeout)) },
  serverErrorOnce: { what: '500, then fine', act: firstTime(always(internal)) },
  serverError: { what: '500, for ever', act: always(internal) },
  serverErrorHtml: { what: '500 with an HTML page for a body, for ever', act: () => html(500) },
  badRequest: {
    what: '400 with a code and a message of the service',
    act: always(new GraphFault(400, 'Request_BadRequest', 'The request is malformed or incorrect.')),
  },
  unlicensed: {
    what: '403 that names the licence',
    act: always(
      new GraphFault(
        403,
        'Forbidden',
        'The tenant has no valid license for Microsoft Defender Threat Intelligence. An active portal license and an API add-on license are needed.',
      ),
    ),
  },
  withoutConsent: {
    what: '403 because the permission was not granted',
    act: always(
      new GraphFault(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation. Missing application scopes. API required scopes: ThreatIntelligence.Read.All, application scopes: User.Read.',
      ),
    ),
  },
  withoutRole: {
    what: '403 because the user lacks a role',
    act: always(
      new GraphFault(
        403,
        'Forbidden',
        'Missing user roles. API required roles: Security Reader, Security Operator, Security Administrator, user roles: .',
      ),
    ),
  },
  tenantUnverified: {
    what: '403 because the tenant was not verified',
    act: always(
      new GraphFault(
        403,
        'Forbidden',
        'Access from this tenant is blocked until it is verified. Verification state: Pending.',
      ),
    ),
  },
  unauthorized: {
    what: '401 for a token that has expired',
    act: always(
      new GraphFault(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.', {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
      }),
    ),
  },
  notFound: {
    what: '404',
    act: always(new GraphFault(404, 'ResourceNotFound', 'The requested resource does not exist.')),
  },
  errorInside: {
    what: '200 with an error object',
    act: ({ ids, now }) => jsonAnswer({ error: errorObject(internal, ids, now) }),
  },
  noContent: { what: '204', act: () => ({ status: 204, headers: {}, body: { kind: 'none' } }) },
  emptyBody: {
    what: '200 with an empty body',
    act: () => ({
      status: 200,
      headers: {},
      body: { kind: 'text', contentType: 'application/json', text: '' },
    }),
  },
  htmlPage: {
    what: '200 with an HTML page, as a proxy or a network sign-in page answers',
    act: () => html(200),
  },
  truncatedJson: { what: '200 with JSON that breaks off in the middle', act: truncated },
  nextLinkLoop: { what: 'the second page links to itself', act: paged(loop) },
  nextLinkForeign: {
    what: 'the next link leads to another origin',
    act: paged(({ link }) => ({ link: link.replace(/^https?:\/\/[^/]+/, 'https://graph.example') })),
  },
  nextLinkInsecure: {
    what: 'the next link has the scheme http on a foreign port',
    act: paged(({ link }) => ({ link: link.replace(/^https?:\/\/([^/:]+)(?::\d+)?/, 'http://$1:8080') })),
  },
  nextLinkOtherApi: {
    what: 'the next link leads to another API of the same origin',
    act: paged(({ link }) => ({
      link: link.replace(/\/security\/threatIntelligence\/.*$/i, '/me/messages?$skip=100'),
    })),
  },
  emptyPages: {
    what: 'every page but the last is empty and has a next link',
    act: paged(() => ({ records: [] })),
  },
  repeatedRecords: { what: 'each page begins with the last records of the page before', act: overlapping },
  endlessPages: { what: 'there is always one more page', act: endless },
  pageTwoFails: {
    what: 'the second page answers 503 four times, then is there',
    act: (call) => secondPage(call, call.attempt <= automaticTries ? unavailable : undefined),
  },
  pageTwoAlwaysFails: {
    what: 'the second page answers 503, for ever',
    act: (call) => secondPage(call, unavailable),
  },
  valueMissing: {
    what: 'a list without its value',
    act: ({ usual }) => changedBody(usual(), (body) => withoutMembers(body, 'value')),
  },
  valueNotArray: {
    what: 'a list whose value is a text',
    act: ({ usual }) => changedBody(usual(), (body) => ({ ...body, value: 'none' })),
  },
  slow: {
    what: 'an answer after five seconds',
    act: async ({ usual, settings, request }) => {
      await settings.sleep(5000, request.signal);
      return usual();
    },
  },
  odd: {
    what: 'records as the contract does not foresee them: several quirks at once',
    act: ({ usual }) => usual({ quirks: () => oddities }),
  },
  silent: { what: 'no answer, ever', act: ({ request }) => untilAborted(request.signal) },
} as const satisfies Record<string, Fault>;

function always(fault: GraphFault): FaultAct {
  return ({ ids, now }) => errorAnswer(fault, ids, now);
}

function throttledFor(retryAfter: string): FaultAct {
  return (call) => {
    const answer = errorAnswer(throttled, call.ids, call.now);
    return { ...answer, headers: { 'Retry-After': retryAfter } };
  };
}

function firstTime(act: FaultAct): FaultAct {
  return (call) => (call.attempt === 1 ? act(call) : call.usual());
}

function html(status: number): Answer {
  const page = `<!doctype html><html><head><title>Status ${status}</title></head><body><h1>Status ${status}</h1></body></html>`;
  return { status, headers: {}, body: { kind: 'text', contentType: 'text/html; charset=utf-8', text: page } };
}

function truncated({ usual }: FaultCall): Answer {
  const answer = usual();
  if (answer.body.kind !== 'json') return answer;
  const whole = JSON.stringify(answer.body.value);
  const contentType = 'application/json;odata.metadata=minimal;charset=utf-8';
  const half = whole.slice(0, Math.floor(whole.length / 2));
  return { ...answer, body: { kind: 'text', contentType, text: half } };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
