import { type DataSource, noRows, type Resource, type Rows } from './dataSource';
import { faultHosts } from './faultHosts';

/** What answers on the first ports of a fault host: enough to see that a page works in spite of the fault. */
const services = [
  {
    port: 22,
    name: 'OpenSSH',
    version: '9.6',
    category: 'Remote Access',
    scan: 'telnet',
    banner: 'SSH-2.0-OpenSSH_9.6\r\n',
  },
  {
    port: 25,
    name: 'Postfix',
    version: '',
    category: 'Mail Server',
    scan: 'smtp',
    banner: '220 {host} ESMTP Postfix\r\n',
  },
  {
    port: 80,
    name: 'nginx',
    version: '1.24.0',
    category: 'Server',
    scan: 'http_raw',
    banner: 'HTTP/1.1 301 Moved Permanently\r\nServer: nginx/1.24.0\r\nLocation: https://{host}/\r\n\r\n',
  },
  {
    port: 443,
    name: 'nginx',
    version: '1.24.0',
    category: 'Server',
    scan: 'http_raw',
    banner:
      'HTTP/1.1 200 OK\r\nServer: nginx/1.24.0\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>{host}</title>\r\n',
  },
] as const;

const alternatives = {
  port: 8000,
  name: 'lighttpd',
  version: '1.4.71',
  category: 'Server',
  scan: 'http_raw',
  banner: 'HTTP/1.0 404 Not Found\r\nServer: lighttpd/1.4.71\r\n\r\n',
} as const;

/** Faults between pages need more than one of them. */
const manyPorts = 250;
const paged = new Set([
  'pageTwoFails',
  'pageTwoAlwaysFails',
  'nextLinkLoop',
  'nextLinkForeign',
  'emptyPages',
  'endlessPages',
]);

const portCounts = new Map(
  faultHosts
    .filter(({ host }) => host !== 'unknown.example')
    .map(({ host, fault }) => [host, portCount(host, fault)] as const),
);

function portCount(host: string, fault: string | undefined): number {
  if (host === 'empty.example') return 0;
  return fault !== undefined && paged.has(fault) ? manyPorts : services.length;
}

/** The hosts of the fault list, each with a record and ports. `unknown.example` is left out, which is its fault. */
export function faultSource(): DataSource {
  return {
    host: (hostId) => (portCounts.has(hostId.toLowerCase()) ? hostRecord(hostId.toLowerCase()) : undefined),
    reputation: (hostId) => (portCounts.has(hostId.toLowerCase()) ? reputation() : undefined),
    relation: (hostId, relation) => (relation === 'ports' ? ports(hostId.toLowerCase()) : noRows),
    item: (collection, id) => (collection === 'hostPorts' ? portById(id) : undefined),
    sslCertificates: () => noRows,
    relatedHosts: () => noRows,
  };
}

function hostRecord(host: string): Resource {
  return {
    '@odata.type': '#microsoft.graph.security.hostname',
    id: host,
    firstSeenDateTime: '2024-02-01T08:00:00.000Z',
    lastSeenDateTime: '2026-09-14T21:30:00.000Z',
    registrar: 'Registrar of Examples',
    registrant: null,
  };
}

function reputation(): Resource {
  return {
    '@odata.type': '#microsoft.graph.security.hostReputation',
    id: '5d0c8a56-2f4b-4c1e-9a37-0b6e1f2d3c4a',
    classification: 'neutral',
    score: 10,
    rules: [],
  };
}

function ports(host: string): Rows {
  const length = portCounts.get(host) ?? 0;
  return {
    length,
    at(index) {
      if (index < 0 || index >= length) throw new RangeError(`no port ${index} of ${length}`);
      return portRecord(host, index);
    },
  };
}

function portRecord(host: string, index: number): Resource {
  const service = services[index] ?? alternatives;
  const port = index < services.length ? service.port : service.port + index;
  const seen = { firstSeenDateTime: '2024-02-01T08:00:00.00Z', lastSeenDateTime: '2026-09-14T21:30:00.00Z' };
  const { name, version, category, scan } = service;
  const banner = service.banner.replaceAll('{host}', host);
  return {
    '@odata.type': '#microsoft.graph.security.hostPort',
    id: btoa(`${host}$$${port}`),
    port,
    protocol: 'tcp',
    status: 'open',
    ...seen,
    lastScanDateTime: '2026-09-14T21:30:20.00Z',
    timesObserved: 40 + index,
    banners: [{ banner, ...seen, scanProtocol: scan, timesObserved: 40 + index }],
    services: [
      {
        ...seen,
        isRecent: true,
        component: { id: btoa(`${name}$$${version}$$${category}$$${host}`), name, version, category },
      },
    ],
    mostRecentSslCertificate: null,
    host: { id: host },
  };
}

function portById(id: string): Resource | undefined {
  for (const [host, length] of portCounts) {
    for (let index = 0; index < length; index += 1) {
      const record = portRecord(host, index);
      if (record['id'] === id) return record;
    }
  }
  return undefined;
}
