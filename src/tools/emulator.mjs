import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { startEmulatorServer } from './emulatorServer.mjs';

const usage = `Serves Microsoft Graph's threat intelligence API on 127.0.0.1, out of data set files.

npm run emulator -- [options]

  --data FILE           a data set (docs/data-set.md); several times for several files; none: the demo data
  --port N              the port, 0 for any free one (default 0)
  --unknown-host WHAT   not-found or nulls: how a host without data is answered (default not-found)
  --paging HOW          skip or skiptoken: what next links hold (default skip)
  --page-size N         records in a page without $top (default 100)
  --max-page-size N     the largest page (default 1000)
  --require-token       answer requests without a bearer token with 401
  --fault NAME          every request meets this fault (docs/emulator.md)
  --quirk NAME          every answer has this quirk; several times for several
  --help                this text`;

/** A mistake of whoever started the program: its message is all they need. */
class UsageError extends Error {}

/** The TypeScript of the emulator, loaded through Vite: Node 20 reads no types. */
async function loadEmulator() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '~': fileURLToPath(new URL('..', import.meta.url)) } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return {
      /** @type {typeof import('../emulator/createEmulator')} */
      ...(await load('createEmulator')),
      /** @type {typeof import('../emulator/dataSet')} */
      ...(await load('dataSet')),
      /** @type {typeof import('../emulator/dataSetSource')} */
      ...(await load('dataSetSource')),
      /** @type {typeof import('../emulator/combineSources')} */
      ...(await load('combineSources')),
      /** @type {typeof import('../emulator/faults')} */
      ...(await load('faults')),
      /** @type {typeof import('../emulator/quirks')} */
      ...(await load('quirks')),
      /** @type {typeof import('../emulator/faultHosts')} */
      ...(await load('faultHosts')),
      /** @type {typeof import('../emulator/faultSource')} */
      ...(await load('faultSource')),
      /** @type {typeof import('../emulator/demo/demoSource')} */
      ...(await load('demo/demoSource')),
      /** @type {typeof import('../emulator/crossOrigin')} */
      ...(await load('crossOrigin')),
    };
  } finally {
    await vite.close();
  }

  /** @param {string} name */
  function load(name) {
    return vite.ssrLoadModule(`/src/emulator/${name}.ts`);
  }
}
