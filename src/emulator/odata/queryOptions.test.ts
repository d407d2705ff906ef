import { describe, expect, it } from 'vitest';
import { createEmulator } from '~/emulator/createEmulator';
import * as sample from '~/emulator/sampleData';
import { get, invalid, list, metadata, refusal, source } from '~/emulator/sampleRequests';

describe('$select', () => {
  it('leaves out whatever is not named, the id and the type too', async () => {
    expect((await get('hosts/192.0.2.18/ports?$select=port,host')).body).toEqual({
      '@odata.context': `${metadata}Collection(microsoft.graph.security.hostPort)(port,host)`,
      value: [
        { port: 21, host: { id: '192.0.2.18' } },
        { port: 443, host: { id: '192.0.2.18' } },
        { port: 53, host: { id: '192.0.2.18' } },
      ],
    });
    expect(await list('hosts/shop.example/childHostPairs?$select=id,firstSeenDateTime')).toEqual([
      { id: 'ZmluYWxSZWRpcmVjdA==', firstSeenDateTime: '2022-05-11T01:27:14.187Z' },
      { id: 'c2VsZg==', firstSeenDateTime: '2021-01-01T00:00:00.000Z' },
    ]);
  });

  it('takes parentHost and childHost as a whole', async () => {
    expect(await list('hosts/lure.example/hostPairs?$select=parentHost, childHost')).toEqual([
      { parentHost: { id: 'lure.example' }, childHost: { id: 'shop.example' } },
    ]);
  });

  it('keeps the type of a host, which is abstract in the schema', async () => {
    expect((await get('hosts/shop.example?$select=registrar')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hosts(registrar)/$entity`,
      '@odata.type': '#microsoft.graph.security.hostname',
      registrar: 'Registrar of Examples',
    });
  });

  it.each([
    ['hosts/192.0.2.18/ports?$select=host/id', "$select on the nested property 'host/id' is not supported."],
    [
      'hosts/shop.example/hostPairs?$select=parentHost/id',
      "$select on the nested property 'parentHost/id' is not supported.",
    ],
    [
      'hosts/192.0.2.18/ports?$select=sslVersion',
      "Could not find a property named 'sslVersion' on type 'microsoft.graph.security.hostPort'.",
    ],
    [
      'hosts/192.0.2.18/ports?$select=port,,host',
      "Could not find a property named '' on type 'microsoft.graph.security.hostPort'.",
    ],
    ['hosts/192.0.2.18/ports?$select=', "The value for OData query '$select' cannot be empty."],
    [
      'hostPairs/ZmluYWxSZWRpcmVjdA==?$select=childHost/id',
      "$select on the nested property 'childHost/id' is not supported.",
    ],
  ])('%s: 400', async (path, detail) => {
    expect(await refusal(path)).toEqual(invalid(detail));
  });
});

describe('options that an endpoint does not allow', () => {
  it.each([
    ['hosts/192.0.2.18/ports?$filter=port eq 443', 'filter'],
    ['hosts/192.0.2.18/ports?$orderby=port', 'orderby'],
    ['hosts/192.0.2.18/ports?$search="a:b"', 'search'],
    ['hosts/shop.example/hostPairs?$expand=parentHost', 'expand'],
    ['hosts/shop.example/parentHostPairs?$expand=parentHost', 'expand'],
    ['hosts/shop.example/childHostPairs?$search="a:b"', 'search'],
    ['hosts/shop.example/components?$orderby=name', 'orderby'],
    ["hosts/shop.example/components?$filter=name eq 'a'", 'filter'],
    ['hosts/shop.example?$expand=ports', 'expand'],
    ['hosts/shop.example?$top=1', 'top'],
    ['hosts/shop.example/reputation?$count=true', 'count'],
    ['hostPorts/MTkyLjAuMi4xOCQkMjE=?$top=1', 'top'],
    ["hostPairs/ZmluYWxSZWRpcmVjdA==?$filter=linkKind eq 'a'", 'filter'],
    [`sslCertificates/${sample.certificateId}/relatedHosts?$select=id`, 'select'],
    ['sslCertificates?$search="sha1:a"&$filter=sha1 eq \'a\'', 'filter'],
    ['hosts/192.0.2.18/ports?$skiptoken=abc', 'skiptoken'],
  ])('%s: 400', async (path, option) => {
    expect(await refusal(path)).toEqual(invalid(`Query option '$${option}' is not allowed.`));
  });

  it.each([
    ['hosts/192.0.2.18/ports?$nonsense=1', "The query option '$nonsense' is not supported."],
    ['hosts/192.0.2.18/ports?$format=json', "The query option '$format' is not supported."],
    [
      'hosts/192.0.2.18/ports?$top=1&$TOP=2',
      "Query option '$top' was specified more than once, but it must be specified at most once.",
    ],
    [
      'hosts/192.0.2.18/ports?$expand=mostRecentSslCertificate($select=id)',
      "Options inside $expand, as in 'mostRecentSslCertificate($select=id)', are not supported.",
    ],
    [
      'hosts/192.0.2.18/ports?$expand=host',
      "The property 'host' cannot be used in the $expand query option.",
    ],
    [
      'hosts/192.0.2.18/ports?$count=yes',
      "Invalid value 'yes' for $count query option found: it is neither 'true' nor 'false'.",
    ],
    [
      'hosts/192.0.2.18/ports?$top=-1',
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    [
      'hosts/192.0.2.18/ports?$skip=1.5',
      "Invalid value '1.5' for $skip query option found. The $skip query option requires a non-negative integer value.",
    ],
    ['sslCertificates', "The query option '$search' is required."],
    ['sslCertificates?$top=1', "The query option '$search' is required."],
    [
      'hosts/shop.example/hostPairs?$orderby=linkKind',
      "The property 'linkKind' cannot be used in the $orderby query option.",
    ],
    [
      'hosts/shop.example/hostPairs?$orderby=firstSeenDateTime up',
      "Syntax error in $orderby: 'firstSeenDateTime up'.",
    ],
    [
      'hosts/shop.example/hostPairs?$orderby=firstSeenDateTime,firstSeenDateTime desc',
      "A property occurs twice in $orderby: 'firstSeenDateTime,firstSeenDateTime desc'.",
    ],
  ])('%s: 400', async (path, detail) => {
    expect(await refusal(path)).toEqual(invalid(detail));
  });

  it('a query that cannot be decoded: 400', async () => {
    expect(await refusal('hosts/192.0.2.18/ports?$top=%zz')).toEqual([
      400,
      'BadRequest',
      "The query string holds '%zz', which is not percent-encoded correctly.",
    ]);
  });
});

describe('names of options', () => {
  it('are matched without case, as the pages write them', async () => {
    expect(await list('hosts/shop.example/sslCertificates?$orderBy=lastSeenDateTime desc')).toEqual([
      sample.hostCertificate,
    ]);
    expect(await list('hosts/192.0.2.18/ports?%24TOP=1&$Select=port')).toEqual([{ port: 21 }]);
  });

  it('without $ are custom parameters on v1.0, and options on beta', async () => {
    expect(await list('hosts/192.0.2.18/ports?top=1&select=port')).toHaveLength(3);
    const beta =
      'https://graph.microsoft.com/beta/security/threatIntelligence/hosts/192.0.2.18/ports?top=1&select=port';
    const response = await createEmulator(source)(new Request(beta));
    expect(await response.json()).toEqual({
      '@odata.context':
        'https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.security.hostPort)(port)',
      '@odata.nextLink': `${beta}&$skip=1`,
      value: [{ port: 21 }],
    });
  });

  it('of a collection are taken where the page of a single certificate lists them, without effect', async () => {
    const options = '?$count=true&$orderBy=lastSeenDateTime&$skip=1&$top=1&$select=sha1';
    expect((await get(`sslCertificates/${sample.certificateId}${options}`)).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/sslCertificates(sha1)/$entity`,
      sha1: sample.certificate['sha1'],
    });
  });
});
