import { describe, expect, it } from 'vitest';
import { ContractDrift } from './contractDrift';
import { readPage } from './page';
import { pairsPreviewQuery } from './pairQueries';
import { hostPortsQuery, hostQuery } from './queries';
import { host, hostPair, hostPort, hostReputation, type ReadRecord, readRecord } from './resources';
import type { Member } from './reading';
import { jsonAnswer } from './scriptedFetch';
import { errorOf, testClient } from './testClient';
import { QueryClient } from '@tanstack/react-query';

/** What is noted of records that are read one after the other: resource, member, problem, count, examples. */
function noted<T>(resource: Member<T>, ...records: unknown[]): unknown[] {
  const drift = new ContractDrift();
  const read = (record: unknown): ReadRecord<NonNullable<T>> => readRecord(resource, record, drift);
  records.forEach(read);
  return lines(drift);
}

function lines(drift: ContractDrift): unknown[] {
  return drift
    .getSnapshot()
    .notes.map(({ resource, member, problem, count, examples }) => [
      resource,
      member,
      problem,
      count,
      ...examples,
    ]);
}

const unlisted = 'a member that the schema does not list';

describe('what differs from the documentation', () => {
  it('P15 is a member that the schema does not list, by the type that it stands in', () => {
    const port = { port: 443, asn: 64_496, banners: [{ banner: '', tls: { version: 3 } }] };
    expect(noted(hostPort, port, { ...port, asn: 64_497 })).toStrictEqual([
      ['hostPortBanner', 'tls', unlisted, 2, '{"version":3}'],
      ['hostPort', 'asn', unlisted, 2, '64496'],
    ]);
  });

  it('P15 is not a member that is documented and not read, nor what OData adds', () => {
    const port = {
      '@odata.type': '#microsoft.graph.security.hostPort',
      '@odata.id': 'x',
      'host@odata.navigationLink': 'y',
      '@microsoft.graph.tips': 'z',
      port: 443,
      host: {
        '@odata.type': '#microsoft.graph.security.ipAddress',
        id: '192.0.2.1',
        whois: {},
        netblock: '',
      },
      services: [{ component: { id: 'c', host: {}, firstSeenDateTime: null } }],
      mostRecentSslCertificate: { id: 'd', relatedHosts: [] },
    };
    expect(noted(hostPort, port)).toStrictEqual([]);
  });

  it('P15 is a type that the schema does not have there', () => {
    const odd = 'a type that the schema does not have here';
    expect(
      noted(
        host,
        { id: 'a.example', '@odata.type': '#microsoft.graph.security.hostname' },
        { id: 'a.example', '@odata.type': '#microsoft.graph.security.urlHost' },
        { id: 'a.example', '@odata.type': null },
      ),
    ).toStrictEqual([['host', '@odata.type', odd, 2, '"#microsoft.graph.security.urlHost"', 'null']]);
    expect(
      noted(hostPair, {
        '@odata.type': '#microsoft.graph.security.hostPort',
        parentHost: { id: 'a.example' },
        childHost: { id: 'b.example' },
      }),
    ).toStrictEqual([['hostPair', '@odata.type', odd, 1, '"#microsoft.graph.security.hostPort"']]);
  });

  it('P16 is a word that no documentation lists', () => {
    const words = ['open', 'honeypot', 'sinkhole', 'honeypot', 'OPEN'];
    expect(noted(hostPort, ...words.map((status) => ({ port: 1, status })))).toStrictEqual([
      ['hostPort', 'status', 'a word that the documentation does not list', 3, '"honeypot"', '"sinkhole"'],
    ]);
    expect(noted(hostReputation, { rules: [{ severity: 'critical' }] })).toStrictEqual([
      ['hostReputationRule', 'severity', 'a word that the documentation does not list', 1, '"critical"'],
    ]);
  });

  it('D02 is a date that cannot be', () => {
    expect(
      noted(hostPort, { port: 1, banners: [{}, { lastSeenDateTime: '2016-17-13T08:43:41.00Z' }] }),
    ).toStrictEqual([
      ['hostPortBanner', 'lastSeenDateTime', 'not a date that exists', 1, '"2016-17-13T08:43:41.00Z"'],
    ]);
  });

  it('D01 is a value of another type', () => {
    const port = { port: 1, timesObserved: 'many', banners: [null], host: 'a.example', services: {} };
    expect(noted(hostPort, port)).toStrictEqual([
      ['hostPort', 'timesObserved', 'not a whole number', 1, '"many"'],
      ['hostPort', 'banners', 'an empty item', 1, 'null'],
      ['hostPort', 'services', 'not a list', 1, '{}'],
      ['hostPort', 'host', 'not an object', 1, '"a.example"'],
    ]);
  });

  it('D01 is a record that cannot be read, in a page and alone', async () => {
    const drift = new ContractDrift();
    readPage(hostPort, { value: [{ port: 'ssh' }, { port: 1 }, {}, 'text'] }, 0, drift);
    const reasons = [
      'its port is "ssh", which is no port number',
      'it has no port number',
      'it is not an object',
    ];
    expect(lines(drift)).toStrictEqual([
      ['hostPort', 'port', 'not a whole number', 1, '"ssh"'],
      ['hostPort', null, 'a record that could not be read', 3, ...reasons],
    ]);

    const { client, clock } = testClient(() => jsonAnswer([]));
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await errorOf(clock.until(cache.fetchQuery(hostQuery(client, 'a.example'))));
    expect(lines(client.drift)).toStrictEqual([
      ['host', null, 'a record that could not be read', 1, 'it is not an object'],
    ]);
  });
});

