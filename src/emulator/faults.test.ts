import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import { parseDataSet } from './dataSet';
import { dataSetSource } from './dataSetSource';
import type { EmulatorSettings } from './emulatorSettings';
import { faultHosts } from './faultHosts';
import { type FaultName, faults } from './faults';
import { quirks } from './quirks';
import * as sample from './sampleData';

const ports = Array.from({ length: 250 }, (_, index) => ({
  id: `p${index}`,
  port: index,
  host: { id: 'a.example' },
}));
const source = dataSetSource([parseDataSet('ports.json', JSON.stringify({ hostPorts: ports }))]);
const url = 'https://graph.microsoft.com/v1.0/security/threatIntelligence/hosts/a.example/ports';

interface Body {
  readonly error?: { readonly code: string; readonly message: string };
  readonly value?: readonly { readonly id: string }[];
  readonly '@odata.nextLink'?: string;
}

function withFault(
  name: FaultName,
  settings: Partial<EmulatorSettings> = {},
): (request: Request) => Promise<Response> {
  return createEmulator(source, { ...settings, faults: () => name });
}

/** Status, code or number of records, and `Retry-After` of each of some requests for one URL. */
async function answers(name: FaultName, times: number): Promise<unknown[]> {
  const emulator = withFault(name);
  const found: unknown[] = [];
  for (let time = 0; time < times; time += 1) {
    const response = await emulator(new Request(url));
    const body = (await response.json()) as Body;
    found.push([
      response.status,
      body.error?.code ?? body.value?.length,
      response.headers.get('retry-after'),
    ]);
  }
  return found;
}

const fine = [200, 100, null];

describe('faults that pass', () => {
  it.each([
    ['throttledOnce', [429, 'TooManyRequests', '2']],
    ['throttledFraction', [429, 'TooManyRequests', '1.5']],
    ['throttledDate', [429, 'TooManyRequests', 'Tue, 15 Sep 2026 12:00:05 GMT']],
    ['throttledWithoutHeader', [429, 'TooManyRequests', null]],
    ['throttledZero', [429, 'TooManyRequests', '0']],
    ['throttledNegative', [429, 'TooManyRequests', '-5']],
    ['throttledGarbage', [429, 'TooManyRequests', 'soon']],
    ['unavailableOnce', [503, 'ServiceUnavailable', null]],
    ['badGatewayOnce', [502, 'BadGateway', null]],
    ['gatewayTimeoutOnce', [504, 'GatewayTimeout', null]],
    ['serverErrorOnce', [500, 'InternalServerError', null]],
  ] as const)('%s', async (name, first) => {
    expect(await answers(name, 3)).toEqual([first, fine, fine]);
  });

  it('are counted for each URL by itself', async () => {
    const emulator = withFault('unavailableOnce');
    const statuses: number[] = [];
    for (const query of ['', '?$top=1', '', '?$top=1'])
      statuses.push((await emulator(new Request(url + query))).status);
    expect(statuses).toEqual([503, 503, 200, 200]);
  });
});

describe('faults that stay', () => {
  it.each([
    ['throttledHuge', [429, 'TooManyRequests', '3600']],
    ['throttledForever', [429, 'TooManyRequests', '1']],
    ['unavailable', [503, 'ServiceUnavailable', null]],
    ['serverError', [500, 'InternalServerError', null]],
    ['badRequest', [400, 'Request_BadRequest', null]],
    ['unlicensed', [403, 'Forbidden', null]],
    ['withoutConsent', [403, 'Authorization_RequestDenied', null]],
    ['withoutRole', [403, 'Forbidden', null]],
    ['tenantUnverified', [403, 'Forbidden', null]],
    ['unauthorized', [401, 'InvalidAuthenticationToken', null]],
    ['notFound', [404, 'ResourceNotFound', null]],
    ['errorInside', [200, 'InternalServerError', null]],
    ['valueMissing', [200, undefined, null]],
    ['valueNotArray', [200, 4, null]],
  ] as const)('%s', async (name, each) => {
    expect(await answers(name, 6)).toEqual(Array.from({ length: 6 }, () => each));
  });
});

describe('faults of the body', () => {
  it.each([
    ['serverErrorHtml', 500, 'text/html; charset=utf-8', /^<!doctype html>.*<\/html>$/],
    ['htmlPage', 200, 'text/html; charset=utf-8', /^<!doctype html>.*<\/html>$/],
    ['noContent', 204, null, /^$/],
    ['emptyBody', 200, 'application/json', /^$/],
    [
      'truncatedJson',
      200,
      'application/json;odata.metadata=minimal;charset=utf-8',
      /^\{"@odata\.context":.*[^}]$/,
    ],
  ] as const)('%s', async (name, status, type, body) => {
    const response = await withFault(name)(new Request(url));
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(await response.text()).toMatch(body);
  });
});

/** The first record of each page and the links between them, for at most `limit` pages. */
async function pages(
  name: FaultName,
  limit: number,
  settings: Partial<EmulatorSettings> = {},
): Promise<unknown[]> {
  const emulator = withFault(name, settings);
  const found: unknown[] = [];
  let link: string | undefined = `${url}?$top=1000`;
  while (link !== undefined && found.length < limit) {
    const body = (await (await emulator(new Request(link))).json()) as Body;
    link = body['@odata.nextLink'];
    found.push([body.error?.code ?? body.value?.[0]?.id, link?.replace(url, '')]);
  }
  return found;
}

