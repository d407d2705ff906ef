import { describe, expect, it } from 'vitest';
import { combineSources } from './combineSources';
import { type DataSet, parseDataSet } from './dataSet';
import type { DataSource, HostRelation, Resource, Rows } from './dataSource';
import { dataSetCounts, dataSetHosts } from './dataSetOverview';
import { dataSetSource } from './dataSetSource';
import * as sample from './sampleData';

function dataSet(name: string, collections: object): DataSet {
  return parseDataSet(name, JSON.stringify(collections));
}

function all(rows: Rows): readonly Resource[] {
  return Array.from({ length: rows.length }, (_, index) => rows.at(index));
}

function idsOf(source: DataSource, hostId: string, relation: HostRelation): readonly unknown[] {
  return all(source.relation(hostId, relation)).map(({ id }) => id);
}

const pair = (id: string, parent: string, child: string, linkKind = 'redirect') => ({
  id,
  linkKind,
  parentHost: { id: parent },
  childHost: { id: child },
});

describe('dataSetSource', () => {
  it('finds hosts without case, with the reputation apart', () => {
    const source = dataSetSource([
      dataSet('a', { hosts: [{ ...sample.shopHost, reputation: sample.shopReputation }] }),
    ]);
    expect(source.host('SHOP.example')).toEqual(sample.shopHost);
    expect(source.reputation('SHOP.example')).toEqual(sample.shopReputation);
    expect(source.host('other.example')).toBeUndefined();
    expect(source.reputation('other.example')).toBeUndefined();
  });

  it('knows hosts that are named in other records, with nulls', () => {
    const source = dataSetSource([dataSet('a', { hostPairs: [pair('1', 'A.example', '192.0.2.9')] })]);
    expect(source.host('a.EXAMPLE')).toEqual({
      '@odata.type': '#microsoft.graph.security.hostname',
      id: 'A.example',
      firstSeenDateTime: null,
      lastSeenDateTime: null,
      registrar: null,
      registrant: null,
    });
    expect(source.host('192.0.2.9')).toMatchObject({ '@odata.type': '#microsoft.graph.security.ipAddress' });
  });

  it('sorts pairs by role, one with itself into each list once', () => {
    const pairs = [
      pair('1', 'a.example', 'b.example'),
      pair('2', 'B.example', 'A.example'),
      pair('3', 'a.example', 'A.example'),
    ];
    const source = dataSetSource([dataSet('a', { hostPairs: pairs })]);
    expect(idsOf(source, 'a.example', 'hostPairs')).toEqual(['1', '2', '3']);
    expect(idsOf(source, 'a.example', 'parentHostPairs')).toEqual(['2', '3']);
    expect(idsOf(source, 'a.example', 'childHostPairs')).toEqual(['1', '3']);
    expect(idsOf(source, 'b.example', 'hostPairs')).toEqual(['1', '2']);
  });

  it('serves several data sets as one; what an earlier one has in the same words is there once', () => {
    const source = dataSetSource([
      dataSet('a', { hostPairs: [pair('1', 'a.example', 'b.example'), pair('1', 'a.example', 'b.example')] }),
      dataSet('b', {
        hostPairs: [pair('1', 'a.example', 'b.example'), pair('1', 'a.example', 'b.example', 'img.src')],
      }),
      dataSet('c', { hostPairs: [pair('2', 'a.example', 'c.example')] }),
    ]);
    expect(all(source.relation('a.example', 'hostPairs')).map(({ id, linkKind }) => [id, linkKind])).toEqual([
      ['1', 'redirect'],
      ['1', 'redirect'],
      ['1', 'img.src'],
      ['2', 'redirect'],
    ]);
    expect(source.item('hostPairs', '1')).toMatchObject({ linkKind: 'redirect' });
  });

  it('the first of several hosts with one id answers', () => {
    const source = dataSetSource([
      dataSet('a', { hosts: [{ id: 'a.example', registrar: 'first' }] }),
      dataSet('b', { hosts: [{ id: 'A.example', registrar: 'second', reputation: { score: 5 } }] }),
    ]);
    expect(source.host('a.example')).toEqual({ id: 'a.example', registrar: 'first' });
    expect(source.reputation('a.example')).toEqual({ score: 5 });
  });

  it('serves certificates that stand inside other records, by id or by SHA-1', () => {
    const source = dataSetSource([
      dataSet('a', {
        sslCertificates: [
          { id: 'own', sha1: '00', relatedHosts: [{ id: 'listed.example', registrar: 'x' }] },
        ],
        hostPorts: [
          { ...sample.port443, mostRecentSslCertificate: { sha1: 'abcd' } },
          { ...sample.port53, id: 'p2', mostRecentSslCertificate: { id: 'only a reference' } },
          { ...sample.port53, id: 'p3', host: { id: 'b.example' }, mostRecentSslCertificate: { id: 'own' } },
        ],
        hostSslCertificates: [sample.hostCertificate],
      }),
    ]);
    expect(all(source.sslCertificates()).map(({ id }) => id)).toEqual(['own', 'abcd', sample.certificateId]);
    expect(source.item('sslCertificates', 'abcd')).toEqual({ id: 'abcd', sha1: 'abcd' });
    expect(source.item('sslCertificates', 'own')).toEqual({ id: 'own', sha1: '00' });
    expect(source.item('sslCertificates', 'only a reference')).toBeUndefined();
    expect(all(source.relatedHosts('own')).map(({ id }) => id)).toEqual(['listed.example', 'b.example']);
    expect(all(source.relatedHosts('abcd')).map(({ id }) => id)).toEqual(['192.0.2.18']);
    expect(all(source.relatedHosts('nothing'))).toEqual([]);
    expect(source.host('listed.example')).toEqual({ id: 'listed.example', registrar: 'x' });
  });

  it('opens files with very many records of one id', () => {
    const ports = Array.from({ length: 200_000 }, (_, index) => ({
      id: `p${index}`,
      port: 1,
      host: { id: 'a.example' },
    }));
    const source = dataSetSource([{ name: 'a', title: 'a', collections: { hostPorts: ports } }]);
    expect(source.relation('a.example', 'ports').length).toBe(200_000);
  });
});

