import { expect, test } from 'vitest';
import { mongodbReleases, ldapReleases, mqttReleases, mysqlReleases, postgresReleases } from './dataReleases';
import { dnsReleases, ntpReleases, snmpReleases } from './netReleases';
import { overTcp } from './release';
import type { Release } from './release';
import { rdpReleases, smbReleases } from './remoteReleases';
import { tlsHello } from './webReleases';

// Each of these protocols says somewhere how long its message is; a decoder of banners may rely on it.

test.each([
  ['MySQL packets', mysqlReleases, (bytes: number[]) => 4 + (bytes[0] ?? 0)],
  ['PostgreSQL errors', postgresReleases, (bytes: number[]) => 1 + bigEndianAt(bytes, 1, 4)],
  ['MongoDB replies', mongodbReleases.slice(1), (bytes: number[]) => littleEndianAt(bytes, 0)],
  ['NetBIOS sessions', smbReleases, (bytes: number[]) => 4 + bigEndianAt(bytes, 1, 3)],
  ['TPKT of RDP', rdpReleases, (bytes: number[]) => bigEndianAt(bytes, 2, 2)],
  ['TLS records', [tlsHello()], (bytes: number[]) => 5 + bigEndianAt(bytes, 3, 2)],
  ['TLS handshakes', [tlsHello()], (bytes: number[]) => 9 + bigEndianAt(bytes, 6, 3)],
  ['LDAP messages', ldapReleases, (bytes: number[]) => 6 + bigEndianAt(bytes, 2, 4)],
  ['SNMP messages', snmpReleases, (bytes: number[]) => 2 + (bytes[1] ?? 0)],
  ['NTP control messages', ntpReleases.slice(0, 1), (bytes: number[]) => 12 + bigEndianAt(bytes, 10, 2)],
  ['DNS over TCP', dnsReleases.map(overTcp), (bytes: number[]) => 2 + bigEndianAt(bytes, 0, 2)],
  ['DNS answers', dnsReleases, (bytes: number[]) => 42 + bigEndianAt(bytes, 40, 2)],
  ['MQTT publications', mqttReleases.slice(0, 2), (bytes: number[]) => 11 + (bytes[10] ?? 0)],
] as const)('%s are as long as they say', (_what, releases: readonly Release[], stated) => {
  const messages = releases.map((release) => bytesOf(release));
  expect(messages.map(stated)).toEqual(messages.map(({ length }) => length));
});

test('a MongoDB reply’s document fills the rest of the message', () => {
  const messages = mongodbReleases.slice(1).map((release) => bytesOf(release));
  expect(messages.map((bytes) => 36 + littleEndianAt(bytes, 36))).toEqual(
    messages.map(({ length }) => length),
  );
});

function bytesOf(release: Release): number[] {
  return [...release.banner('host.example', 0)].map((unit) => unit.charCodeAt(0));
}

function bigEndianAt(bytes: readonly number[], start: number, length: number): number {
  return bytes.slice(start, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function littleEndianAt(bytes: readonly number[], start: number): number {
  return bigEndianAt(bytes.slice(start, start + 4).toReversed(), 0, 4);
}
