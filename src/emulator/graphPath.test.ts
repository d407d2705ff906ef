import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import * as sample from './sampleData';
import { get, list, refusal, root, source } from './sampleRequests';

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
