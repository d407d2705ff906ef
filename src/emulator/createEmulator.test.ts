import { describe, expect, it } from 'vitest';
import type { Resource } from './dataSource';
import * as sample from './sampleData';
import { get, list, metadata } from './sampleRequests';

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
