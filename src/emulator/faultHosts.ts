import type { EmulatorSettings } from './emulatorSettings';
import type { FaultName } from './faults';

/** A host that a person can type to see what happens when something goes wrong. */
export interface FaultHost {
  readonly host: string;
  /** A few words for a list. */
  readonly title: string;
  /** A sentence that says what the service does. */
  readonly what: string;
  readonly fault?: FaultName;
  /** The last segment of the only path that meets the fault; every request about the host if it is left out. */
  readonly only?: 'ports' | 'reputation';
}

export const faultHosts: readonly FaultHost[] = [
  {
    host: 'throttled.example',
    title: 'Throttled for a moment',
    what: 'The service asks for two seconds of patience, then answers.',
    fault: 'throttledOnce',
  },
  {
    host: 'throttled-long.example',
    title: 'Throttled for an hour',
    what: 'The service asks for an hour of patience.',
    fault: 'throttledHuge',
  },
  {
    host: 'throttled-forever.example',
    title: 'Throttled without end',
    what: 'The service asks for patience every time.',
    fault: 'throttledForever',
  },
  {
    host: 'forbidden.example',
    title: 'No permission',
    what: 'The app was never granted the permission to read threat intelligence.',
    fault: 'withoutConsent',
  },
  {
    host: 'roleless.example',
    title: 'No role',
    what: 'The user lacks the role that reading threat intelligence takes.',
    fault: 'withoutRole',
  },
  {
    host: 'unlicensed.example',
    title: 'No licence',
    what: 'The tenant has no licence for threat intelligence.',
    fault: 'unlicensed',
  },
  {
    host: 'unverified.example',
    title: 'Tenant not verified',
    what: 'The service wants to know the tenant better before it answers.',
    fault: 'tenantUnverified',
  },
  {
    host: 'slow.example',
    title: 'Slow',
    what: 'The ports come after five seconds.',
    fault: 'slow',
    only: 'ports',
  },
  {
    host: 'silent.example',
    title: 'Silent',
    what: 'The service never answers when asked for the ports.',
    fault: 'silent',
    only: 'ports',
  },
  {
    host: 'flaky.example',
    title: 'Flaky',
    what: 'Each first request meets a bad gateway, each second one is answered.',
    fault: 'badGatewayOnce',
  },
  {
    host: 'unavailable.example',
    title: 'Unavailable',
    what: 'The service is down and stays down.',
    fault: 'unavailable',
  },
  {
    host: 'broken.example',
    title: 'Broken',
    what: 'The service fails with a page of HTML where an error object belongs.',
    fault: 'serverErrorHtml',
  },
  {
    host: 'halfway.example',
    title: 'Stops halfway',
    what: 'Of 250 ports the second hundred fails, until you ask again.',
    fault: 'pageTwoFails',
    only: 'ports',
  },
  {
    host: 'stuck.example',
    title: 'Stays halfway',
    what: 'Of 250 ports the second hundred fails every time.',
    fault: 'pageTwoAlwaysFails',
    only: 'ports',
  },
  {
    host: 'partial.example',
    title: 'One part fails',
    what: 'The reputation cannot be read; everything else can.',
    fault: 'serverError',
    only: 'reputation',
  },
  {
    host: 'gap.example',
    title: 'One part is missing',
    what: 'The service knows the host, and says that it has no list of ports.',
    fault: 'notFound',
    only: 'ports',
  },
  {
    host: 'garbled.example',
    title: 'Garbled',
    what: 'The list of ports breaks off in the middle.',
    fault: 'truncatedJson',
    only: 'ports',
  },
  {
    host: 'captive.example',
    title: 'Behind a sign-in page',
    what: 'A network answers with a page of its own in place of the service.',
    fault: 'htmlPage',
  },
  {
    host: 'odd.example',
    title: 'Odd records',
    what: 'A thirteenth day of a seventeenth month, numbers as texts, unknown words, and three records that cannot be read.',
    fault: 'odd',
  },
  {
    host: 'loop.example',
    title: 'Pages in a circle',
    what: 'The second page of ports names itself as the next one.',
    fault: 'nextLinkLoop',
    only: 'ports',
  },
  {
    host: 'stranger.example',
    title: 'A link to a stranger',
    what: 'The next page of ports lies on a server that is not the service.',
    fault: 'nextLinkForeign',
    only: 'ports',
  },
  {
    host: 'hollow.example',
    title: 'Empty pages',
    what: 'Pages without a record lead to the one that has some.',
    fault: 'emptyPages',
    only: 'ports',
  },
  {
    host: 'endless.example',
    title: 'Pages without end',
    what: 'There is always one more page of ports.',
    fault: 'endlessPages',
    only: 'ports',
  },
  {
    host: 'empty.example',
    title: 'No ports',
    what: 'The host is known, and nothing was ever seen on its ports.',
  },
  {
    host: 'unknown.example',
    title: 'Never seen',
    what: 'The service has no record of the host.',
  },
];

const byHost = new Map(faultHosts.map((faultHost) => [faultHost.host, faultHost]));

/** The fault of the host that a request is about; other requests have none. */
export const faultsByHost: EmulatorSettings['faults'] = (request) => {
  const { pathname } = new URL(request.url);
  const [, host = '', relation] = /\/hosts(?:\/|\(')([^/']+)(?:'\))?(?:\/([^/]+))?\/?$/i.exec(pathname) ?? [];
  const found = byHost.get(decoded(host).toLowerCase());
  return found?.only === undefined || found.only === relation?.toLowerCase() ? found?.fault : undefined;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not a host of the list; the emulator itself refuses the path.
    return '';
  }
}
