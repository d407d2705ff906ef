import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import { faultHosts, faultsByHost } from './faultHosts';
import { faultSource } from './faultSource';

const root = 'https://graph.microsoft.com/v1.0/security/threatIntelligence';

/** What a first look at a host meets: the answers to the host, its reputation and its ports. */
async function firstLook(host: string): Promise<string> {
  const emulator = createEmulator(faultSource(), { faults: faultsByHost, sleep: () => Promise.resolve() });
  const paths = [`hosts/${host}`, `hosts/${host}/reputation`, `hosts/${host}/ports?$count=true&$top=1000`];
  const found: string[] = [];
  for (const path of paths) {
    const signal = AbortSignal.timeout(50);
    try {
      const response = await emulator(new Request(`${root}/${path}`, { signal }));
      found.push(String(response.status), await shape(response));
    } catch (error) {
      found.push(error instanceof Error ? error.name : 'no error');
    }
  }
  return found.filter((text) => text !== '').join(' ');
}

/** Number of records and whether there are more, or what is wrong with the body. */
async function shape(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json')) return 'html';
  try {
    const body = JSON.parse(text) as {
      readonly value?: readonly unknown[];
      readonly '@odata.nextLink'?: string;
    };
    if (!Array.isArray(body.value)) return '';
    return `${body.value.length}${body['@odata.nextLink'] === undefined ? '' : '+'}`;
  } catch {
    return 'damaged';
  }
}

const looks = {
  'throttled.example': '429 429 429',
  'throttled-long.example': '429 429 429',
  'throttled-forever.example': '429 429 429',
  'forbidden.example': '403 403 403',
  'roleless.example': '403 403 403',
  'unlicensed.example': '403 403 403',
  'unverified.example': '403 403 403',
  'slow.example': '200 200 200 4',
  'silent.example': '200 200 TimeoutError',
  'flaky.example': '502 502 502',
  'unavailable.example': '503 503 503',
  'broken.example': '500 html 500 html 500 html',
  'halfway.example': '200 200 200 100+',
  'stuck.example': '200 200 200 100+',
  'partial.example': '200 500 200 4',
  'gap.example': '200 200 404',
  'garbled.example': '200 200 200 damaged',
  'captive.example': '200 html 200 html 200 html',
  'odd.example': '200 200 200 7',
  'loop.example': '200 200 200 100+',
  'stranger.example': '200 200 200 100+',
  'hollow.example': '200 200 200 0+',
  'endless.example': '200 200 200 100+',
  'empty.example': '200 200 200 0',
  'unknown.example': '404 404 404',
};

describe('a first look at', () => {
  it.each(faultHosts.map(({ host }) => host))('%s', async (host) => {
    expect({ host, look: await firstLook(host) }).toEqual({ host, look: looks[host as keyof typeof looks] });
  });
});

it('the list has every fault host once, with words for a person', () => {
  expect(faultHosts.map(({ host }) => host)).toEqual(Object.keys(looks));
  for (const { title, what } of faultHosts)
    expect([title, what]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
});

it.each([
  ["hosts('throttled.example')/ports", 'throttledOnce'],
  ['HOSTS/Throttled.Example', 'throttledOnce'],
  ['hosts/throttled%2Eexample/reputation', 'throttledOnce'],
  ['hosts/partial.example/REPUTATION', 'serverError'],
  ['hosts/partial.example/ports', undefined],
  ['hosts/other.example', undefined],
  ['hosts/%E0%A4%A', undefined],
  ['hostPorts/throttled.example', undefined],
])('%s meets %s', (path, fault) => {
  expect(faultsByHost(new Request(`${root}/${path}`), 1)).toBe(fault);
});

it('the ports of fault hosts are served by id, with a banner each', async () => {
  const emulator = createEmulator(faultSource());
  const response = await emulator(new Request(`${root}/hosts/halfway.example/ports?$skip=249`));
  const { value } = (await response.json()) as { readonly value: readonly { readonly id: string }[] };
  const byId = await emulator(new Request(`${root}/hostPorts/${encodeURIComponent(value[0]?.id ?? '')}`));
  expect(await byId.json()).toMatchObject({
    ...value[0],
    port: 8249,
    banners: [{ banner: 'HTTP/1.0 404 Not Found\r\nServer: lighttpd/1.4.71\r\n\r\n' }],
  });
});
