import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import type { DataSource } from './dataSource';
import { get, list, metadata, refusal, root, source } from './sampleRequests';

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
