import { bigEndian, fixed } from './release';
import type { Release } from './release';

// Names, time, management, and what should not be there at all.

export const dnsReleases: readonly Release[] = [
  dns('9.9.5-3ubuntu0.19-Ubuntu', 'BIND', '9.9.5'),
  dns('9.11.5-P4-5.1+deb10u9-Debian', 'BIND', '9.11.5'),
  dns('dnsmasq-2.90', 'dnsmasq', '2.90'),
  dns('none of your business', 'BIND', ''),
];

export const snmpReleases: readonly Release[] = [
  snmp('Linux gw01 3.13.0-170-generic #220-Ubuntu SMP x86_64', 'Linux', '3.13.0'),
  snmp('Linux gw01 5.4.0-174-generic #193-Ubuntu SMP x86_64', 'Linux', '5.4.0'),
];

// A control message that lists the server's variables (RFC 1305, B), and the 48 bytes of a plain answer.
const ntpVariables =
  'version="ntpd 4.2.8p10@1.3728-o", processor="x86_64",\r\nsystem="Linux/4.9.0-16-amd64", leap=0, stratum=3';

export const ntpReleases: readonly Release[] = [
  fixed(
    'ntp',
    `\x16\x82\x00\x01\x06\x15\x00\x00\x00\x00${bigEndian(ntpVariables.length, 2)}${ntpVariables}`,
    ['ntpd', '4.2.8p10', 'Server'],
  ),
  fixed(
    'ntp',
    `\x24\x02\x06\xec\x00\x00\x08\x1f\x00\x00\x0b\x5a\xc0\x00\x02\x07${'\xe9\x1c\x7a\x3f\x52\x8c\x14\xd0'.repeat(4)}`,
    ['NTP', '4', 'Server'],
  ),
];

export const upnpReleases: readonly Release[] = [
  fixed(
    'ssdp',
    'HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: upnp:rootdevice\r\nEXT:\r\nSERVER: Linux/2.6.36 UPnP/1.1 MiniUPnPd/1.8\r\nLOCATION: http://192.0.2.1:5000/rootDesc.xml\r\n\r\n',
    ['MiniUPnPd', '1.8', 'Server'],
  ),
];

/** A SOCKS 5 server that asks for no password (RFC 1928, 3). */
export const openSocks = fixed('socks5', '\x05\x00', ['SOCKS', '5', 'Proxy']);

/** A mining pool's answer to a login, one JSON line. */
export const miningPool = fixed(
  'stratum',
  '{"id":1,"jsonrpc":"2.0","error":null,"result":{"id":"8d20","job":{"blob":"1010e7c6b0","job_id":"k71","target":"b88d0600","algo":"rx/0","height":3214120},"status":"OK"}}\n',
  ['XMRig proxy', '6.21.0', 'Miner'],
);

/** Bytes that no scanner knew what to make of. */
export const unknownReleases: readonly Release[] = [
  fixed('generic', '\x00\x00\x00\x0c\x00\x00\x00\x01\x00\x00\x00\x00\xde\xad'),
  fixed('generic', '\x15\x03\x01\x00\x02\x02\x16'),
  fixed('telnet', 'Authorized users only. All activity may be monitored and reported.\r\n'),
  fixed('generic', ''),
];

// An answer to `version.bind TXT CH` (RFC 1035, 4.1): header, question, one TXT record, as sent over UDP.
function dns(version: string, name: string, number: string): Release {
  const text = `${String.fromCharCode(version.length)}${version}`;
  const answer = `\xc0\x0c\x00\x10\x00\x03\x00\x00\x00\x00${bigEndian(text.length, 2)}${text}`;
  const banner = `\x00\x06\x85\x00\x00\x01\x00\x01\x00\x00\x00\x00\x07version\x04bind\x00\x00\x10\x00\x03${answer}`;
  return fixed('dns', banner, [name, number, 'Server']);
}

// A GetResponse for sysDescr in BER: SEQUENCE { version, community, [2] { id, status, index, bindings } }.
function snmp(description: string, system: string, version: string): Release {
  const binding = ber('0', `\x06\x08+\x06\x01\x02\x01\x01\x01\x00${ber('\x04', description)}`);
  const response = ber('\xa2', `\x02\x04\x1a\x2b\x3c\x4d\x02\x01\x00\x02\x01\x00${ber('0', binding)}`);
  return fixed('snmp', ber('0', `\x02\x01\x00\x04\x06public${response}`), [
    system,
    version,
    'Operating System',
  ]);
}

function ber(tag: string, content: string): string {
  const long = content.length > 127 ? '\x81' : '';
  return `${tag}${long}${String.fromCharCode(content.length)}${content}`;
}
