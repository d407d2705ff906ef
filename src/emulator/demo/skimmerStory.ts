import { fixed } from './banners/release';
import { ubuntuSsh } from './banners/remoteReleases';
import { webServer } from './banners/webReleases';
import { freeCa, networks, registrars } from './inventedParties';
import {
  hostsMaliciousNames,
  lookalikeName,
  recentlyRegistered,
  selfSigned,
  skimmingScript,
} from './reputationRules';
import type { Story } from './storySource';
import { strangersCertificate } from './strangersCertificate';
import { certificate } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { hostPairs, hostPairsFromParent } from './wire/hostPair';
import type { PairRow } from './wire/hostPair';
import { port } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { lately } from './wire/sighting';

const shop = 'www.shop.example';
const checkout = 'checkout.shop.example';
const chat = 'secure.livechat.example';
const firstSkimmer = 'secure.livechat.test'; // the chat provider's name under another suffix
const secondSkimmer = 'secure.1ivechat.example'; // a digit one for the letter l
const drop = 'collect.shop-metrics.test';
const skimmerAddress = '198.51.100.66';
const dropAddress = '198.51.100.67';

// To the millisecond: the first script's whole life on the shop's page.
const threeDays = ['2026-09-14T06:12:44.120Z', '2026-09-17T06:12:44.120Z'] as const;
const threeWeeks = ['2026-10-08T21:40:03.511Z', '2026-10-29T04:02:58.730Z'] as const;

/** The shop's checkout loads a skimmer from a lookalike of its chat provider, and a second one weeks later. */
export function skimmerStory(): Story {
  return {
    hosts: [
      hostname(firstSkimmer, ['2026-08-24', '2026-09-18'], registrars.cheap, 'REDACTED FOR PRIVACY'),
      hostname(secondSkimmer, ['2026-09-28', '2026-11-05'], registrars.cheap, 'REDACTED FOR PRIVACY'),
      hostname(drop, ['2026-08-25', '2026-11-12'], registrars.cheap, 'REDACTED FOR PRIVACY'),
      ipAddress(skimmerAddress, ['2024-02-01', lately], networks.backroom),
      ipAddress(dropAddress, ['2024-02-01', lately], networks.backroom),
    ],
    reputations: [
      reputation(firstSkimmer, 'malicious', 100, [
        skimmingScript,
        lookalikeName,
        recentlyRegistered,
        selfSigned,
      ]),
      reputation(secondSkimmer, 'malicious', 94, [skimmingScript, lookalikeName, recentlyRegistered]),
      reputation(drop, 'malicious', 88, [['Drop host', 'high', 'Receives form data from unrelated sites.']]),
      reputation(skimmerAddress, 'malicious', 79, [hostsMaliciousNames]),
      reputation(dropAddress, 'suspicious', 58, [selfSigned]),
    ],
    ports: [...skimmerPorts(), ...dropPorts()],
    pairs: [...hostPairs(scriptPairs), ...dropPairs()],
  };
}

const scriptPairs: readonly PairRow[] = [
  [shop, firstSkimmer, 'script.src', ...threeDays],
  [checkout, firstSkimmer, 'script.src', '2026-09-14T07:55:10.004Z', '2026-09-17T05:31:29.662Z'],
  ['www.toys.example', firstSkimmer, 'script.src', '2026-08-29', '2026-09-06'],
  ['tickets.example', firstSkimmer, 'script.src', '2026-09-02', '2026-09-15'],
  [shop, secondSkimmer, 'script.src', ...threeWeeks],
  [checkout, secondSkimmer, 'script.src', '2026-10-09', '2026-10-28'],
  ['www.garden.example', secondSkimmer, 'script.src', '2026-10-01', '2026-11-04'],
  [firstSkimmer, chat, 'img.src', '2026-08-27', '2026-09-17'],
  [secondSkimmer, chat, 'img.src', '2026-09-30', '2026-11-04'],
];

// The stolen forms: two windows of one pair, once recorded from each end.
function dropPairs() {
  return [
    ...hostPairs([
      [shop, drop, 'xmlhttprequest', '2026-09-14T06:31:02.870Z', '2026-09-17T05:48:15.006Z'],
      [checkout, drop, 'xmlhttprequest', '2026-09-14', '2026-10-28'],
      ['www.toys.example', drop, 'xmlhttprequest', '2026-08-29', '2026-09-06'],
      ['www.garden.example', drop, 'xmlhttprequest', '2026-10-01', '2026-11-04'],
    ]),
    ...hostPairsFromParent([
      [shop, drop, 'xmlhttprequest', '2026-10-08T22:03:41.300Z', '2026-10-29T03:50:22.118Z'],
    ]),
  ];
}

const ssh = ubuntuSsh('8.9p1', '3ubuntu0.10', '22.04');

const loader = fixed(
  'https',
  'HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: application/javascript\r\nAccess-Control-Allow-Origin: *\r\n\r\n' +
    '!function(){var f=document.forms;setInterval(function(){/* 14 kB more */},800)}();',
  ['nginx', '', 'Server'],
);

function skimmerPorts(): PortSpec[] {
  const shared = strangersCertificate();
  const short = certificate({
    subject: { commonName: secondSkimmer },
    alternateNames: [secondSkimmer],
    issuer: freeCa,
    issued: '2026-09-28',
    expires: '2026-12-27',
  });
  const gone = webServer('nginx', '', '404 Not Found', '404 Not Found', 'https');
  return [
    port(skimmerAddress, 22, [[ssh, '2026-08-24', lately]]),
    port(
      skimmerAddress,
      443,
      [
        [loader, '2026-08-26', '2026-11-05'],
        [gone, '2026-11-05', lately],
      ],
      {
        certificates: [
          [shared, '2026-08-24', '2026-09-28'],
          [short, '2026-09-28', '2026-11-06'],
        ],
      },
    ),
    port(firstSkimmer, 443, [[loader, '2026-08-26', '2026-09-17']], {
      certificates: [[shared, '2026-08-26', '2026-09-17']],
    }),
    port(secondSkimmer, 443, [[loader, '2026-09-30', '2026-11-04']], {
      certificates: [[short, '2026-09-28', '2026-11-04']],
    }),
  ];
}

function dropPorts(): PortSpec[] {
  const refusal = webServer('nginx', '', '405 Not Allowed', '405 Not Allowed', 'https');
  return [
    port(dropAddress, 22, [[ssh, '2026-08-24', lately]]),
    port(dropAddress, 443, [[refusal, '2026-08-25', '2026-11-12']], {
      certificates: [[strangersCertificate(), '2026-08-25', '2026-11-12']],
    }),
  ];
}
