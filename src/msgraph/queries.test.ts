import { describe, expect, it } from 'vitest';
import { queryClient } from '~/app/queryClient';
import { hostPortsQuery, hostQuery, hostReputationQuery, portCertificateQuery } from './queries';
import { type Answer, errorAnswer, jsonAnswer } from './scriptedFetch';
import { errorOf, factsOf, testClient } from './testClient';

const below = 'https://graph.example/v1.0/security/threatIntelligence';

function asking(answer: Answer) {
  const test = testClient(answer);
  const cache = queryClient();
  const fetchHost = (hostId = 'a.example') =>
    test.clock.until(cache.fetchQuery(hostQuery(test.client, hostId)));
  return { ...test, cache, fetchHost };
}

describe('hostQuery', () => {
  const record = {
    id: 'a.example',
    '@odata.type': '#microsoft.graph.security.hostname',
    firstSeenDateTime: null,
    lastSeenDateTime: null,
    registrant: 'Example Org',
    registrar: null,
    autonomousSystem: null,
    countryOrRegion: null,
    hostingProvider: null,
    netblock: null,
  };
  const wire = { id: 'a.example', '@odata.type': record['@odata.type'], registrant: 'Example Org' };

  it.each([
    ['bare', wire],
    ['inside value', { '@odata.context': 'x', value: wire }],
  ])('P22 reads a host that comes %s', async (_, body) => {
    const { fetchHost, script } = asking(() => jsonAnswer(body));
    expect(await fetchHost()).toStrictEqual({
      record,
      issues: [],
    });
    expect(script.urls).toStrictEqual([`${below}/hosts/a.example`]);
  });

  it('P10 takes 404 as the answer that there is no record, and does not ask again', async () => {
    const { fetchHost, script } = asking(() => errorAnswer(404));
    expect(await fetchHost()).toBe(null);
    expect(script.requests).toHaveLength(1);
  });

  it.each([['<h1>Not found</h1>'], [''], ['{"message":"no route"}']])(
    'P10 does not take a 404 of somebody else than Graph as no record: %j',
    async (body) => {
      const { fetchHost } = asking(() => new Response(body, { status: 404 }));
      const error = await errorOf(fetchHost());
      expect([error.kind, error.status]).toStrictEqual(['http', 404]);
    },
  );

  it('P10 takes a host whose details are all null as a record', async () => {
    const { fetchHost } = asking(() => jsonAnswer({ id: 'a.example', registrant: null }));
    const answer = await fetchHost();
    expect(answer).toStrictEqual({
      record: { ...record, '@odata.type': null, registrant: null },
      issues: [],
    });
  });

  it('P13 takes an answer without a body as no record', async () => {
    const { fetchHost } = asking(() => new Response(null, { status: 204 }));
    expect(await fetchHost()).toBe(null);
  });

  it.each([[null], ['text'], [7], [[wire]], [{ value: [wire] }], [{ value: [] }]])(
    'P22 takes %j as malformed',
    async (body) => {
      const { fetchHost, clock } = asking(() => jsonAnswer(body));
      const error = await errorOf(fetchHost());
      expect(factsOf(error)).toStrictEqual({ kind: 'malformed', time: clock.now() });
      expect(error.message).toBe('The service’s answer cannot be read: it is not an object.');
    },
  );

  it('P09 does not take 403 as no record', async () => {
    const { fetchHost } = asking(() => errorAnswer(403));
    const error = await errorOf(fetchHost());
    expect(error.status).toBe(403);
  });

  it('T07 sends nothing for an id that cannot stand in a path', async () => {
    const { fetchHost, client, cache, clock, script } = asking(() => jsonAnswer(wire));
    const error = await errorOf(fetchHost('..'));
    expect(error.kind).toBe('refused');
    expect(await errorOf(clock.until(cache.fetchQuery(hostPortsQuery(client, '..'))))).toMatchObject({
      kind: 'refused',
    });
    expect(script.requests).toHaveLength(0);
  });
});

describe('hostReputationQuery', () => {
  it('reads the reputation below the host', async () => {
    const { client, cache, clock, script } = asking(() =>
      jsonAnswer({ id: 'r', classification: 'malicious', score: '100', rules: null }),
    );
    expect(await clock.until(cache.fetchQuery(hostReputationQuery(client, '2001:db8::1')))).toStrictEqual({
      record: { id: 'r', classification: 'malicious', score: 100, rules: [] },
      issues: [{ path: 'score', problem: 'a number written as text', found: '"100"' }],
    });
    expect(script.urls).toStrictEqual([`${below}/hosts/2001%3Adb8%3A%3A1/reputation`]);
  });
});

describe('portCertificateQuery', () => {
  const whole = { id: 'c1', sha1: '00ff', serialNumber: '7' };

  function certificates(answers: { [path: string]: () => Response }) {
    const test = asking(
      ({ url }) => answers[new URL(url).pathname.split('/')[4] ?? '']?.() ?? errorAnswer(404),
    );
    const certificate = () =>
      test.clock.until(test.cache.fetchQuery(portCertificateQuery(test.client, 'cG9ydA==', 'c1')));
    return { ...test, certificate };
  }

  it('takes the certificate that the port is expanded with', async () => {
    const { certificate, script } = certificates({
      hostPorts: () => jsonAnswer({ value: { port: 443, mostRecentSslCertificate: whole } }),
    });
    expect(await certificate()).toMatchObject(whole);
    expect(script.urls).toStrictEqual([`${below}/hostPorts/cG9ydA%3D%3D?$expand=mostRecentSslCertificate`]);
  });

  it.each([
    [
      'the port holds a reference only',
      () => jsonAnswer({ port: 443, mostRecentSslCertificate: { id: 'c1' } }),
    ],
    ['the port holds none', () => jsonAnswer({ port: 443, mostRecentSslCertificate: null })],
    ['the port is unknown', () => errorAnswer(404)],
  ])('asks for the certificate by its own id where %s', async (_, hostPorts) => {
    const { certificate, script } = certificates({ hostPorts, sslCertificates: () => jsonAnswer(whole) });
    expect(await certificate()).toMatchObject(whole);
    expect(script.urls[1]).toBe(`${below}/sslCertificates/c1`);
  });

  it('is null where neither is known', async () => {
    const { certificate, script } = certificates({});
    expect(await certificate()).toBe(null);
    expect(script.requests).toHaveLength(2);
  });
});
