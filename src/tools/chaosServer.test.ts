import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChaosServer } from './chaosServer.mjs';

let server: Awaited<ReturnType<typeof startChaosServer>>;

beforeAll(async () => {
  server = await startChaosServer();
});

afterAll(() => server.close());

function ask(name: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}/${name}/v1.0/security/threatIntelligence/hosts/a.example`, init);
}

const whole = { value: [{ id: 'p1', port: 443 }] };

describe('the chaos server', () => {
  it('fine: answers, with CORS headers', async () => {
    const response = await ask('fine');
    expect([response.headers.get('access-control-allow-origin'), await response.json()]).toEqual([
      '*',
      whole,
    ]);
  });

  it('reset: no answer at all', async () => {
    await expect(ask('reset')).rejects.toThrow(TypeError);
  });

  it.each(['cut-body', 'cut-chunk', 'bad-gzip'])(
    '%s: headers, and a body that cannot be read',
    async (name) => {
      const response = await ask(name);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow(TypeError);
    },
  );

  it('drip: a body that does not come to an end in time', async () => {
    const response = await ask('drip', { signal: AbortSignal.timeout(300) });
    await expect(response.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('no-headers and slow-headers: nothing for a while', async () => {
    for (const name of ['no-headers', 'slow-headers']) {
      await expect(ask(name, { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    }
  });

  it('html: 200 with another type', async () => {
    const response = await ask('html');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
  });

  it('no-cors, hidden-retry-after: headers that a page may not read', async () => {
    expect((await ask('no-cors')).headers.get('access-control-allow-origin')).toBeNull();
    const throttled = await ask('hidden-retry-after');
    expect([throttled.status, throttled.headers.get('access-control-expose-headers')]).toEqual([429, null]);
  });

  it('refused-preflight: 403 to OPTIONS, where the others say yes', async () => {
    const headers = { 'access-control-request-headers': 'authorization' };
    expect((await ask('refused-preflight', { method: 'OPTIONS' })).status).toBe(403);
    const allowed = await ask('fine', { method: 'OPTIONS', headers });
    expect([allowed.status, allowed.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization',
    ]);
  });

  it('redirect-away and redirect-loop: followed by nobody who does not want to', async () => {
    for (const name of ['redirect-away', 'redirect-loop']) {
      await expect(ask(name, { redirect: 'error' })).rejects.toThrow(TypeError);
    }
    const away = await ask('redirect-away', { redirect: 'manual' });
    expect(away.headers.get('location')).toBe(`${server.url.replace('127.0.0.1', 'localhost')}/fine`);
    await expect(ask('redirect-loop')).rejects.toThrow(TypeError);
  });

  it('an unknown name: 404', async () => {
    expect((await ask('nothing')).status).toBe(404);
    expect((await ask('constructor')).status).toBe(404);
  });
});
