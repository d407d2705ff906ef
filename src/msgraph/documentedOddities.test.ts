import { describe, expect, it } from 'vitest';
import { graphUrl } from './graphUrl';
import { readPage } from './page';
import { host, hostPort, readRecord, sslCertificate } from './resources';
import { testRoot } from './testClient';

/*
 * Where the documentation, the schema and the documented examples disagree, and what is made of it.
 * A single object inside `value` is in queries.test.ts. Source: the pages of
 * https://learn.microsoft.com/graph/api/resources/security-threatintelligence-overview.
 */

function paths(name: 'hostPorts' | 'hostPairs'): string {
  return graphUrl(testRoot, name, 'a.example', {}).pathname;
}

describe('dates in examples', () => {
  it('that do not exist (month 17) are kept as text, and the port is shown', () => {
    const { record, issues } = readRecord(hostPort, {
      port: 80,
      firstSeenDateTime: '2016-17-13T08:43:41.00Z',
      lastSeenDateTime: 'String (timestamp)',
    });
    expect([record.port, record.firstSeenDateTime, record.lastSeenDateTime]).toStrictEqual([
      80,
      '2016-17-13T08:43:41.00Z',
      'String (timestamp)',
    ]);
    expect(issues.map(({ path }) => path)).toStrictEqual(['firstSeenDateTime', 'lastSeenDateTime']);
  });
});

describe('path words', () => {
  it('are ports below a host and hostPorts at the top, whatever the page is called', () => {
    expect(paths('hostPorts')).toBe('/v1.0/security/threatIntelligence/hosts/a.example/ports');
    expect(graphUrl(testRoot, 'hostPort', 'id', {}).pathname).toBe(
      '/v1.0/security/threatIntelligence/hostPorts/id',
    );
    expect(paths('hostPairs')).toBe('/v1.0/security/threatIntelligence/hosts/a.example/hostPairs');
    expect(graphUrl(testRoot, 'sslCertificate', 'id', {}).pathname).toBe(
      '/v1.0/security/threatIntelligence/sslCertificates/id',
    );
  });
});

describe('items of a list', () => {
  it('that belong to another host than was asked for are not dropped', () => {
    const { records, setAside } = readPage(
      hostPort,
      {
        value: [
          { port: 1, host: { id: '192.0.2.1' } },
          { port: 2, host: { id: '198.51.100.7' } },
          { port: 3, host: null },
          { port: 4 },
        ],
      },
      0,
    );
    expect(records.map((record) => [record.port, record.host?.id])).toStrictEqual([
      [1, '192.0.2.1'],
      [2, '198.51.100.7'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(setAside).toStrictEqual([]);
  });

  it('that share an id stay apart in a page', () => {
    const { records } = readPage(
      hostPort,
      {
        value: [
          { id: 'x', port: 1 },
          { id: 'x', port: 2 },
        ],
      },
      0,
    );
    expect(records.map(({ id, port }) => [id, port])).toStrictEqual([
      ['x', 1],
      ['x', 2],
    ]);
  });
});

describe('@odata.type', () => {
  it.each([
    '#microsoft.graph.security.hostname',
    'microsoft.graph.security.hostname',
    '#microsoft.graph.security.hostName',
    '#microsoft.graph.security.host',
    '#microsoft.graph.security.whoisRecord',
    '#microsoft.graph.security.somethingNew',
    '',
  ])('P15 of any spelling (%j) is kept as it came, and hides no member', (type) => {
    const value = { id: 'a.example', '@odata.type': type, registrar: 'R', netblock: '192.0.2.0/24' };
    const { record, issues } = readRecord(host, value);
    expect(record).toMatchObject(value);
    expect(issues).toStrictEqual([]);
  });

  it('P15 may be missing', () => {
    expect(readRecord(host, { id: '192.0.2.1', netblock: '192.0.2.0/24' }).record).toMatchObject({
      '@odata.type': null,
      netblock: '192.0.2.0/24',
    });
  });
});

describe('members that the schema does not have', () => {
  it.each([
    ['alternateNames', { alternateNames: ['a.example'] }, ['a.example']],
    ['alternateName', { alternateName: ['a.example'] }, ['a.example']],
    [
      'alternateNames before alternateName',
      { alternateNames: ['a.example'], alternateName: ['b.example'] },
      ['a.example'],
    ],
    ['an empty list before alternateName', { alternateNames: [], alternateName: ['b.example'] }, []],
    [
      'alternateName where alternateNames is null',
      { alternateNames: null, alternateName: ['b.example'] },
      ['b.example'],
    ],
    ['none', {}, []],
  ])('names of a certificate: %s', (_, subject, names) => {
    const { record, issues } = readRecord(sslCertificate, { id: 'c', subject });
    expect(record.subject?.alternateNames).toStrictEqual(names);
    expect(issues).toStrictEqual([]);
  });

  it('P15 are no matter: sslVersion, postOfficeBox, type', () => {
    const subject = { address: { city: 'Town', postOfficeBox: '1', type: 'home' } };
    const { record, issues } = readRecord(sslCertificate, { id: 'c', sslVersion: 3, subject });
    expect(record.subject?.address).toStrictEqual({
      city: 'Town',
      countryOrRegion: null,
      postalCode: null,
      state: null,
      street: null,
    });
    expect(record).not.toHaveProperty('sslVersion');
    expect(issues).toStrictEqual([]);
  });
});

describe('components of a port', () => {
  it('may have a version that is empty, null or missing, or be missing themselves', () => {
    const services = [
      { component: { id: 'c', name: 'A', version: '' } },
      { component: { id: 'c', name: 'A', version: null } },
      { component: { id: 'c', name: 'A' } },
      { component: null },
      {},
    ];
    const { record, issues } = readRecord(hostPort, { port: 80, services });
    expect(record.services.map(({ component }) => component && component.version)).toStrictEqual([
      '',
      null,
      null,
      null,
      null,
    ]);
    expect(issues).toStrictEqual([]);
  });

  it('are recent or not by their place in the port, not by themselves', () => {
    const { record } = readRecord(hostPort, {
      port: 80,
      services: [
        { isRecent: true, component: { name: 'A', isRecent: false } },
        { component: { name: 'B', isRecent: true } },
      ],
    });
    expect(record.services.map(({ isRecent }) => isRecent)).toStrictEqual([true, null]);
    expect(record.services.map(({ component }) => Object.keys(component ?? {}))).toStrictEqual([
      ['id', 'name', 'version', 'category'],
      ['id', 'name', 'version', 'category'],
    ]);
  });
});

describe('annotations', () => {
  it('inside records are ignored, however they look', () => {
    const annotations = { '@odata.context': '#relative', '@odata.id': 7, 'host@odata.context': {} };
    const bare = { port: 443, services: [{ component: { name: 'A' } }], host: { id: '192.0.2.1' } };
    const annotated = {
      ...annotations,
      ...bare,
      services: [{ ...annotations, component: { ...annotations, name: 'A' } }],
      host: { ...annotations, id: '192.0.2.1' },
    };
    expect(readRecord(hostPort, annotated)).toStrictEqual(readRecord(hostPort, bare));
  });

  it('of a page are read for count and next link only', () => {
    const page = readPage(hostPort, { '@odata.context': 7, '@odata.deltaLink': 'x', value: [] }, 0);
    expect(page).toStrictEqual({
      records: [],
      setAside: [],
      issues: [],
      sent: 0,
      total: null,
      nextLink: null,
    });
  });
});
