import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./emulator.mjs', import.meta.url));
const ports = [1, 2, 3].map((port) => ({ id: `p${port}`, port, host: { id: '192.0.2.1' } }));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'emulator-'));
  await writeFile(path.join(folder, 'good.json'), JSON.stringify({ hostPorts: ports }));
  await writeFile(path.join(folder, 'more.json'), JSON.stringify({ hosts: [{ id: 'more.example' }] }));
  await writeFile(
    path.join(folder, 'bad.json'),
    '{"hostPorts":[{"id":"a","port":"http","host":{"id":"b"}}]}',
  );
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program; `line` is its first line, `ended` what it left behind. */
function start(...args: readonly string[]): {
  child: ChildProcess;
  line: Promise<string>;
  ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  const line = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out);
    });
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, line, ended };
}

async function rootOf(line: Promise<string>): Promise<string> {
  const [, root = ''] =
    /^The emulator listens on (http:\/\/127\.0\.0\.1:\d+\/v1\.0)\n$/.exec(await line) ?? [];
  expect(root).not.toBe('');
  return `${root}/security/threatIntelligence`;
}

function file(name: string): string {
  return path.join(folder, name);
}

describe('npm run emulator', () => {
  it('serves files, readable from any page, until Ctrl+C', async () => {
    const { child, line, ended } = start(
      '--data',
      file('good.json'),
      '--data',
      file('more.json'),
      '--page-size',
      '2',
    );
    const root = await rootOf(line);
    const response = await fetch(`${root}/hosts/192.0.2.1/ports?$count=true&$select=port`, {
      headers: { 'client-request-id': 'mine', origin: 'https://page.example' },
    });
    expect(await response.json()).toEqual({
      '@odata.context': root.replace(
        '/security/threatIntelligence',
        '/$metadata#Collection(microsoft.graph.security.hostPort)(port)',
      ),
      '@odata.count': 3,
      '@odata.nextLink': `${root}/hosts/192.0.2.1/ports?$count=true&$select=port&$skip=2`,
      value: [{ port: 1 }, { port: 2 }],
    });
    expect(response.headers.get('client-request-id')).toBe('mine');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')?.split(', ')).toContain('Retry-After');
    expect((await fetch(`${root}/hosts/more.example`)).status).toBe(200);
    expect((await fetch(`${root}/hosts/nowhere.example`)).status).toBe(404);
    expect((await fetch(`${root}/hosts/more.example`, { method: 'POST', body: '{}' })).status).toBe(405);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('answers a preflight with what was asked for', async () => {
    const { child, line, ended } = start('--data', file('good.json'));
    const root = await rootOf(line);
    const headers = {
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,prefer',
    };
    const response = await fetch(`${root}/hosts/192.0.2.1`, { method: 'OPTIONS', headers });
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      204,
      {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization,prefer',
        'access-control-max-age': '3600',
      },
    ]);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('takes settings: unknown hosts, tokens, paging, a fault, a quirk', async () => {
    const settings = [
      '--unknown-host',
      'nulls',
      '--require-token',
      '--paging',
      'skiptoken',
      '--max-page-size',
      '1',
    ];
    const { child, line, ended } = start(
      '--data',
      file('good.json'),
      ...settings,
      '--quirk',
      'typeAbsent',
      '--fault',
      'badGatewayOnce',
    );
    const root = await rootOf(line);
    const headers = { authorization: 'Bearer x' };
    expect((await fetch(`${root}/hosts/nowhere.example`)).status).toBe(502);
    expect((await fetch(`${root}/hosts/nowhere.example`)).status).toBe(401);
    expect(await (await fetch(`${root}/hosts/nowhere.example`, { headers })).json()).not.toHaveProperty(
      '@odata.type',
    );
    await fetch(`${root}/hosts/192.0.2.1/ports`, { headers });
    const page = await (await fetch(`${root}/hosts/192.0.2.1/ports`, { headers })).json();
    expect(page).toHaveProperty('@odata.nextLink', `${root}/hosts/192.0.2.1/ports?$skiptoken=cGFnZTox`);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('without files serves the demo, with its fault hosts', async () => {
    const { child, line, ended } = start();
    const root = await rootOf(line);
    expect(await (await fetch(`${root}/hosts/large.example/ports?$top=1&$count=true`)).json()).toMatchObject({
      '@odata.count': 131_070,
    });
    expect((await fetch(`${root}/hosts/forbidden.example`)).status).toBe(403);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });
});

describe('npm run emulator says what is wrong, and ends with 1', () => {
  it.each([
    [['--data', 'bad.json'], 'bad.json: hostPorts[0].port: expected an integer, found text "http"'],
    [['--data', 'good.json', '--data', 'none.json'], 'ENOENT: no such file or directory'],
    [['--port', '99999'], '--port 99999: expected a whole number from 0 to 65535'],
    [['--paging', 'cursor'], '--paging cursor: it is one of skip, skiptoken'],
    [['--fault', 'nonsense'], '--fault nonsense: the names are throttledOnce, '],
    [['--fault', 'constructor'], '--fault constructor: the names are '],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('%j', async (args, message) => {
    const { ended } = start(...args.map((arg) => (arg.endsWith('.json') ? file(arg) : arg)));
    const { code, out, err } = await ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(message);
  });

  it('a taken port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, err } = await start('--data', file('good.json'), '--port', String(port)).ended;
    other.close();
    expect([code, err]).toEqual([1, `listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`]);
  });

  it('--help lists the options', async () => {
    const { code, out } = await start('--help').ended;
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      "Serves Microsoft Graph's threat intelligence API on 127.0.0.1, out of data set files.",
    ]);
  });
});
