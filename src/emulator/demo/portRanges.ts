import { knownServices } from './banners/knownServices';
import { freeCa, registrars } from './inventedParties';
import type { PortRange } from './portRangeSource';
import { yearlyCertificates } from './wire/certificate';
import { hostname, reputation } from './wire/host';
import { lately } from './wire/sighting';

const highestPort = 65_535;

/** `large.example`: every tcp port, then every udp port, 131,070 in all. */
export function everyPort(): PortRange {
  return {
    ...owner('large.example', 'Large Example Scanning Target'),
    seed: 131_070,
    length: 2 * highestPort,
    at: (index) =>
      index < highestPort
        ? { port: index + 1, protocol: 'tcp' }
        : { port: index - highestPort + 1, protocol: 'udp' },
    indexOf: ({ port, protocol }) => {
      if (!Number.isInteger(port) || port < 1 || port > highestPort) return undefined;
      return protocol === 'tcp' ? port - 1 : port - 1 + highestPort;
    },
    openShare: { tcp: 0.008, udp: 0.001 },
  };
}

/** `thousand.example`: a thousand open tcp ports, the well-known ones among them. */
export function thousandPorts(): PortRange {
  const ports = thousandNumbers();
  const indexes = new Map(ports.map((port, index) => [port, index]));
  return {
    ...owner('thousand.example', 'Thousand Ports Example'),
    seed: 1_000,
    length: ports.length,
    at: (index) => ({ port: ports[index] ?? 0, protocol: 'tcp' }),
    indexOf: ({ port, protocol }) => (protocol === 'tcp' ? indexes.get(port) : undefined),
    openShare: { tcp: 1, udp: 0 },
  };
}

function thousandNumbers(): readonly number[] {
  const numbers = new Set(knownServices.tcp.keys());
  for (let port = 30_000; numbers.size < 1_000; port += 7) numbers.add(port);
  return [...numbers].toSorted((one, other) => one - other);
}

function owner(hostId: string, registrant: string) {
  const subject = { commonName: hostId, organization: registrant };
  return {
    host: hostname(hostId, ['2017-04-30', lately], registrars.first, registrant),
    reputation: reputation(hostId, 'neutral', 11)[1],
    certificates: yearlyCertificates(
      { subject, alternateNames: [hostId, `*.${hostId}`], issuer: freeCa },
      [2025, 2026],
    ),
  };
}
