import { describe, expect, it } from 'vitest';
import { queryClient } from '~/app/queryClient';
import { createEmulator } from '~/emulator/createEmulator';
import { dataSetSource } from '~/emulator/dataSetSource';
import type { EmulatorSettings } from '~/emulator/emulatorSettings';
import { type FaultName, faults } from '~/emulator/faults';
import { type QuirkName, quirks } from '~/emulator/quirks';
import type { Collection } from './collection';
import { MsGraphError } from './MsGraphError';
import { hostPortsQuery, hostQuery, hostReputationQuery, portCertificateQuery } from './queries';
import type { HostPort } from './resources';
import { address, certificate, manyPorts, sampleDataSet } from './sampleDataSet';
import { testClient } from './testClient';

/*
 * The queries against the emulator, which shares no code with them: a path, an option or a link that one of the two has wrong
 * shows here.
 */

const root = { origin: 'https://graph.test', version: 'v1.0' } as const;
const source = dataSetSource([sampleDataSet]);

function service(settings: Partial<EmulatorSettings> = {}) {
  const test = testClient((request) => emulator(request), { root });
  const emulator = createEmulator(source, {
    now: () => new Date(test.clock.now()),
    sleep: (ms, signal) => test.clock.sleep(ms, signal),
    maxPageSize: 100,
    ...settings,
  });
  const cache = queryClient();
  const ports = (hostId = address) =>
    test.clock.until(cache.fetchQuery({ ...hostPortsQuery(test.client, hostId), staleTime: 0 }));
  const host = (hostId = address) => test.clock.until(cache.fetchQuery(hostQuery(test.client, hostId)));
  const reputation = (hostId = address) =>
    test.clock.until(cache.fetchQuery(hostReputationQuery(test.client, hostId)));
  const portCertificate = (portId: string, certificateId: string) =>
    test.clock.until(cache.fetchQuery(portCertificateQuery(test.client, portId, certificateId)));
  return { ...test, ports, host, reputation, portCertificate };
}

function numbersOf({ records }: Collection<HostPort>): number[] {
  return records.map(({ port }) => port);
}

const allNumbers = manyPorts.map(({ port }) => port);

describe('the queries and the emulator', () => {
  it('agree on a host', async () => {
    const answer = await service().host();
    expect(answer).toStrictEqual({
      record: {
        '@odata.type': '#microsoft.graph.security.ipAddress',
        id: address,
        netblock: '192.0.2.0/24',
        countryOrRegion: 'ZZ',
        hostingProvider: null,
        firstSeenDateTime: null,
        lastSeenDateTime: null,
        registrant: null,
        registrar: null,
        autonomousSystem: { name: 'EXAMPLE', number: 64_496, organization: 'Example', value: 'AS64496' },
      },
      issues: [],
    });
    expect((await service().host('2001:DB8::1'))?.record.id).toBe('2001:db8::1');
  });

  it('agree on a reputation', async () => {
    expect((await service().reputation())?.record).toStrictEqual({
      id: 'r',
      classification: 'suspicious',
      score: 60,
      rules: [],
    });
  });

  it('P10 agree on a host that is unknown', async () => {
    expect(await service().host('nobody.example')).toBe(null);
    expect(await service().reputation('nobody.example')).toBe(null);
    expect(numbersOf(await service().ports('nobody.example'))).toStrictEqual([]);
    const nulls = await service({ unknownHost: 'nulls' }).host('nobody.example');
    expect(nulls).toMatchObject({ record: { id: 'nobody.example', registrar: null }, issues: [] });
  });

  it.each([
    ['skip', 3],
    // The small first page is asked for once more, as a large one.
    ['skiptoken', 4],
  ] as const)('agree on pages by %s', async (paging, requests) => {
    const { ports, script } = service({ paging });
    const loaded = await ports();
    expect(numbersOf(loaded)).toStrictEqual(allNumbers);
    expect({ ...loaded, records: [], walk: null }).toStrictEqual({
      records: [],
      walk: null,
      total: 250,
      ending: { kind: 'complete' },
      setAside: [],
      oddValues: { count: 0, examples: [] },
      conflicts: 0,
    });
    expect(script.requests).toHaveLength(requests);
  });

  it('agree on the newest certificate of a port', async () => {
    const { ports, portCertificate, script } = service();
    const port = (await ports()).records.find((record) => record.port === 443);
    expect(port?.mostRecentSslCertificate).toMatchObject({
      ...certificate,
      subject: { commonName: 'shop.example' },
    });
    expect(await portCertificate(port?.id ?? '', certificate.id)).toStrictEqual(
      port?.mostRecentSslCertificate,
    );
    // A port that nobody knows: the certificate's own id helps.
    expect(await portCertificate('unknown', certificate.id)).toStrictEqual(port?.mostRecentSslCertificate);
    expect(script.urls.at(-1)).toMatch(/\/sslCertificates\/0a1b2c3d/);
  });
});

/** What came of loading 250 ports, in a few words. */
async function outcome(loading: Promise<Collection<HostPort>>): Promise<string> {
  try {
    const { records, ending, setAside } = await loading;
    const aside = setAside.length > 0 ? ` and ${setAside.length} set aside` : '';
    const why = ending.kind === 'stopped' ? `: ${ending.sentence}` : '';
    return `${records.length}${aside}, ${ending.kind}${why}`;
  } catch (error) {
    if (!(error instanceof MsGraphError)) throw error;
    return `${error.kind} ${error.status ?? ''}`.trim();
  }
}

