import { bigEndian, fixed } from './release';
import type { Release } from './release';

// Databases, caches, queues, directories: few should be seen from outside.

export const mysqlReleases: readonly Release[] = [
  mysql('5.5.62-0ubuntu0.14.04.1', 'MySQL', '5.5.62'),
  mysql('5.7.33-0ubuntu0.16.04.1-log', 'MySQL', '5.7.33'),
  mysql('5.5.5-10.3.39-MariaDB-0ubuntu0.20.04.2', 'MariaDB', '10.3.39'),
  mysql('8.0.40-0ubuntu0.22.04.1', 'MySQL', '8.0.40'),
];

export const postgresReleases: readonly Release[] = [
  postgres('2065', 'ProcessStartupPacket'),
  postgres('2143', 'ProcessStartupPacket'),
];

export const redisReleases: readonly Release[] = [
  fixed(
    'redis',
    '$187\r\n# Server\r\nredis_version:4.0.9\r\nredis_git_sha1:00000000\r\nredis_mode:standalone\r\nos:Linux 4.15.0-112-generic x86_64\r\narch_bits:64\r\ntcp_port:6379\r\nuptime_in_days:412\r\nconfig_file:/etc/redis/redis.conf\r\n\r\n',
    ['Redis', '4.0.9', 'Database'],
  ),
  fixed('redis', '+PONG\r\n', ['Redis', '', 'Database']),
  fixed('redis', '-NOAUTH Authentication required.\r\n', ['Redis', '', 'Database']),
  fixed(
    'redis',
    '-DENIED Redis is running in protected mode because protected mode is enabled, no bind address was specified, no authentication password is requested to clients.\r\n',
    ['Redis', '', 'Database'],
  ),
];

// An OP_REPLY that holds the start of a BSON document, and what MongoDB tells a browser.
export const mongodbReleases: readonly Release[] = [
  fixed(
    'http_raw',
    'HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 85\r\n\r\nIt looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n',
    ['MongoDB', '', 'Database'],
  ),
  fixed(
    'mongodb',
    `s\x00\x00\x00\x91\x1f\x00\x00:0\x00\x00\x01\x00\x00\x00\x08${'\0'.repeat(15)}\x01\x00\x00\x00O\x00\x00\x00\x08ismaster\x00\x01\x10maxBsonObjectSize\x00\x00\x00\x00\x01\x10maxWireVersion\x00\x08\x00\x00\x00\x02version\x00\x07\x00\x00\x004.2.24\x00\x00`,
    ['MongoDB', '4.2.24', 'Database'],
  ),
  fixed(
    'mongodb',
    `U\x00\x00\x00\x92\x1f\x00\x00:0\x00\x00\x01\x00\x00\x00\x08${'\0'.repeat(15)}\x01\x00\x00\x001\x00\x00\x00\x10ok\x00\x00\x00\x00\x00\x02errmsg\x00\x18\x00\x00\x00requires authentication\x00\x00`,
    ['MongoDB', '', 'Database'],
  ),
];

export const memcachedReleases: readonly Release[] = [
  fixed('memcached', 'VERSION 1.4.25 Ubuntu\r\n', ['memcached', '1.4.25', 'Database']),
  fixed(
    'memcached',
    'STAT pid 812\r\nSTAT uptime 3311092\r\nSTAT version 1.5.22\r\nSTAT curr_connections 3\r\nEND\r\n',
    ['memcached', '1.5.22', 'Database'],
  ),
];

// LDAPMessage, SearchResultEntry with the root entry's attributes (RFC 4511), as Active Directory writes its lengths.
export const ldapReleases: readonly Release[] = [
  fixed('ldap', ldapRoot('DC=corp,DC=cedarworks,DC=test', '3'), ['LDAP', '3', 'Directory']),
  fixed('ldap', ldapRoot('dc=lakeside,dc=test', '3'), ['OpenLDAP', '', 'Directory']),
];

// CONNACK (MQTT 3.1.1, 3.2): refused, then accepted and followed by the broker's version.
export const mqttReleases: readonly Release[] = [
  fixed('mqtt', '\x20\x02\x00\x00\x90\x03\x00\x01\x000-\x00\x13$SYS/broker/versionmosquitto version 1.4.15', [
    'mosquitto',
    '1.4.15',
    'Server',
  ]),
  fixed('mqtt', '\x20\x02\x00\x00\x90\x03\x00\x01\x000-\x00\x13$SYS/broker/versionmosquitto version 2.0.18', [
    'mosquitto',
    '2.0.18',
    'Server',
  ]),
  fixed('mqtt', '\x20\x02\x00\x05', ['MQTT', '3.1.1', 'Server']),
];

export const rsyncReleases: readonly Release[] = [
  fixed('rsync', '@RSYNCD: 30.0\nbackup         \tnightly copies\n@RSYNCD: EXIT\n', [
    'rsync',
    '30.0',
    'Server',
  ]),
  fixed('rsync', '@RSYNCD: 31.0\n', ['rsync', '31.0', 'Server']),
];

function ldapRoot(namingContext: string, version: string): string {
  const attributes =
    ldapAttribute('namingContexts', namingContext) + ldapAttribute('supportedLDAPVersion', version);
  return wideBer('0', `\x02\x01\x07${wideBer('d', `\x04\x00${wideBer('0', attributes)}`)}`);
}

function ldapAttribute(name: string, value: string): string {
  return wideBer('0', octets(name) + wideBer('1', octets(value)));
}

function octets(text: string): string {
  return `\x04${String.fromCharCode(text.length)}${text}`;
}

function wideBer(tag: string, content: string): string {
  return `${tag}\x84${bigEndian(content.length, 4)}${content}`;
}

/** A server's initial handshake packet: length in three bytes, least significant first, sequence 0, protocol 10. */
export function mysql(greeting: string, name: string, version: string): Release {
  const salt = 'Nq1\x1d:C{e\x00\xff\xf7\x08\x02\x00\x0f\x80\x15';
  const payload = `\n${greeting}\0\x8e\x02\x00\x00${salt}${'\0'.repeat(10)}b\\:Gf\x1c-o2Q\x7fY\0mysql_native_password\0`;
  return fixed('mysql', `${String.fromCharCode(payload.length)}\0\0\0${payload}`, [
    name,
    version,
    'Database',
  ]);
}

// An ErrorResponse: every field is a letter, a text and a NUL; the length counts itself.
function postgres(line: string, routine: string): Release {
  const fields = [
    'SFATAL',
    'VFATAL',
    'C0A000',
    'Munsupported frontend protocol 65363.19778: server supports 2.0 to 3.0',
    'Fpostmaster.c',
    `L${line}`,
    `R${routine}`,
  ];
  const body = `${fields.join('\0')}\0\0`;
  return fixed('postgres', `E${bigEndian(body.length + 4, 4)}${body}`, ['PostgreSQL', '', 'Database']);
}
