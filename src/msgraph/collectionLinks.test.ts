import { describe, expect, it } from 'vitest';
import { bySkip, byToken, loading, numbers, portRecord, ports, portsUrl } from './sampleCollection';
import { jsonAnswer } from './scriptedFetch';

describe('links that lead nowhere sensible', () => {
  it('P17 stops with a sentence where links run in a circle, and keeps what came', async () => {
    const { load, script } = loading(({ url }) => {
      const token = new URL(url).searchParams.get('$skiptoken');
      const next = token === 'b' ? 'a' : token === 'a' ? 'b' : 'a';
      return jsonAnswer({
        value: [portRecord(token === null ? 1 : token === 'a' ? 2 : 3)],
        '@odata.nextLink': `${portsUrl.href}?$skiptoken=${next}`,
      });
    });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2, 3]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service’s links to further pages run in a circle.',
    });
    expect(script.requests).toHaveLength(3);
  });

  it('P17 stops where a page links to itself', async () => {
    const { load, script } = loading(({ url }) =>
      jsonAnswer({ value: [portRecord(1)], '@odata.nextLink': url }),
    );
    expect((await load()).ending.kind).toBe('stopped');
    expect(script.requests).toHaveLength(1);
  });

  it.each([
    'https://elsewhere.example/v1.0/security/threatIntelligence/hosts/a.example/ports?$skip=1',
    'http://graph.example/v1.0/security/threatIntelligence/hosts/a.example/ports?$skip=1',
    'https://graph.example/v1.0/me/messages?$skip=1',
    'https://graph.example/beta/security/threatIntelligence/hosts/a.example/ports?$skip=1',
  ])('P18 is not followed to %s, and what came is kept', async (link) => {
    const { load, script } = loading(() =>
      jsonAnswer({ '@odata.count': 9, value: [portRecord(1)], '@odata.nextLink': link }),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service’s link to the next page leads elsewhere, so it was not followed.',
    });
    expect(script.urls).toStrictEqual([`${portsUrl.href}?$count=true&$top=10`]);
  });

  it('P19 goes on across twenty empty pages', async () => {
    const empty = Array.from({ length: 20 }, () => ({ value: [] }));
    const { load } = loading(byToken([{ value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]));
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2]);
    expect(loaded.ending).toStrictEqual({ kind: 'complete' });
  });

  it('P19 stops at the twenty-first in a row', async () => {
    const empty = Array.from({ length: 21 }, () => ({ value: [] }));
    const { load, script } = loading(
      byToken([{ value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1]);
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: 'The service sent 21 empty pages in a row.',
    });
    expect(script.requests).toHaveLength(22);
  });

  it('P19 counts anew after a page that is not empty', async () => {
    const empty = Array.from({ length: 15 }, () => ({ value: [] }));
    const { load } = loading(
      byToken([...empty, { value: [portRecord(1)] }, ...empty, { value: [portRecord(2)] }]),
    );
    expect(ports(await load())).toStrictEqual([1, 2]);
  });

  it.each([
    ['one after the other', null],
    ['side by side', 100],
  ])('P23 stops after so many pages, walked %s, and says how much of it that is', async (_, claims) => {
    const { load, script } = loading(bySkip({ ports: 100, claims }), { maxPages: 3 });
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 30));
    expect(loaded.ending).toStrictEqual({
      kind: 'stopped',
      sentence: `Only the first 30 of ${claims ?? 'more'} were loaded: that is as many pages as are asked for.`,
    });
    expect(script.requests).toHaveLength(3);
  });

  it('P23 is complete where the last page allowed is the last there is', async () => {
    const { load } = loading(bySkip({ ports: 30 }), { maxPages: 3 });
    expect((await load()).ending).toStrictEqual({ kind: 'complete' });
  });
});
