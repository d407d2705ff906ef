import type { Resource } from './dataSource';

/*
 * Records for tests, shaped as the documentation pages show them, oddities included: month 17, `alternateName`,
 * types with and without `#`, a relative context inside a record, members that the schema does not have.
 */

export const certificateId = 'MGExYjJjM2Q0ZTVmNjA3MTgyOTNhNGI1YzZkN2U4ZjkwYTFiMmMzZA==';

export const certificate: Resource = {
  id: certificateId,
  firstSeenDateTime: '2025-03-10T01:20:47.000Z',
  lastSeenDateTime: '2025-04-02T00:00:00.000Z',
  fingerprint: '0a:1b:2c:3d:4e:5f:60:71:82:93:a4:b5:c6:d7:e8:f9:0a:1b:2c:3d',
  sslVersion: '3',
  expirationDateTime: '2026-03-03T18:56:17.000Z',
  issueDateTime: '2025-03-09T18:56:17.000Z',
  sha1: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d',
  serialNumber: '1137389559885717770175191329273386705719099773',
  subject: {
    commonName: 'shop.example',
    address: {
      city: 'Sampletown',
      countryOrRegion: 'ZZ',
      postalCode: null,
      postOfficeBox: null,
      state: 'SA',
      type: 'unknown',
    },
    organizationName: 'Shop of Examples',
    alternateName: ['shop.example', 'www.shop.example'],
  },
  issuer: { commonName: 'Example Issuing CA 05', address: { countryOrRegion: 'ZZ' }, alternateName: [] },
};

export const port21: Resource = {
  '@odata.type': '#microsoft.graph.security.hostPort',
  id: 'MTkyLjAuMi4xOCQkMjE=',
  port: 21,
  firstSeenDateTime: '2016-17-13T08:43:41.00Z',
  lastSeenDateTime: '2025-08-09T23:18:21.00Z',
  lastScanDateTime: '2025-08-09T23:20:33.00Z',
  timesObserved: 3698,
  status: 'open',
  protocol: 'tcp',
  banners: [
    {
      banner: '220 FTP on files.example ready\r\n',
      firstSeenDateTime: '2021-03-08T16:21:28.00Z',
      lastSeenDateTime: '2025-08-09T23:18:21.00Z',
      scanProtocol: 'telnet',
      timesObserved: 274,
    },
  ],
  services: [
    {
      firstSeenDateTime: '2021-05-26T01:05:09.00Z',
      lastSeenDateTime: '2025-08-09T12:59:13.00Z',
      isRecent: true,
      component: { id: 'T3BlblNTSCQkOC4ycDE=', name: 'OpenSSH', version: '8.2p1', category: 'Remote Access' },
    },
  ],
  mostRecentSslCertificate: { id: certificateId },
  host: { id: '192.0.2.18' },
};

/** Without `@odata.type`, with the certificate in full, and with an id that is base64 of nothing. */
export const port443: Resource = {
  id: 'tKhoxnUMGirrHqYiMpsdaQRDZKBnXrao',
  port: 443,
  firstSeenDateTime: '2016-12-06T20:23:38.00Z',
  lastSeenDateTime: '2025-07-18T23:24:01.00Z',
  status: 'open',
  protocol: 'tcp',
  banners: [],
  services: [{ isRecent: false, component: null }],
  mostRecentSslCertificate: certificate,
  host: { id: '192.0.2.18' },
};

export const port53: Resource = {
  id: 'MTkyLjAuMi4xOCQkNTM=',
  port: 53,
  protocol: 'udp',
  status: 'filtered',
  mostRecentSslCertificate: null,
  host: { id: '192.0.2.18' },
};

export const redirectPair: Resource = {
  '@odata.type': '#microsoft.graph.security.hostPair',
  id: 'ZmluYWxSZWRpcmVjdA==',
  firstSeenDateTime: '2022-05-11T01:27:14.187Z',
  lastSeenDateTime: '2025-06-23T06:33:31.493Z',
  linkKind: 'finalRedirect',
  parentHost: { id: 'shop.example' },
  childHost: { id: 'www.shop.example' },
};

export const selfPair: Resource = {
  '@odata.type': 'microsoft.graph.security.hostPair',
  id: 'c2VsZg==',
  firstSeenDateTime: '2021-01-01T00:00:00.000Z',
  lastSeenDateTime: '2021-02-01T00:00:00.000Z',
  linkKind: 'parentPage',
  parentHost: { id: 'shop.example' },
  childHost: { id: 'Shop.Example' },
};

export const incomingPair: Resource = {
  id: "b'quote",
  firstSeenDateTime: '2023-01-01T00:00:00.000Z',
  lastSeenDateTime: null,
  linkKind: 'script.src',
  parentHost: { id: 'lure.example' },
  childHost: { id: 'shop.example' },
};

export const component: Resource = {
  '@odata.type': '#microsoft.graph.security.hostComponent',
  id: 'bmdpbngkJDEuMTguMA==',
  firstSeenDateTime: '2025-02-28T00:00:19.644Z',
  lastSeenDateTime: '2025-03-06T23:58:55.615Z',
  name: 'nginx',
  version: '1.18.0',
  category: 'Server',
  host: { id: 'shop.example' },
};

export const hostCertificate: Resource = {
  id: 'c2hvcC5leGFtcGxlMTU1MDA=',
  firstSeenDateTime: '2025-03-10T01:20:47.000Z',
  lastSeenDateTime: '2025-04-02T00:00:00.000Z',
  ports: [
    {
      port: 443,
      firstSeenDateTime: '2025-03-10T01:20:47.000Z',
      lastSeenDateTime: '2025-04-02T00:00:00.000Z',
    },
  ],
  host: { '@odata.type': '#microsoft.graph.security.hostName', id: 'shop.example' },
  sslCertificate: { '@odata.context': '$metadata#microsoft.graph.security.sslCertificate', ...certificate },
};

export const shopReputation: Resource = {
  '@odata.type': '#microsoft.graph.security.hostReputation',
  id: '1e3b9ded-abb6-1828-c4ef-a5ca48b287a0',
  classification: 'malicious',
  score: 100,
  rules: [
    { name: 'Name server', description: 'Seen with others', severity: 'medium', relatedDetailsUrl: null },
  ],
};

export const shopHost: Resource = {
  '@odata.type': '#microsoft.graph.security.hostname',
  id: 'shop.example',
  firstSeenDateTime: '2009-09-02T03:29:10.000Z',
  lastSeenDateTime: '2025-09-02T03:29:10.000Z',
  registrar: 'Registrar of Examples',
  registrant: 'Shop of Examples',
};

/** A data set file with all of them. */
export const sampleFile = JSON.stringify({
  $schema: 'data-set.schema.json',
  name: 'Samples',
  hosts: [{ ...shopHost, reputation: shopReputation }],
  hostPorts: [port21, port443, port53],
  hostPairs: [redirectPair, selfPair, incomingPair],
  hostComponents: [component],
  hostSslCertificates: [hostCertificate],
});
