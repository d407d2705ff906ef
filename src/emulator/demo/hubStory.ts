import { http, nginxReleases, tlsHello } from './banners/webReleases';
import { cdnHub, portalHub } from './hubs';
import { freeCa, registrars } from './inventedParties';
import type { Story } from './storySource';
import { inTurn, yearlyCertificates } from './wire/certificate';
import { hostname, reputation } from './wire/host';
import { port } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { lately } from './wire/sighting';

/** What is known of the two hubs beside their pairs. */
export function hubStory(): Story {
  return {
    hosts: [
      hostname(cdnHub.hostId, ['2016-05-11', lately], registrars.first, 'Hub Static'),
      hostname(portalHub.hostId, ['2012-01-30', lately], registrars.second, 'Portal Hub Association'),
    ],
    reputations: [reputation(cdnHub.hostId, 'neutral', 0), reputation(portalHub.hostId, 'neutral', 4)],
    ports: [...cdnPorts(), portalPort()],
  };
}

function cdnPorts(): PortSpec[] {
  const subject = { commonName: '*.hub-static.example', organization: 'Hub Static' };
  const spec = { subject, alternateNames: ['*.hub-static.example', 'hub-static.example'], issuer: freeCa };
  const headers = ['Cache-Control: public, max-age=31536000', 'X-Cache: HIT'];
  const edge = http({ server: 'hub-edge', headers, title: 'Hub Static' }, ['hub-edge', '', 'Server']);
  return [
    port(cdnHub.hostId, 80, [[edge, '2019-02-14', lately]]),
    port(
      cdnHub.hostId,
      443,
      [
        [tlsHello(), '2019-02-14', lately],
        [edge, '2021-06-01', lately],
      ],
      { certificates: inTurn(yearlyCertificates(spec, [2021, 2022, 2023, 2024, 2025, 2026])) },
    ),
  ];
}

// Two years with each release, and some weeks with two of them.
function portalPort(): PortSpec {
  const history = nginxReleases.map((release, index) => {
    const year = 2016 + index * 2;
    return [
      release,
      `${year}-04-02`,
      index === nginxReleases.length - 1 ? lately : `${year + 2}-05-20`,
    ] as const;
  });
  return port(portalHub.hostId, 80, history);
}
