/** The host that the samples are of. */
export const address = '192.0.2.18';

/** The newest one of its port 443. */
export const certificate = {
  id: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d',
  sha1: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d',
  serialNumber: '1137389559885717770175191329273386705719099773',
  issueDateTime: '2025-03-09T18:56:17.000Z',
  subject: { commonName: 'shop.example', alternateNames: ['shop.example', 'www.shop.example'] },
};

function portRecord(port: number) {
  const seen = '2025-08-09T23:18:21.00Z';
  return {
    id: btoa(`${address}$$${port}`),
    port,
    protocol: 'tcp',
    status: 'open',
    timesObserved: port,
    firstSeenDateTime: seen,
    lastSeenDateTime: seen,
    lastScanDateTime: seen,
    banners: [{ banner: `port ${port}\r\n`, scanProtocol: 'telnet', timesObserved: 1 }],
    services: [{ isRecent: true, component: { id: 'c', name: 'nginx', version: '1.2', category: 'Server' } }],
    host: { id: address },
    ...(port === 443 && { mostRecentSslCertificate: certificate }),
  };
}

/** More than two pages of a hundred. */
export const manyPorts = Array.from({ length: 250 }, (_, index) => portRecord(index + 300));

/** A data set as the emulator takes it: the address with its ports, and another one without anything. */
export const sampleDataSet = {
  name: 'samples.json',
  title: 'Samples',
  collections: {
    hosts: [
      {
        '@odata.type': '#microsoft.graph.security.ipAddress',
        id: address,
        netblock: '192.0.2.0/24',
        countryOrRegion: 'ZZ',
        autonomousSystem: { name: 'EXAMPLE', number: 64_496, organization: 'Example', value: 'AS64496' },
        reputation: { id: 'r', classification: 'suspicious', score: 60, rules: [] },
      },
      { '@odata.type': '#microsoft.graph.security.ipAddress', id: '2001:db8::1' },
    ],
    hostPorts: manyPorts,
  },
};