const everyFault: Record<FaultName, string> = {
  throttledOnce: '250, complete',
  throttledFraction: '250, complete',
  throttledDate: '250, complete',
  throttledWithoutHeader: '250, complete',
  throttledZero: '250, complete',
  throttledNegative: '250, complete',
  throttledGarbage: '250, complete',
  throttledHuge: 'throttled 429',
  throttledForever: 'throttled 429',
  unavailableOnce: '250, complete',
  unavailable: 'http 503',
  badGatewayOnce: '250, complete',
  gatewayTimeoutOnce: '250, complete',
  serverErrorOnce: '250, complete',
  serverError: 'http 500',
  serverErrorHtml: 'http 500',
  badRequest: 'http 400',
  unlicensed: 'http 403',
  withoutConsent: 'http 403',
  withoutRole: 'http 403',
  tenantUnverified: 'http 403',
  unauthorized: 'auth 401',
  notFound: '0, complete',
  errorInside: 'http 200',
  noContent: '0, complete',
  emptyBody: '0, complete',
  htmlPage: 'malformed 200',
  truncatedJson: 'malformed 200',
  nextLinkLoop: '200, stopped: The service’s links to further pages run in a circle.',
  nextLinkForeign:
    '100, stopped: The service’s link to the next page leads elsewhere, so it was not followed.',
  nextLinkInsecure:
    '100, stopped: The service’s link to the next page leads elsewhere, so it was not followed.',
  nextLinkOtherApi:
    '100, stopped: The service’s link to the next page leads elsewhere, so it was not followed.',
  emptyPages: '50, complete',
  repeatedRecords: '250, complete',
  endlessPages:
    '250, stopped: 250 were loaded. The service links to ever more pages, and no more than 500 are asked for.',
  pageTwoFails: '100, failed',
  pageTwoAlwaysFails: '100, failed',
  valueMissing: 'malformed',
  valueNotArray: 'malformed',
  slow: '250, complete',
  odd: '250 and 9 set aside, complete',
  silent: 'timeout',
};

const everyQuirk: Record<QuirkName, string> = {
  valueWrapped: '250, complete',
  badDates: '250, complete',
  textDates: '250, complete',
  nullMembers: '125 and 125 set aside, complete',
  missingMembers: '125 and 125 set aside, complete',
  typeWithoutHash: '250, complete',
  typeAbsent: '250, complete',
  typeCasing: '250, complete',
  typeAbstract: '250, complete',
  typeWrong: '250, complete',
  foreignHosts: '250, complete',
  swappedRoles: '250, complete',
  selfPairs: '250, complete',
  duplicateIds: '250, complete',
  nullComponents: '250, complete',
  emptyVersions: '250, complete',
  emptyBanners: '250, complete',
  nullLists: '250, complete',
  noCertificate: '250, complete',
  textNumbers: '250, complete',
  hugeNumbers: '250, complete',
  unknownWords: '250, complete',
  unknownFutureValue: '250, complete',
  capitals: '250, complete',
  alternateName: '250, complete',
  extraMembers: '250, complete',
  countMissing: '250, complete',
  unreadableRecords: '250 and 9 set aside, complete',
};

describe('every fault of the emulator', () => {
  it.each(Object.entries(everyFault) as [FaultName, string][])('%s: %s', async (fault, expected) => {
    const { ports } = service({ faults: () => fault });
    expect(await outcome(ports())).toBe(expected);
  });

  it('has a row here', () => {
    expect(Object.keys(everyFault).toSorted()).toStrictEqual(Object.keys(faults).toSorted());
    expect(Object.keys(everyQuirk).toSorted()).toStrictEqual(Object.keys(quirks).toSorted());
  });

  it('P21 that is over when asked again is over: the rest comes, and the first page is not asked for twice', async () => {
    const { ports, script } = service({ faults: () => 'pageTwoFails' });
    expect(await outcome(ports())).toBe('100, failed');
    expect(await outcome(ports())).toBe('250, complete');
    expect(script.urls.filter((url) => !url.includes('skip='))).toHaveLength(1);
  });
});

describe('every quirk of the emulator', () => {
  it.each(Object.entries(everyQuirk) as [QuirkName, string][])('%s: %s', async (quirk, expected) => {
    const { ports } = service({ quirks: () => [quirk] });
    expect(await outcome(ports())).toBe(expected);
  });

  it.each(Object.keys(quirks) as QuirkName[])('%s leaves host and reputation readable', async (quirk) => {
    const { host, reputation } = service({ quirks: () => [quirk] });
    expect((await host())?.record.id).toBe(address);
    expect((await reputation())?.record.id).toBe('r');
  });

  it('of those that are odd, the odd values are counted', async () => {
    const counts = await Promise.all(
      (['badDates', 'textNumbers', 'unknownWords', 'hugeNumbers', 'capitals'] as const).map(async (quirk) => {
        const { oddValues } = await service({ quirks: () => [quirk] }).ports();
        return [quirk, oddValues.count];
      }),
    );
    expect(counts).toStrictEqual([
      ['badDates', 125],
      // Of each port: its number, times observed, and times observed of its banner.
      ['textNumbers', 750],
      ['unknownWords', 500],
      ['hugeNumbers', 500],
      ['capitals', 0],
    ]);
  });
});
