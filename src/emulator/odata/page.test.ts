import { describe, expect, it } from 'vitest';
import { createEmulator } from '~/emulator/createEmulator';
import { parseDataSet } from '~/emulator/dataSet';
import { type DataSource, noRows, type Resource } from '~/emulator/dataSource';
import { dataSetSource } from '~/emulator/dataSetSource';
import type { EmulatorSettings } from '~/emulator/emulatorSettings';
import * as sample from '~/emulator/sampleData';
import { get, invalid, metadata, refusal, root, source } from '~/emulator/sampleRequests';

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