const firstToken = '?$top=1000&$skiptoken=cGFnZToxMDA%3D';
const secondToken = '?$top=1000&$skiptoken=cGFnZToyMDA%3D';

describe('faults between pages', () => {
  it('nextLinkLoop: the second page names itself', async () => {
    expect(await pages('nextLinkLoop', 3)).toEqual([
      ['p0', firstToken],
      ['p100', firstToken],
      ['p100', firstToken],
    ]);
  });

  it.each([
    ['nextLinkForeign', 'https://graph.example/v1.0/security/threatIntelligence/hosts/a.example/ports'],
    [
      'nextLinkInsecure',
      'http://graph.microsoft.com:8080/v1.0/security/threatIntelligence/hosts/a.example/ports',
    ],
  ] as const)('%s: only the origin differs', async (name, address) => {
    expect(await pages(name, 1)).toEqual([['p0', address + firstToken]]);
  });

  it('nextLinkOtherApi', async () => {
    expect(await pages('nextLinkOtherApi', 1)).toEqual([
      ['p0', 'https://graph.microsoft.com/v1.0/me/messages?$skip=100'],
    ]);
  });

  it('emptyPages: only the last page has records', async () => {
    expect(await pages('emptyPages', 9)).toEqual([
      [undefined, firstToken],
      [undefined, secondToken],
      ['p200', undefined],
    ]);
  });

  it('repeatedRecords: each page begins three records early', async () => {
    expect(await pages('repeatedRecords', 9)).toEqual([
      ['p0', '?$top=1000&$skip=97'],
      ['p97', '?$top=1000&$skip=194'],
      ['p194', undefined],
    ]);
  });

  it('endlessPages: behind the last page comes the first, with another address', async () => {
    const found = await pages('endlessPages', 8);
    expect(found.map((page) => (page as readonly unknown[])[0])).toEqual([
      'p0',
      'p100',
      'p200',
      'p0',
      'p100',
      'p200',
      'p0',
      'p100',
    ]);
    expect(new Set(found.map((page) => (page as readonly unknown[])[1])).size).toBe(8);
  });

  it('pageTwoFails: four times, then it is there; other pages are always there', async () => {
    const emulator = withFault('pageTwoFails');
    const statuses: number[] = [];
    for (const skip of [0, 100, 200, 100, 100, 100, 100, 100]) {
      statuses.push((await emulator(new Request(`${url}?$top=1000&$skip=${skip}`))).status);
    }
    expect(statuses).toEqual([200, 503, 200, 503, 503, 503, 200, 200]);
  });

  it('pageTwoAlwaysFails, with tokens too', async () => {
    expect(await pages('pageTwoAlwaysFails', 9, { paging: 'skiptoken' })).toEqual([
      ['p0', firstToken],
      ['ServiceUnavailable', undefined],
    ]);
  });
});

describe('faults of time', () => {
  it('slow: waits five seconds, by the given clock', async () => {
    const waits: number[] = [];
    const emulator = withFault('slow', {
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    expect([(await emulator(new Request(url))).status, waits]).toEqual([200, [5000]]);
  });

  it.each(['slow', 'silent'] as const)('%s: an abort ends it at once, with its reason', async (name) => {
    const gone = new AbortController();
    const answer = withFault(name)(new Request(url, { signal: gone.signal }));
    gone.abort(new Error('the person left'));
    await expect(answer).rejects.toThrow('the person left');
  });
});

it('odd: records that a client has to survive, three of them unreadable', async () => {
  const odd = dataSetSource([parseDataSet('samples.json', sample.sampleFile)]);
  const emulator = createEmulator(odd, { faults: () => 'odd' });
  const response = await emulator(new Request(url.replace('a.example', '192.0.2.18')));
  const { value } = (await response.json()) as { readonly value: readonly unknown[] };
  expect(value).toHaveLength(6);
  expect([value[0], value[1], value[5]]).toEqual(['a text', null, { unknown: true }]);
  expect(value[2]).toMatchObject({
    port: '21',
    firstSeenDateTime: '2016-17-13T08:43:41.00Z',
    status: 'openLately',
  });
});

it('a request that the service refuses is refused under a fault of the body as well', async () => {
  const response = await withFault('truncatedJson')(new Request(`${url}?$filter=port eq 1`));
  expect(response.status).toBe(400);
});

it('docs/emulator.md lists every fault, quirk and fault host in these words', () => {
  const docs = readFileSync('docs/emulator.md', 'utf8').replace(/ +/g, ' ');
  for (const [name, { what }] of [...Object.entries(faults), ...Object.entries(quirks)]) {
    expect(docs).toContain(`| \`${name}\` | ${what} |`);
  }
  for (const { host } of faultHosts) expect(docs).toContain(`| \`${host}\` |`);
});

it('the example of docs/data-set.md is a data set', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/data-set.md', 'utf8')) ?? [];
  expect(parseDataSet('example.json', example).title).toBe('Scan of May');
});
