import {
  ldapReleases,
  memcachedReleases,
  mongodbReleases,
  mqttReleases,
  mysqlReleases,
  postgresReleases,
  redisReleases,
} from './banners/dataReleases';
import { imapReleases, pop3Releases, smtpReleases } from './banners/mailReleases';
import { dnsReleases, ntpReleases, snmpReleases } from './banners/netReleases';
import { overTcp } from './banners/release';
import type { Release } from './banners/release';
import {
  ftpReleases,
  openSshReleases,
  rdpReleases,
  smbReleases,
  telnetReleases,
  vncReleases,
} from './banners/remoteReleases';
import { nginxReleases, rtspReleases, sipReleases, tlsHello } from './banners/webReleases';
import { networks, paidCa, registrars } from './inventedParties';
import type { Story } from './storySource';
import { certificate } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { hostPairs } from './wire/hostPair';
import { port } from './wire/hostPort';
import type { History } from './wire/hostPort';
import { lately } from './wire/sighting';

const museum = '192.0.2.25';
const name = 'museum.campus.example';

const tcp: readonly (readonly [number, readonly Release[]])[] = [
  [21, ftpReleases],
  [22, openSshReleases],
  [23, telnetReleases],
  [25, smtpReleases],
  [53, dnsReleases.map(overTcp)],
  [80, nginxReleases],
  [110, pop3Releases],
  [143, imapReleases],
  [389, ldapReleases],
  [445, smbReleases],
  [554, rtspReleases],
  [1883, mqttReleases],
  [3306, mysqlReleases],
  [3389, rdpReleases],
  [5432, postgresReleases],
  [5900, vncReleases],
  [6379, redisReleases],
  [11211, memcachedReleases],
  [27017, mongodbReleases],
];

const udp: readonly (readonly [number, readonly Release[]])[] = [
  [53, dnsReleases],
  [123, ntpReleases],
  [161, snmpReleases],
  [5060, sipReleases],
];

/** A computer museum's server: every protocol there is, each through its versions over the years. */
export function museumStory(): Story {
  return {
    hosts: [
      ipAddress(museum, ['2014-08-30', lately], networks.campus),
      hostname(name, ['2014-08-30', lately], registrars.second, 'Campus Example Computer Museum'),
    ],
    reputations: [reputation(museum, 'unknown', 0), reputation(name, 'neutral', 1)],
    ports: [
      ...tcp.map(([number, releases]) => port(museum, number, oneAfterTheOther(number, releases))),
      ...udp.map(([number, releases]) =>
        port(museum, number, oneAfterTheOther(number, releases), { protocol: 'udp' }),
      ),
      port(museum, 443, [[tlsHello(), '2020-05-05', lately]], {
        certificates: [[expiredCertificate(), '2020-05-05', lately]],
      }),
    ],
    pairs: hostPairs([
      ['www.campus.example', name, 'a.href', '2014-09-01', lately],
      [name, name, 'parentPage', '2014-09-01', lately],
    ]),
  };
}

function expiredCertificate() {
  return certificate({
    subject: {
      commonName: name,
      organization: 'Campus Example',
      unit: 'Computer Museum',
      email: 'keeper@campus.example',
    },
    alternateNames: [name, 'www.museum.campus.example'],
    issuer: paidCa,
    issued: '2020-05-04',
    expires: '2022-05-04',
    seenUntil: lately,
  });
}

// Each version follows the one before; scanners still met the old one for some months. Each port has its own month.
function oneAfterTheOther(number: number, releases: readonly Release[]): History {
  const month = 1 + (number % 8);
  return releases.map((release, index) => {
    const year = 2027 - 2 * (releases.length - index);
    const to = index === releases.length - 1 ? lately : `${year + 2}-0${month + 1}-28`;
    return [release, `${year}-0${month}-17`, to];
  });
}
