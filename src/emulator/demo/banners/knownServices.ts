import {
  ldapReleases,
  memcachedReleases,
  mongodbReleases,
  mqttReleases,
  mysqlReleases,
  postgresReleases,
  redisReleases,
  rsyncReleases,
} from './dataReleases';
import { imapReleases, pop3Releases, smtpReleases } from './mailReleases';
import { dnsReleases, ntpReleases, snmpReleases, unknownReleases, upnpReleases } from './netReleases';
import type { Release } from './release';
import {
  ftpReleases,
  openSshReleases,
  rdpReleases,
  smallSshReleases,
  smbReleases,
  telnetReleases,
  vncReleases,
} from './remoteReleases';
import {
  apacheReleases,
  appServerReleases,
  httpsReleases,
  nginxReleases,
  proxyReleases,
  rtspReleases,
  searchEngineReleases,
  sipReleases,
} from './webReleases';

/** A kind of service: its releases over the years, oldest first, and whether it shows a certificate. */
export interface ServiceKind {
  readonly releases: readonly Release[];
  readonly tls?: true;
}

const https: ServiceKind = { releases: httpsReleases, tls: true };

const tcp: readonly (readonly [ServiceKind, ...number[]])[] = [
  [{ releases: ftpReleases }, 21, 2121],
  [{ releases: openSshReleases }, 22, 22022],
  [{ releases: smallSshReleases }, 2222, 2022],
  [{ releases: telnetReleases }, 23, 2323],
  [{ releases: smtpReleases }, 25, 587, 2525],
  [{ releases: smtpReleases, tls: true }, 465],
  [{ releases: nginxReleases }, 80, 8008, 8081],
  [{ releases: apacheReleases }, 81, 8080, 8888],
  [{ releases: pop3Releases }, 110],
  [{ releases: pop3Releases, tls: true }, 995],
  [{ releases: imapReleases }, 143],
  [{ releases: imapReleases, tls: true }, 993],
  [{ releases: ldapReleases }, 389],
  [{ releases: ldapReleases, tls: true }, 636],
  [https, 443, 4443, 8443, 9443, 10443],
  [{ releases: smbReleases }, 139, 445],
  [{ releases: rtspReleases }, 554, 8554],
  [{ releases: rsyncReleases }, 873],
  [{ releases: mqttReleases }, 1883],
  [{ releases: mqttReleases, tls: true }, 8883],
  [{ releases: proxyReleases }, 3128, 8118],
  [{ releases: mysqlReleases }, 3306, 33060],
  [{ releases: rdpReleases }, 3389, 3390],
  [{ releases: postgresReleases }, 5432],
  [{ releases: vncReleases }, 5900, 5901],
  [{ releases: redisReleases }, 6379],
  [{ releases: appServerReleases }, 8000, 8009, 9000, 9090],
  [{ releases: searchEngineReleases }, 9200],
  [{ releases: memcachedReleases }, 11211],
  [{ releases: mongodbReleases }, 27017, 27018],
];

const udp: readonly (readonly [ServiceKind, ...number[]])[] = [
  [{ releases: dnsReleases }, 53],
  [{ releases: ntpReleases }, 123],
  [{ releases: snmpReleases }, 161],
  [{ releases: upnpReleases }, 1900],
  [{ releases: sipReleases }, 5060],
];

/** What is to be expected on a port, by protocol and number. */
export const knownServices = { tcp: byNumber(tcp), udp: byNumber(udp) };

/** What turns up on any other port that is open. */
export const strayServices: readonly ServiceKind[] = [
  { releases: nginxReleases },
  { releases: apacheReleases },
  { releases: appServerReleases },
  { releases: smallSshReleases },
  { releases: unknownReleases },
  https,
];

function byNumber(table: readonly (readonly [ServiceKind, ...number[]])[]): ReadonlyMap<number, ServiceKind> {
  return new Map(table.flatMap(([kind, ...ports]) => ports.map((number) => [number, kind] as const)));
}
