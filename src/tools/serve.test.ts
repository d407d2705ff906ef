import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from './contentSecurityPolicy.mjs';
import { startServer, startServerNear } from './serve.mjs';

const page = '<!doctype html><title>page</title>';
const script = `export const text = '${'a'.repeat(5_000)}';`;

let parent: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'hostscope-serve-'));
  const dist = path.join(parent, 'dist');
  await mkdir(path.join(dist, 'assets'), { recursive: true });
  await mkdir(path.join(dist, '.vite'));
  await writeFile(path.join(parent, 'secret.txt'), 'secret');
  await writeFile(path.join(dist, 'index.html'), page);
  await writeFile(path.join(dist, 'redirect.html'), page);
  await writeFile(path.join(dist, 'favicon.svg'), '<svg/>');
  await writeFile(path.join(dist, '.vite/manifest.json'), '{"hidden":true}');
  await writeFile(path.join(dist, 'assets/index-Ab1.js'), script);
  await writeFile(path.join(dist, 'assets/font-Ab1.woff2'), 'font');
  server = await startServer({ directory: dist, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** `fetch` tidies paths before it sends them; this sends them as they are. */
function ask(
  rawPath: string,
  method = 'GET',
  headers: Record<string, string> = {},
  url = server.url,
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: rawPath, method, headers }, (response) => {
      const { statusCode: status, headers: received } = response;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status, headers: received, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test.each([
  '/',
  '/index.html',
  '/?q=1',
  '/hosts/203.0.113.9/ports',
  '/hosts/2001:db8::1/ports',
  '/hosts/2001%3Adb8%3A%3A1/ports?port=443-tcp',
  '/hosts/a.b.example/ports',
  '/hosts/%ZZ/ports',
])('the page answers %s', async (rawPath) => {
  const { status, headers, body } = await ask(rawPath);
  expect([status, headers['content-type'], headers['cache-control'], body.toString()]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-store',
    page,
  ]);
});

test.each([
  ['/assets/index-Ab1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/font-Ab1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/favicon.svg', 'image/svg+xml', 'no-cache'],
])('%s is served as %s', async (rawPath, type, caching) => {
  const { status, headers } = await ask(rawPath);
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
});

test.each([
  '/assets/gone-Ab1.js',
  '/assets/',
  '/favicon.ico',
  '/.vite/manifest.json',
  '/.inputs',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/hosts/%2e%2e/%2E%2E/secret.txt',
  '/..%2fsecret.txt',
])('%s is not found', async (rawPath) => {
  const { status, body } = await ask(rawPath);
  expect([status, body.toString()]).toEqual([404, 'Not found\n']);
});

test.each(['//secret.txt', '/hosts/..\\..\\secret.txt', '/hosts/%2fsecret.txt'])(
  '%s reaches nothing outside the build',
  async (rawPath) => {
    expect((await ask(rawPath)).body.toString()).toBe(page);
  },
);

test('a script is compressed in the best way the client takes', async () => {
  const best = await ask('/assets/index-Ab1.js', 'GET', { 'Accept-Encoding': 'gzip, deflate, br' });
  const second = await ask('/assets/index-Ab1.js', 'GET', { 'Accept-Encoding': 'gzip' });
  const plain = await ask('/assets/index-Ab1.js');
  expect([best, second, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    undefined,
  ]);
  expect(brotliDecompressSync(best.body).toString()).toBe(script);
  expect(gunzipSync(second.body).toString()).toBe(script);
  expect(plain.body.toString()).toBe(script);
  expect(best.body.length).toBeLessThan(script.length / 10);
});

test('HEAD is answered like GET without the body', async () => {
  const { status, headers, body } = await ask('/assets/index-Ab1.js', 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, String(script.length), 0]);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { status, headers } = await ask('/', method);
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test.each([
  ['/', 'GET'],
  ['/assets/gone.js', 'GET'],
  ['/', 'POST'],
])('T02 %s by %s carries the security headers', async (rawPath, method) => {
  const { headers } = await ask(rawPath, method);
  for (const [name, value] of Object.entries(securityHeaders('demo')))
    expect(headers[name.toLowerCase()]).toBe(value);
});

test('a site without settings says so without an error, which browsers would put on the console', async () => {
  const { status, headers, body } = await ask('/config.json');
  expect([status, headers['cache-control'], body.toString()]).toEqual([204, 'no-store', '']);
});

describe('with settings for live sessions', () => {
  const settings = '{"clientId":"x"}';
  let live: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    const configFile = path.join(parent, 'settings of a tenant.json');
    await writeFile(configFile, settings);
    live = await startServer({ directory: path.join(parent, 'dist'), port: 0, configFile });
  });
  afterAll(() => live.close());

  test('they are served as config.json, never from a cache', async () => {
    const { status, headers, body } = await ask('/config.json', 'GET', {}, live.url);
    expect([status, headers['content-type'], headers['cache-control'], body.toString()]).toEqual([
      200,
      'application/json',
      'no-store',
      settings,
    ]);
  });

  test.each([
    ['T02', '/', securityHeaders('live')],
    ['T17', '/redirect.html', securityHeaders('live', true)],
  ])('%s %s carries its own headers', async (_, rawPath, expected) => {
    const { headers } = await ask(rawPath, 'GET', {}, live.url);
    const names = Object.keys(securityHeaders('live')).map((name) => name.toLowerCase());
    const sent = Object.fromEntries(names.map((name) => [name, headers[name]]));
    const wanted = new Map(Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value]));
    expect(sent).toEqual(Object.fromEntries(names.map((name) => [name, wanted.get(name)])));
  });
});

test('a taken port is answered with the next free one', async () => {
  const taken = Number(new URL(server.url).port);
  const directory = path.join(parent, 'dist');
  await expect(startServer({ directory, port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const next = await startServerNear({ directory, port: taken });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
  await next.close();
});
