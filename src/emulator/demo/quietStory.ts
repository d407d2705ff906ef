import { networks, registrars } from './inventedParties';
import type { Story } from './storySource';
import { hostname, ipAddress, reputation } from './wire/host';
import { silentPort } from './wire/hostPort';
import { hostPairs } from './wire/hostPair';
import { lately } from './wire/sighting';

const onePort = '198.51.100.200';

/** Hosts of which little is known, each in its own way. */
export function quietStory(): Story {
  return {
    hosts: [
      hostname('quiet.example'),
      hostname('parked.example', ['2020-12-12', lately], registrars.cheap, null),
      ipAddress(onePort, ['2025-05-05', lately], networks.backroom),
      ipAddress('192.0.2.190'),
    ],
    reputations: [reputation('parked.example', 'unknown', 0), reputation(onePort, 'neutral', 0)],
    ports: [silentPort(onePort, 4711, ['2025-05-06', lately])],
    pairs: hostPairs([['lonely.parked.example', 'parked.example', 'redirect', '2021-01-01', '2021-01-01']]),
  };
}
