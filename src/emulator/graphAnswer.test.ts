import { describe, expect, it } from 'vitest';
import { createEmulator } from './createEmulator';
import * as sample from './sampleData';
import { get, refusal, root, source } from './sampleRequests';
import { withoutMembers } from './withoutMembers';

describe('headers and envelope', () => {
  it('a data answer has the headers of Graph, and a new request id each', async () => {
    const emulator = createEmulator(source);
    const ask = () => emulator(new Request(`${root}/security/threatIntelligence/hosts/shop.example`));
    expect(Object.fromEntries((await ask()).headers)).toEqual({
      'cache-control': 'no-cache',
      'client-request-id': '00000000-0000-4000-8000-000000000001',
      'content-type':
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
      'odata-version': '4.0',
      'request-id': '00000000-0000-4000-8000-000000000001',
    });
    expect((await ask()).headers.get('request-id')).toBe('00000000-0000-4000-8000-000000000002');
  });

  it('an error has both ids and a date without a zone', async () => {
    const init = { headers: { 'client-request-id': 'b2c6d1a0-0000-4000-8000-00000000abcd' } };
    const { body, headers } = await get(
      'hosts/nowhere.example',
      { now: () => new Date('2026-02-13T10:17:05.250Z') },
      init,
    );
    expect(body).toEqual({
      error: {
        code: 'NotFound',
        message: "No host with the id 'nowhere.example' was found.",
        innerError: {
          date: '2026-02-13T10:17:05',
          'request-id': '00000000-0000-4000-8000-000000000001',
          'client-request-id': 'b2c6d1a0-0000-4000-8000-00000000abcd',
        },
      },
    });
    expect(headers.get('client-request-id')).toBe('b2c6d1a0-0000-4000-8000-00000000abcd');
  });

  it('odata.metadata=none leaves out annotations, except count and next link', async () => {
    const init = { headers: { accept: 'application/json;odata.metadata=none' } };
    const { body, headers } = await get('hosts/shop.example/hostPairs?$count=true&$top=1', {}, init);
    const pair = withoutMembers(sample.redirectPair, '@odata.type');
    expect(body).toEqual({
      '@odata.count': 3,
      '@odata.nextLink': `${root}/security/threatIntelligence/hosts/shop.example/hostPairs?$count=true&$top=1&$skip=1`,
      value: [pair],
    });
    expect(headers.get('content-type')).toContain('odata.metadata=none');
  });

  it('a request without a token: 401 with a challenge, if a token is required', async () => {
    const settings = { requireToken: true };
    expect(await refusal('hosts/shop.example', settings)).toEqual([
      401,
      'InvalidAuthenticationToken',
      'Access token is empty.',
    ]);
    const { headers } = await get('hosts/shop.example', settings);
    expect(headers.get('www-authenticate')).toBe(
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    );
    const withToken = { headers: { authorization: 'Bearer token' } };
    expect((await get('hosts/shop.example', settings, withToken)).status).toBe(200);
  });

  it('an aborted request rejects with the reason of its signal', async () => {
    const reason = new Error('gone');
    const request = new Request(`${root}/security/threatIntelligence/hosts/a.example`, {
      signal: AbortSignal.abort(reason),
    });
    await expect(createEmulator(source)(request)).rejects.toBe(reason);
  });
});
