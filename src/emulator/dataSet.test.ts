import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDataSet } from './dataSet';
import * as sample from './sampleData';

function problem(text: string): string {
  try {
    parseDataSet('ports.json', text);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
  }
  return 'opened';
}

function withPort(member: object): string {
  return JSON.stringify({ hostPorts: [sample.port53, { ...sample.port53, ...member }] });
}

const names =
  'hosts, hostPorts, hostPairs, hostComponents, hostSslCertificates, sslCertificates, hostCookies, hostTrackers, passiveDnsRecords, subdomains, whoisRecords';

describe('a data set', () => {
  it('keeps its records as they are, oddities included', () => {
    expect(parseDataSet('my ports.json', sample.sampleFile)).toEqual({
      name: 'my ports.json',
      title: 'Samples',
      collections: {
        hosts: [{ ...sample.shopHost, reputation: sample.shopReputation }],
        hostPorts: [sample.port21, sample.port443, sample.port53],
        hostPairs: [sample.redirectPair, sample.selfPair, sample.incomingPair],
        hostComponents: [sample.component],
        hostSslCertificates: [sample.hostCertificate],
      },
    });
  });

  it('has the name of its file for a title, if it gives itself none', () => {
    expect(parseDataSet('ports of May.json', '\uFEFF{}')).toEqual({
      name: 'ports of May.json',
      title: 'ports of May',
      collections: {},
    });
  });

  it.each([
    { firstSeenDateTime: 'yesterday', lastSeenDateTime: null },
    { protocol: 'SCTP', status: 'sleeping', timesObserved: '12' },
    { banners: null, services: null, mostRecentSslCertificate: null, unknown: { member: [1] } },
    { banners: [{ banner: null }], services: [{ component: null }, {}] },
    { mostRecentSslCertificate: { sha1: 'abc', subject: { alternateName: ['a.example'] }, issuer: null } },
    {
      '@odata.type': 'of no importance',
      host: { '@odata.type': '#microsoft.graph.security.hostName', id: 'a' },
    },
    { port: 0 },
    { port: 65_535 },
  ])('takes what real answers hold: %j', (member) => {
    expect(problem(withPort(member))).toBe('opened');
  });

  it('keeps collections that are not served yet', () => {
    const trackers = [{ id: 'x', kind: 'JarmHash', value: 'y' }];
    expect(parseDataSet('t.json', JSON.stringify({ hostTrackers: trackers })).collections).toEqual({
      hostTrackers: trackers,
    });
  });
});

describe('a bad record is named by file, record and member', () => {
  it.each([
    [withPort({ port: 'http' }), 'hostPorts[1].port: expected an integer, found text "http"'],
    [
      withPort({ port: 70_000 }),
      'hostPorts[1].port: expected an integer from 0 to 65535, found number 70000',
    ],
    [withPort({ port: 1.5 }), 'hostPorts[1].port: expected an integer, found number 1.5'],
    [withPort({ id: '' }), 'hostPorts[1].id: expected a text that is not empty, found text ""'],
    [withPort({ id: 7 }), 'hostPorts[1].id: expected a text that is not empty, found number 7'],
    [withPort({ host: undefined }), 'hostPorts[1].host: expected an object with an id, found nothing'],
    [
      withPort({ host: { name: 'a' } }),
      'hostPorts[1].host.id: expected a text that is not empty, found nothing',
    ],
    [withPort({ banners: 'none' }), 'hostPorts[1].banners: expected an array or null, found text "none"'],
    [
      withPort({ banners: [{ banner: 5 }] }),
      'hostPorts[1].banners[0].banner: expected a text or null, found number 5',
    ],
    [
      withPort({ banners: ['x'.repeat(99)] }),
      `hostPorts[1].banners[0]: expected an object, found text "${'x'.repeat(40)}…"`,
    ],
    [withPort({ timesObserved: {} }), 'hostPorts[1].timesObserved: expected a number, found an object'],
    [withPort({ status: true }), 'hostPorts[1].status: expected a text or null, found boolean true'],
    ['{"hosts":[null]}', 'hosts[0]: expected an object, found null'],
    ['{"hosts":{}}', 'hosts: expected an array, found an object'],
    [
      '{"hostPairs":[{"id":"a","parentHost":{"id":"b"},"childHost":null}]}',
      'hostPairs[0].childHost: expected an object with an id, found null',
    ],
    [
      '{"sslCertificates":[{"id":"a","relatedHosts":[{}]}]}',
      'sslCertificates[0].relatedHosts[0].id: expected a text that is not empty, found nothing',
    ],
    [
      '{"hosts":[{"id":"a","reputation":[]}]}',
      'hosts[0].reputation: expected an object, found an array of 0',
    ],
    ['{"name":5}', 'name: expected a text, found number 5'],
  ])('%s', (text, expected) => {
    expect(problem(text)).toBe(`DataSetError: ports.json: ${expected}`);
  });

  it('and the others are counted', () => {
    const records = Array.from({ length: 1201 }, () => ({ ...sample.port53, port: 'x', status: 1 }));
    expect(problem(JSON.stringify({ hosts: 1, hostPorts: records }))).toBe(
      'DataSetError: ports.json: hosts: expected an array, found number 1 (and 2,402 more problems)',
    );
    expect(problem('{"hosts":[1,2]}')).toBe(
      'DataSetError: ports.json: hosts[0]: expected an object, found number 1 (and 1 more problem)',
    );
  });
});