describe('overview', () => {
  const dataSets = [
    dataSet('a', {
      hosts: [{ id: 'Z.example' }],
      hostPairs: [pair('1', 'z.example', 'a.example'), pair('2', 'z.example', 'Z.example')],
    }),
    dataSet('b', { hostPorts: [{ id: 'p', port: 1, host: { id: '192.0.2.1' } }], hostTrackers: [] }),
  ];

  it('lists every host with the numbers of its ports and pairs', () => {
    expect(dataSetHosts(dataSets)).toEqual([
      { hostId: 'Z.example', ports: 0, pairs: 2 },
      { hostId: '192.0.2.1', ports: 1, pairs: 0 },
      { hostId: 'a.example', ports: 0, pairs: 1 },
    ]);
  });

  it('counts the records of each collection', () => {
    expect(dataSetCounts(dataSets)).toEqual([
      ['hosts', 1],
      ['hostPorts', 1],
      ['hostPairs', 2],
    ]);
  });
});

describe('combineSources', () => {
  const first = dataSetSource([
    dataSet('a', {
      hosts: [{ id: 'a.example', registrar: 'first' }],
      hostPairs: [pair('1', 'a.example', 'b.example')],
    }),
  ]);
  const second = dataSetSource([
    dataSet('b', {
      hosts: [{ id: 'a.example', registrar: 'second' }, { id: 'c.example' }],
      hostPairs: [pair('2', 'a.example', 'c.example'), pair('3', 'a.example', 'c.example')],
      sslCertificates: [{ id: 'x' }],
    }),
  ]);
  const both = combineSources([first, second]);

  it('asks the first source that knows', () => {
    expect(both.host('a.example')).toEqual({ id: 'a.example', registrar: 'first' });
    expect(both.host('c.example')).toEqual({ id: 'c.example' });
    expect(both.host('d.example')).toBeUndefined();
    expect(both.item('hostPairs', '3')).toMatchObject({ id: '3' });
  });

  it('joins lists', () => {
    expect(idsOf(both, 'a.example', 'hostPairs')).toEqual(['1', '2', '3']);
    expect(idsOf(both, 'c.example', 'hostPairs')).toEqual(['2', '3']);
    expect(idsOf(both, 'd.example', 'hostPairs')).toEqual([]);
    expect(all(both.sslCertificates())).toEqual([{ id: 'x' }]);
    expect(() => both.relation('a.example', 'hostPairs').at(3)).toThrow(RangeError);
  });
});
