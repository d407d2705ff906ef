import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import { parseDataSet } from './dataSet';
import { noRows, type DataSource, type Resource } from './dataSource';
import { dataSetSource } from './dataSetSource';
import type { EmulatorSettings } from './emulatorSettings';
import * as sample from './sampleData';
import { withoutMembers } from './withoutMembers';

const source = dataSetSource([parseDataSet('samples.json', sample.sampleFile)]);
const root = 'https://graph.microsoft.com/v1.0';
const metadata = `${root}/$metadata#`;

interface Got {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

async function get(
  path: string,
  settings: Partial<EmulatorSettings> = {},
  init: RequestInit = {},
): Promise<Got> {
  const emulator = createEmulator(source, settings);
  const response = await emulator(new Request(`${root}/security/threatIntelligence/${path}`, init));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

async function list(path: string, settings: Partial<EmulatorSettings> = {}): Promise<unknown> {
  const { status, body } = await get(path, settings);
  expect(status).toBe(200);
  return (body as { readonly value: unknown }).value;
}

async function refusal(
  path: string,
  settings: Partial<EmulatorSettings> = {},
  init: RequestInit = {},
): Promise<unknown> {
  const { status, body } = await get(path, settings, init);
  const { error } = body as { readonly error: { readonly code: string; readonly message: string } };
  return [status, error.code, error.message];
}

function invalid(detail: string): unknown {
  return [400, 'BadRequest', `The query specified in the URI is not valid. ${detail}`];
}

describe('what each endpoint answers', () => {
  it('hosts/{id}: the host, without its reputation', async () => {
    expect((await get('hosts/shop.example')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hosts/$entity`,
      ...sample.shopHost,
    });
  });

  it('hosts/{id}/reputation: as in the data', async () => {
    expect((await get('hosts/shop.example/reputation')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hosts('shop.example')/reputation/$entity`,
      ...sample.shopReputation,
    });
  });

  it('hosts/{id}/reputation: unknown, where the data has none, with the same id every time', async () => {
    const expected = {
      '@odata.context': `${metadata}security/threatIntelligence/hosts('192.0.2.18')/reputation/$entity`,
      '@odata.type': '#microsoft.graph.security.hostReputation',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      classification: 'unknown',
      score: 0,
      rules: [],
    };
    const { body } = await get('hosts/192.0.2.18/reputation');
    expect(body).toEqual(expected);
    expect((await get('hosts/192.0.2.18/reputation')).body).toEqual(body);
    expect((await get('hosts/lure.example/reputation')).body).not.toMatchObject({
      id: (body as Resource)['id'],
    });
  });

  it('hosts/{id}/ports: as on the wire, the certificate by its id alone', async () => {
    expect((await get('hosts/192.0.2.18/ports')).body).toEqual({
      '@odata.context': `${metadata}Collection(microsoft.graph.security.hostPort)`,
      value: [
        sample.port21,
        { ...sample.port443, mostRecentSslCertificate: { id: sample.certificateId } },
        sample.port53,
      ],
    });
  });

  it('hosts/{id}/ports?$expand: the certificate in full, from the port or from elsewhere in the data', async () => {
    expect(await list('hosts/192.0.2.18/ports?$expand=mostRecentSslCertificate')).toEqual([
      { ...sample.port21, mostRecentSslCertificate: sample.certificate },
      sample.port443,
      sample.port53,
    ]);
  });

  it('hostPorts/{id}: bare, also expanded', async () => {
    const context = `${metadata}security/threatIntelligence/hostPorts`;
    expect((await get('hostPorts/MTkyLjAuMi4xOCQkMjE=')).body).toEqual({
      '@odata.context': `${context}/$entity`,
      ...sample.port21,
    });
    expect(
      (await get('hostPorts/MTkyLjAuMi4xOCQkMjE%3D?$expand=mostRecentSslCertificate&$select=port')).body,
    ).toEqual({
      '@odata.context': `${context}(port,mostRecentSslCertificate())/$entity`,
      port: 21,
      mostRecentSslCertificate: sample.certificate,
    });
  });

  it('hostPairs: either role, a pair with itself once', async () => {
    expect((await get('hosts/shop.example/hostPairs')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostPairs`,
      value: [sample.redirectPair, sample.selfPair, sample.incomingPair],
    });
  });

  it('parentHostPairs: the host is the child', async () => {
    expect(await list('hosts/shop.example/parentHostPairs')).toEqual([sample.selfPair, sample.incomingPair]);
  });

  it('childHostPairs: the host is the parent', async () => {
    expect(await list('hosts/shop.example/childHostPairs')).toEqual([sample.redirectPair, sample.selfPair]);
  });

  it('hostPairs/{id}, hostComponents/{id}, hostSslCertificates/{id}', async () => {
    expect((await get('hostPairs/ZmluYWxSZWRpcmVjdA==')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostPairs/$entity`,
      ...sample.redirectPair,
    });
    expect((await get(`hostComponents/${sample.component['id'] as string}`)).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostComponents/$entity`,
      ...sample.component,
    });
    expect((await get(`hostSslCertificates/${sample.hostCertificate['id'] as string}`)).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostSslCertificates/$entity`,
      ...sample.hostCertificate,
    });
  });

  it('hosts/{id}/components and hosts/{id}/sslCertificates', async () => {
    expect((await get('hosts/shop.example/components?$count=true')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostComponents`,
      '@odata.count': 1,
      value: [sample.component],
    });
    expect((await get('hosts/shop.example/sslCertificates')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostSslCertificates`,
      value: [sample.hostCertificate],
    });
  });

  it('hosts/{id}/sslCertificates with the documented options: beyond the end there is nothing, and a count', async () => {
    expect((await get('hosts/shop.example/sslCertificates?$count=true&$top=1&$skip=5')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hostSslCertificates`,
      '@odata.count': 1,
      value: [],
    });
  });

  it('sslCertificates/{id}: a certificate that stands inside another record', async () => {
    expect((await get(`sslCertificates/${sample.certificateId}`)).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/sslCertificates/$entity`,
      ...sample.certificate,
    });
  });

  it('sslCertificates?$search: the documented request', async () => {
    expect(
      (await get('sslCertificates?$search="subject/commonName:shop.example"&$count=true&$top=1')).body,
    ).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/sslCertificates`,
      '@odata.count': 1,
      value: [sample.certificate],
    });
  });

  it('sslCertificates/$count: the number as text', async () => {
    const { body, headers } = await get(
      'sslCertificates/$count?$search="issuer/commonName:example issuing ca 05"',
    );
    expect([body, headers.get('content-type')]).toEqual(['1', 'text/plain']);
  });

  it('relatedHosts: those that the certificate was seen on, with nulls', async () => {
    expect((await get(`sslCertificates/${sample.certificateId}/relatedHosts`)).body).toEqual({
      '@odata.context': `${metadata}Collection(microsoft.graph.security.host)`,
      value: [
        sample.shopHost,
        {
          '@odata.type': '#microsoft.graph.security.ipAddress',
          id: '192.0.2.18',
          firstSeenDateTime: null,
          lastSeenDateTime: null,
          countryOrRegion: null,
          netblock: null,
          autonomousSystem: null,
          hostingProvider: null,
        },
      ],
    });
  });
});

describe('hosts without a record', () => {
  const nulls = { firstSeenDateTime: null, lastSeenDateTime: null, registrar: null, registrant: null };

  it('known by reference: nulls, the id in the letters of the record', async () => {
    expect((await get('hosts/LURE.example')).body).toEqual({
      '@odata.context': `${metadata}security/threatIntelligence/hosts/$entity`,
      '@odata.type': '#microsoft.graph.security.hostname',
      id: 'lure.example',
      ...nulls,
    });
  });

  it('unknown: 404, for its relations too', async () => {
    const expected = [404, 'NotFound', "No host with the id 'nowhere.example' was found."];
    for (const rest of ['', '/ports', '/hostPairs', '/reputation', '/components', '/sslCertificates']) {
      expect(await refusal(`hosts/nowhere.example${rest}`)).toEqual(expected);
    }
  });

  it('unknown, by setting: nulls and empty lists', async () => {
    const settings = { unknownHost: 'nulls' } as const;
    expect((await get('hosts/nowhere.example', settings)).body).toMatchObject({
      id: 'nowhere.example',
      ...nulls,
    });
    expect((await get('hosts/2001:db8::1', settings)).body).toMatchObject({
      '@odata.type': '#microsoft.graph.security.ipAddress',
      netblock: null,
    });
    expect(await list('hosts/nowhere.example/ports', settings)).toEqual([]);
    expect((await get('hosts/nowhere.example/reputation', settings)).body).toMatchObject({
      classification: 'unknown',
    });
  });

  it('known to a source by a relation alone', async () => {
    const bare: DataSource = { ...source, host: () => undefined };
    const response = await createEmulator(bare)(
      new Request(`${root}/security/threatIntelligence/hosts/LURE.EXAMPLE`),
    );
    expect(await response.json()).toMatchObject({ id: 'lure.example', registrar: null });
  });
});

describe('unknown items', () => {
  it.each(['hostPorts', 'hostPairs', 'hostComponents', 'hostSslCertificates', 'sslCertificates'])(
    '%s: 404',
    async (name) => {
      expect(await refusal(`${name}/bm90aGluZw==`)).toEqual([
        404,
        'NotFound',
        `No item with the id 'bm90aGluZw==' was found in ${name}.`,
      ]);
    },
  );

  it('relatedHosts of an unknown certificate: 404', async () => {
    expect((await get('sslCertificates/abc/relatedHosts')).status).toBe(404);
  });
});

describe('paths', () => {
  it.each([
    'HOSTS/SHOP.EXAMPLE/HOSTPAIRS',
    "hosts('shop.example')/hostPairs",
    "hosts(id='shop.example')/hostpairs",
    'hosts/shop%2Eexample/hostPairs',
    'hosts/shop.example/hostPairs/',
    'hosts(%27shop.example%27)/hostPairs',
  ])('%s is served', async (path) => {
    expect(await list(path)).toEqual([sample.redirectPair, sample.selfPair, sample.incomingPair]);
  });

  it('a doubled quote in a quoted key is one quote, and a single one in a plain key is itself', async () => {
    expect((await get("hostPairs('b''quote')")).body).toMatchObject({ id: "b'quote" });
    expect((await get("hostPairs/b'quote")).body).toMatchObject({ id: "b'quote" });
    expect(await refusal("hostPairs('b'quote')")).toEqual([
      400,
      'BadRequest',
      "Bad key in the segment 'hostPairs('b'quote')'.",
    ]);
  });

  it('is decoded once: %2541 is the id %41', async () => {
    expect(await refusal('hosts/%2541')).toEqual([404, 'NotFound', "No host with the id '%41' was found."]);
  });

  it('has a slash inside an id when it is encoded', async () => {
    expect(await refusal('hostPorts/a%2Fb')).toEqual([
      404,
      'NotFound',
      "No item with the id 'a/b' was found in hostPorts.",
    ]);
  });

  it.each([
    ['hosts/shop.example/cookies', 'cookies'],
    ['hosts', 'hosts'],
    ['hosts//ports', ''],
    ['hosts/shop.example/ports/x', 'x'],
    ['hosts/shop.example/ports/$count', '$count'],
    ['hostports', 'hostports'],
    ['hostPorts/x/host', 'host'],
    ['nothing/x', 'nothing'],
  ])('%s: 400, named after the first unknown segment', async (path, segment) => {
    expect(await refusal(path)).toEqual([
      400,
      'BadRequest',
      `Resource not found for the segment '${segment}'.`,
    ]);
  });

  it.each([
    ['https://graph.microsoft.com/v1.0/me', "Resource not found for the segment 'me'."],
    ['https://graph.microsoft.com/v1.0/security', "Resource not found for the segment 'threatIntelligence'."],
    ['https://graph.microsoft.com/v3/security/threatIntelligence/hosts/a', 'Invalid version: v3.'],
    ['https://graph.microsoft.com/', 'Invalid version: .'],
  ])('%s: 400', async (url, message) => {
    const response = await createEmulator(source)(new Request(url));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { code: 'BadRequest', message } },
    ]);
  });

  it('that cannot be decoded: 400', async () => {
    expect(await refusal('hosts/%E0%A4%A')).toEqual([
      400,
      'BadRequest',
      "The segment '%E0%A4%A' is not percent-encoded correctly.",
    ]);
  });

  it('serves any origin, and beta; links have the origin of the request', async () => {
    const url = 'http://127.0.0.1:8080/beta/security/threatIntelligence/hosts/192.0.2.18/ports?$top=2';
    const response = await createEmulator(source)(new Request(url));
    expect(await response.json()).toMatchObject({
      '@odata.context': 'http://127.0.0.1:8080/beta/$metadata#Collection(microsoft.graph.security.hostPort)',
      '@odata.nextLink': `${url}&$skip=2`,
    });
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s: 405', async (method) => {
    const emulator = createEmulator(source);
    const response = await emulator(
      new Request(`${root}/security/threatIntelligence/hosts/shop.example`, { method }),
    );
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({
      error: {
        code: 'Request_BadRequest',
        message: 'Specified HTTP method is not allowed for the request target.',
      },
    });
  });
});

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

describe('pages', () => {
  const ports = Array.from({ length: 250 }, (_, index) => ({
    id: `p${index}`,
    port: index,
    host: { id: 'a.example' },
  }));
  const many = dataSetSource([parseDataSet('many.json', JSON.stringify({ hostPorts: ports }))]);

  async function pagesOf(
    query: string,
    settings: Partial<EmulatorSettings>,
  ): Promise<{ sizes: number[]; links: string[] }> {
    const emulator = createEmulator(many, settings);
    const sizes: number[] = [];
    const links: string[] = [];
    let link: string | undefined = `${root}/security/threatIntelligence/hosts/a.example/ports${query}`;
    const seen: unknown[] = [];
    while (link !== undefined) {
      const response = await emulator(new Request(link));
      const body = (await response.json()) as {
        readonly value: readonly Resource[];
        '@odata.nextLink'?: string;
      };
      sizes.push(body.value.length);
      seen.push(...body.value.map(({ id }) => id));
      link = body['@odata.nextLink'];
      if (link !== undefined) links.push(link.slice(link.indexOf('?')));
    }
    expect(seen).toEqual(ports.map(({ id }) => id));
    return { sizes, links };
  }

  it('by $skip, a hundred records each', async () => {
    expect(await pagesOf('', {})).toEqual({ sizes: [100, 100, 50], links: ['?$skip=100', '?$skip=200'] });
  });

  it('by $skiptoken, every other option repeated', async () => {
    const { sizes, links } = await pagesOf('?$count=true&$top=120&custom=a%20b', { paging: 'skiptoken' });
    expect(sizes).toEqual([120, 120, 10]);
    expect(links).toEqual([
      '?$count=true&$top=120&custom=a%20b&$skiptoken=cGFnZToxMjA%3D',
      '?$count=true&$top=120&custom=a%20b&$skiptoken=cGFnZToyNDA%3D',
    ]);
  });

  it('are never larger than the maximum', async () => {
    const { sizes } = await pagesOf('?$top=1000', { maxPageSize: 200 });
    expect(sizes).toEqual([200, 50]);
  });

  it('a foreign $skiptoken: 400', async () => {
    expect(await refusal('hosts/192.0.2.18/ports?$skiptoken=nonsense', { paging: 'skiptoken' })).toEqual(
      invalid('The $skiptoken is not one that this service gave out.'),
    );
  });

  it('$top=0 has a count and no next page', async () => {
    expect((await get('hosts/192.0.2.18/ports?$top=0&$count=true')).body).toEqual({
      '@odata.context': `${metadata}Collection(microsoft.graph.security.hostPort)`,
      '@odata.count': 3,
      value: [],
    });
  });

  it('the count is that of all records that pass the filter', async () => {
    const path = "hosts/shop.example/hostPairs?$count=true&$top=1&$filter=linkKind ne 'script.src'";
    expect((await get(path)).body).toMatchObject({ '@odata.count': 2, value: [sample.redirectPair] });
  });

  it('make only the records that they hold', async () => {
    const asked: number[] = [];
    const rows = {
      length: 131_070,
      at(index: number): Resource {
        asked.push(index);
        return { id: String(index), port: index };
      },
    };
    const large: DataSource = {
      ...source,
      relation: (_host, relation) => (relation === 'ports' ? rows : noRows),
    };
    const url = `${root}/security/threatIntelligence/hosts/shop.example/ports?$top=3&$skip=131000&$count=true`;
    const response = await createEmulator(large)(new Request(url));
    expect(await response.json()).toMatchObject({ '@odata.count': 131_070 });
    expect(asked).toEqual([131_000, 131_001, 131_002]);
  });

  it('of a filtered list look at every record once, not once a page', async () => {
    let asked = 0;
    const rows = {
      length: 1000,
      at(index: number): Resource {
        asked += 1;
        return { id: String(index), linkKind: index % 2 === 0 ? 'redirect' : 'img.src' };
      },
    };
    const large: DataSource = {
      ...source,
      relation: (_host, relation) => (relation === 'hostPairs' ? rows : noRows),
    };
    const emulator = createEmulator(large);
    const url = `${root}/security/threatIntelligence/hosts/shop.example/hostPairs?$filter=linkKind eq 'redirect'&$skip=`;
    for (const skip of [0, 100, 200]) await emulator(new Request(`${url}${skip}`));
    expect(asked).toBe(1000 + 300);
  });
});

describe('$orderby', () => {
  const dates = [
    '2022-01-01T00:00:00Z',
    null,
    '2016-17-13T08:43:41.00Z',
    '2021-01-01T00:00:00.5Z',
    '2021-01-01T00:00:00.05Z',
  ];
  const pairs = dates.map((firstSeenDateTime, index) => ({
    id: String(index),
    firstSeenDateTime,
    lastSeenDateTime: index % 2 === 0 ? '2025-01-01T00:00:00Z' : '2024-01-01T00:00:00Z',
    parentHost: { id: 'a.example' },
    childHost: { id: 'b.example' },
  }));
  const sorted = dataSetSource([parseDataSet('pairs.json', JSON.stringify({ hostPairs: pairs }))]);

  it.each([
    ['firstSeenDateTime', '1 4 3 0 2'],
    ['firstSeenDateTime asc', '1 4 3 0 2'],
    ['firstSeenDateTime desc', '0 3 4 1 2'],
    ['lastSeenDateTime', '1 3 0 2 4'],
    ['lastSeenDateTime desc, firstSeenDateTime DESC', '0 4 2 3 1'],
  ])('%s: null before all dates, a date that does not exist behind them', async (order, ids) => {
    const url = `${root}/security/threatIntelligence/hosts/a.example/hostPairs?$select=id&$orderby=${order}`;
    const response = await createEmulator(sorted)(new Request(url));
    const { value } = (await response.json()) as { readonly value: readonly Resource[] };
    expect(value.map(({ id }) => id).join(' ')).toBe(ids);
  });
});

describe('headers and envelope', () => {
  it('a data answer has the headers of Graph, and a new request id each', async () => {
    const emulator = createEmulator(source);
    const ask = () => emulator(new Request(`${root}/security/threatIntelligence/hosts/shop.example`));
    expect(Object.fromEntries((await ask()).headers)).toEqual({
      'cache-control': 'no-cache',
      'client-request-id': '00000000-0000-4000-8000-000000000001',
      'content-type':
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
      'odata-version': '4.0',
      'request-id': '00000000-0000-4000-8000-000000000001',
    });
    expect((await ask()).headers.get('request-id')).toBe('00000000-0000-4000-8000-000000000002');
  });

  it('an error has both ids and a date without a zone', async () => {
    const init = { headers: { 'client-request-id': 'b2c6d1a0-0000-4000-8000-00000000abcd' } };
    const { body, headers } = await get(
      'hosts/nowhere.example',
      { now: () => new Date('2026-02-13T10:17:05.250Z') },
      init,
    );
    expect(body).toEqual({
      error: {
        code: 'NotFound',
        message: "No host with the id 'nowhere.example' was found.",
        innerError: {
          date: '2026-02-13T10:17:05',
          'request-id': '00000000-0000-4000-8000-000000000001',
          'client-request-id': 'b2c6d1a0-0000-4000-8000-00000000abcd',
        },
      },
    });
    expect(headers.get('client-request-id')).toBe('b2c6d1a0-0000-4000-8000-00000000abcd');
  });

  it('odata.metadata=none leaves out annotations, except count and next link', async () => {
    const init = { headers: { accept: 'application/json;odata.metadata=none' } };
    const { body, headers } = await get('hosts/shop.example/hostPairs?$count=true&$top=1', {}, init);
    const pair = withoutMembers(sample.redirectPair, '@odata.type');
    expect(body).toEqual({
      '@odata.count': 3,
      '@odata.nextLink': `${root}/security/threatIntelligence/hosts/shop.example/hostPairs?$count=true&$top=1&$skip=1`,
      value: [pair],
    });
    expect(headers.get('content-type')).toContain('odata.metadata=none');
  });

  it('a request without a token: 401 with a challenge, if a token is required', async () => {
    const settings = { requireToken: true };
    expect(await refusal('hosts/shop.example', settings)).toEqual([
      401,
      'InvalidAuthenticationToken',
      'Access token is empty.',
    ]);
    const { headers } = await get('hosts/shop.example', settings);
    expect(headers.get('www-authenticate')).toBe(
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    );
    const withToken = { headers: { authorization: 'Bearer token' } };
    expect((await get('hosts/shop.example', settings, withToken)).status).toBe(200);
  });

  it('an aborted request rejects with the reason of its signal', async () => {
    const reason = new Error('gone');
    const request = new Request(`${root}/security/threatIntelligence/hosts/a.example`, {
      signal: AbortSignal.abort(reason),
    });
    await expect(createEmulator(source)(request)).rejects.toBe(reason);
  });
});