describe('a file that is something else', () => {
  const put = 'under the name of';
  it.each([
    ['', 'the file is empty'],
    [' \n', 'the file is empty'],
    [
      '[]',
      `expected an object, found an array; put the array ${put} its collection, as in { "hostPorts": [ … ] }; the names are ${names}`,
    ],
    ['"text"', 'expected an object, found text "text"'],
    ['null', 'expected an object, found null'],
    [
      '{"value":[]}',
      `this is an answer of Graph; put its records ${put} their collection, as in { "hostPorts": [ … ] }; the names are ${names}`,
    ],
    [
      '{"@odata.context":"x","id":"a"}',
      `this is an answer of Graph; put its records ${put} their collection, as in { "hostPorts": [ … ] }; the names are ${names}`,
    ],
    ['{"log":{"entries":[]}}', 'this is a HAR file (recorded requests), not a data set'],
    ['{"ports":[]}', `ports: no such collection; the names are ${names}`],
    ['<html></html>', 'the file is HTML or XML, not JSON'],
    ['PK\u0003\u0004…', 'the file is an archive or compressed; unpack it first'],
    ['\u001F\uFFFD\b', 'the file is an archive or compressed; unpack it first'],
    ['a\u0000b', 'the file is not text in UTF-8'],
    ['{"hosts":[],}', 'not valid JSON at line 1, column 13: expected a member name in double quotes'],
    ['{\n  "hosts": [\n    {"id": http}\n  ]\n}', 'not valid JSON at line 3, column 12: expected a value'],
  ])('%j', (text, expected) => {
    expect(problem(text)).toBe(`DataSetError: ports.json: ${expected}`);
  });
});

describe('hostile files', () => {
  it.each([
    ['{"__proto__":{"isAdmin":true}}', '__proto__'],
    ['{"hosts":[{"id":"a","__proto__":{"isAdmin":true}}]}', 'hosts[0].__proto__'],
    ['{"hosts":[{"id":"a","\\u005f_proto__":1}]}', 'hosts[0].__proto__'],
    ['{"hosts":[{"id":"a","x":[[{"constructor":{"prototype":{}}}]]}]}', 'hosts[0].x[0][0].constructor'],
    ['{"hosts":[{"id":"a","reputation":{"prototype":null}}]}', 'hosts[0].reputation.prototype'],
  ])('T23 a member name that reaches a prototype is refused: %s', (text, path) => {
    expect(problem(text)).toBe(`DataSetError: ports.json: ${path}: this member name is refused`);
    expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('T23 the same words as values are only words', () => {
    expect(problem(withPort({ banners: [{ banner: '__proto__ constructor' }] }))).toBe('opened');
  });

  it.each([
    ['[', 'line 1, column 65'],
    ['{"a":', 'line 1, column 321'],
    ['[{"a":\n', 'line 33, column 1'],
  ])('T24 nesting of %j is refused where it passes 64 levels', (start, where) => {
    const bomb = start.repeat(100_000);
    expect(problem(bomb)).toBe(
      `DataSetError: ports.json: refused at ${where}: nested more than 64 levels deep`,
    );
  });

  it('T24 brackets in a text do not nest, and 64 levels are taken', () => {
    expect(problem(withPort({ banners: [{ banner: '[{"\\'.repeat(1000) }] }))).toBe('opened');
    const deep = `${'['.repeat(61)}${']'.repeat(61)}`;
    expect(problem(`{"hosts":[{"id":"a","x":${deep}}]}`)).toBe('opened');
    expect(problem(`{"hosts":[{"id":"a","x":[${deep}]}]}`)).toContain('nested more than 64 levels deep');
  });

  it('T24 a list of five million empty lists is refused for its length', () => {
    const bomb = `{"hosts":[${'[],'.repeat(5_000_000)}[]]}`;
    expect(problem(bomb)).toBe(
      'DataSetError: ports.json: refused at line 1, column 3000010: more than 1,000,000 items in a list',
    );
  });

  it('T24 more than twenty million values are refused before anything is parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const list = `[${'1,'.repeat(499_999)}1],`;
    expect(problem(`{"hosts":[${list.repeat(41)}1]}`)).toMatch(
      /^DataSetError: ports\.json: refused at line 1, column \d+: more than 20,000,000 values$/,
    );
    expect(parse).not.toHaveBeenCalled();
  });

  it('T24 more than 200 MB are refused', () => {
    expect(problem(`{"hosts":[]}${' '.repeat(200_000_000)}`)).toBe(
      'DataSetError: ports.json: larger than 200,000,000 bytes',
    );
  });

  it('T25 opening a data set full of addresses asks nobody for anything', () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('a request'));
    const url = 'https://lure.example/x';
    const hosts = [{ id: 'lure.example', link: url, '@odata.id': url, '@odata.nextLink': url }];
    const text = JSON.stringify({ $schema: url, name: url, hosts });
    expect(parseDataSet('hosts.json', text).collections.hosts).toEqual(hosts);
    expect(fetch).not.toHaveBeenCalled();
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });
});
