import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import { parseDataSet } from './dataSet';
import { dataSetSource } from './dataSetSource';
import { type QuirkName, quirks } from './quirks';
import * as sample from './sampleData';

const source = dataSetSource([parseDataSet('samples.json', sample.sampleFile)]);
const root = 'https://graph.microsoft.com/v1.0/security/threatIntelligence';

async function body(path: string, ...names: readonly QuirkName[]): Promise<unknown> {
  const emulator = createEmulator(source, { quirks: () => names });
  return (await emulator(new Request(`${root}/${path}`))).json();
}

const ports = 'hosts/192.0.2.18/ports';
const pairs = 'hosts/shop.example/hostPairs';

describe('a quirk changes', () => {
  it('valueWrapped: a single object, not a list', async () => {
    expect(await body('hostPorts/MTkyLjAuMi4xOCQkMjE=', 'valueWrapped')).toEqual({
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#security/threatIntelligence/hostPorts/$entity',
      value: sample.port21,
    });
    expect(await body(ports, 'valueWrapped')).toEqual(await body(ports));
  });

  it.each([
    [
      'badDates',
      pairs,
      ['firstSeenDateTime'],
      ['2016-17-13T08:43:41.00Z', '2021-01-01T00:00:00.000Z', '2016-17-13T08:43:41.00Z'],
    ],
    ['textDates', pairs, ['lastSeenDateTime'], ['String (timestamp)', 'String (timestamp)', null]],
    [
      'nullMembers',
      ports,
      ['port', 'host'],
      [
        [null, null],
        [443, { id: '192.0.2.18' }],
        [null, null],
      ],
    ],
    ['typeWithoutHash', ports, ['@odata.type'], ['microsoft.graph.security.hostPort', undefined, undefined]],
    ['typeAbsent', ports, ['@odata.type'], [undefined, undefined, undefined]],
    ['typeWrong', ports, ['@odata.type'], ['#microsoft.graph.security.whoisRecord', undefined, undefined]],
    ['foreignHosts', ports, ['host'], [{ id: '192.0.2.200' }, { id: '192.0.2.18' }, { id: '192.0.2.200' }]],
    [
      'swappedRoles',
      pairs,
      ['childHost'],
      [{ id: 'shop.example' }, { id: 'shop.example' }, { id: 'lure.example' }],
    ],
    [
      'selfPairs',
      pairs,
      ['childHost'],
      [{ id: 'shop.example' }, { id: 'Shop.Example' }, { id: 'lure.example' }],
    ],
    ['duplicateIds', pairs, ['id'], ['ZmluYWxSZWRpcmVjdA==', 'ZmluYWxSZWRpcmVjdA==', 'ZmluYWxSZWRpcmVjdA==']],
    ['emptyBanners', ports, ['banners'], [[], [], undefined]],
    [
      'nullLists',
      ports,
      ['banners', 'services'],
      [
        [null, null],
        [null, null],
        [undefined, undefined],
      ],
    ],
    ['noCertificate', ports, ['mostRecentSslCertificate'], [undefined, null, undefined]],
    [
      'textNumbers',
      ports,
      ['port', 'timesObserved'],
      [
        ['21', '3698'],
        ['443', undefined],
        ['53', undefined],
      ],
    ],
    ['hugeNumbers', ports, ['timesObserved'], [9_007_199_254_740_994, undefined, undefined]],
    [
      'unknownWords',
      ports,
      ['status', 'protocol'],
      [
        ['openLately', 'tcpLately'],
        ['openLately', 'tcpLately'],
        ['filteredLately', 'udpLately'],
      ],
    ],
    [
      'unknownFutureValue',
      ports,
      ['status'],
      ['unknownFutureValue', 'unknownFutureValue', 'unknownFutureValue'],
    ],
    ['capitals', ports, ['protocol'], ['TCP', 'TCP', 'UDP']],
  ] as const)('%s', async (name, path, members, expected) => {
    const { value } = (await body(path, name)) as { readonly value: readonly Record<string, unknown>[] };
    const found = value.map((record) => members.map((member) => record[member]));
    expect(found.map((values) => (members.length === 1 ? values[0] : values))).toEqual(expected);
  });

  it('missingMembers: every second record has its id and its references', async () => {
    const { value } = (await body(pairs, 'missingMembers')) as { readonly value: unknown };
    expect(value).toEqual([
      {
        id: sample.redirectPair['id'],
        parentHost: { id: 'shop.example' },
        childHost: { id: 'www.shop.example' },
      },
      sample.selfPair,
      {
        id: sample.incomingPair['id'],
        parentHost: { id: 'lure.example' },
        childHost: { id: 'shop.example' },
      },
    ]);
  });

  it('nullComponents and emptyVersions: at every depth', async () => {
    expect(await body('hostPorts/MTkyLjAuMi4xOCQkMjE=', 'nullComponents')).toMatchObject({
      services: [{ component: null }],
    });
    expect(await body('hostPorts/MTkyLjAuMi4xOCQkMjE=', 'emptyVersions')).toMatchObject({
      services: [{ component: { version: '' } }],
    });
  });

  it('typeCasing and typeAbstract: of a host', async () => {
    expect(await body('hosts/shop.example', 'typeCasing')).toMatchObject({
      '@odata.type': '#microsoft.graph.security.hostName',
    });
    expect(await body('hosts/shop.example', 'typeAbstract')).toMatchObject({
      '@odata.type': '#microsoft.graph.security.host',
    });
  });

  it('alternateName: the spelling of the documented examples', async () => {
    const file = JSON.stringify({
      sslCertificates: [{ id: 'x', sha1: 'a', subject: { alternateNames: ['a.example'] } }],
    });
    const emulator = createEmulator(dataSetSource([parseDataSet('one.json', file)]), {
      quirks: () => ['alternateName'],
    });
    const response = await emulator(new Request(`${root}/sslCertificates/x`));
    expect(await response.json()).toMatchObject({
      sslVersion: '3',
      subject: { alternateName: ['a.example'] },
    });
  });

  it('extraMembers: members that nobody asked for', async () => {
    expect(await body('hosts/shop.example', 'extraMembers')).toMatchObject({
      '@odata.context': '$metadata#microsoft.graph.security.artifact',
      confidence: { level: 7 },
    });
  });

  it('countMissing: no count, though asked for', async () => {
    expect(await body(`${ports}?$count=true`, 'countMissing')).not.toHaveProperty('@odata.count');
    expect(await body(`${ports}?$count=true`)).toHaveProperty('@odata.count');
  });

  it('unreadableRecords: three more, and the count does not know them', async () => {
    const { value } = (await body(ports, 'unreadableRecords')) as { readonly value: readonly unknown[] };
    expect([value.length, value[0], value[1], value[5]]).toEqual([6, 'a text', null, { unknown: true }]);
  });
});

it('several quirks work one after the other', async () => {
  expect(await body('hosts/shop.example', 'typeAbstract', 'typeWithoutHash')).toMatchObject({
    '@odata.type': 'microsoft.graph.security.host',
  });
});

it('what the source holds stays as it is', async () => {
  for (const name of Object.keys(quirks) as QuirkName[]) await body(ports, name);
  expect(await body('hostPorts/MTkyLjAuMi4xOCQkMjE=')).toMatchObject(sample.port21);
});

it('an error has no quirks', async () => {
  const emulator = createEmulator(source, { quirks: () => ['valueWrapped', 'duplicateIds'] });
  const response = await emulator(new Request(`${root}/hosts/nowhere.example`));
  expect(await response.json()).toHaveProperty('error.code', 'NotFound');
});