it('is counted of lists and previews as well', async () => {
  const { client, clock } = testClient(({ url }) =>
    jsonAnswer({
      value: url.includes('/ports')
        ? [{ port: 1, asn: 1 }]
        : [{ parentHost: { id: 'a.example' }, childHost: { id: 'b.example' }, seen: 1 }],
    }),
  );
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const choice = { hostId: 'a.example', side: 'both', kinds: [], from: null, to: null } as const;
  await clock.until(cache.fetchQuery(hostPortsQuery(client, 'a.example')));
  await clock.until(cache.fetchQuery(pairsPreviewQuery(client, choice, 1)));
  expect(lines(client.drift)).toStrictEqual([
    ['hostPort', 'asn', unlisted, 1, '1'],
    ['hostPair', 'seen', unlisted, 1, '1'],
  ]);
});

it.each([
  [
    'https://me:secret@elsewhere.example/v1.0/a/b/hosts/a.example?$skip=1',
    'https://elsewhere.example/v1.0/a/b',
  ],
  [
    'https://graph.example/beta/security/threatIntelligence/hosts',
    'https://graph.example/beta/security/threatIntelligence',
  ],
  ['javascript:alert(1)', 'javascript:'],
  ['next', 'no URL'],
])('P18 is a link that leads elsewhere, without what was asked for: %s', async (link, where) => {
  const { client, clock } = testClient(() => jsonAnswer({ value: [], '@odata.nextLink': link }));
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await clock.until(cache.fetchQuery(hostPortsQuery(client, 'a.example')));
  expect(lines(client.drift)).toStrictEqual([
    ['hostPort', '@odata.nextLink', 'a link that leads elsewhere, and was not followed', 1, where],
  ]);
});

describe('what is kept of it', () => {
  it('is five different values, and the count of all', () => {
    const ports = Array.from({ length: 1000 }, (_, index) => ({ port: 1, status: `word-${index % 10}` }));
    expect(noted(hostPort, ...ports)).toStrictEqual([
      [
        'hostPort',
        'status',
        'a word that the documentation does not list',
        1000,
        '"word-0"',
        '"word-1"',
        '"word-2"',
        '"word-3"',
        '"word-4"',
      ],
    ]);
  });

  it('is 300 kinds, names of 100 characters, and the count of what found no room', () => {
    const drift = new ContractDrift();
    const members = Array.from({ length: 350 }, (_, index) => [`${index}`.padEnd(200, 'x'), 1]);
    const port = { port: 1, ...Object.fromEntries(members) };
    readRecord(hostPort, port, drift);
    readRecord(hostPort, port, drift);
    const { notes, leftOut } = drift.getSnapshot();
    expect([notes.length, leftOut]).toStrictEqual([300, 100]);
    expect(new Set(notes.map(({ member, count }) => `${member?.length} ${count}`))).toStrictEqual(
      new Set(['100 2']),
    );
  });

  it('T23 takes the names of an object’s own machinery as names', () => {
    const port: unknown = JSON.parse('{"port":1,"__proto__":{"port":2},"constructor":3,"toString":4}');
    expect(noted(hostPort, port)).toStrictEqual([
      ['hostPort', '__proto__', unlisted, 1, '{"port":2}'],
      ['hostPort', 'constructor', unlisted, 1, '3'],
      ['hostPort', 'toString', unlisted, 1, '4'],
    ]);
  });
});
