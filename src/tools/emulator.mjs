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
  const vite = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '~': fileURLToPath(new URL('..', import.meta.url)) } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  /** @param {string} name */
  const load = (name) => vite.ssrLoadModule(`/src/emulator/${name}.ts`);
  try {
    return {
      emulator: /** @type {typeof import('../emulator/createEmulator')} */ (await load('createEmulator')),
      dataSet: /** @type {typeof import('../emulator/dataSet')} */ (await load('dataSet')),
      dataSetSource: /** @type {typeof import('../emulator/dataSetSource')} */ (await load('dataSetSource')),
      combineSources: /** @type {typeof import('../emulator/combineSources')} */ (
        await load('combineSources')
      ),
      faults: /** @type {typeof import('../emulator/faults')} */ (await load('faults')),
      faultHosts: /** @type {typeof import('../emulator/faultHosts')} */ (await load('faultHosts')),
      faultSource: /** @type {typeof import('../emulator/faultSource')} */ (await load('faultSource')),
      quirks: /** @type {typeof import('../emulator/quirks')} */ (await load('quirks')),
      demoSource: /** @type {typeof import('../emulator/demo/demoSource')} */ (await load('demo/demoSource')),
      crossOrigin: /** @type {typeof import('../emulator/crossOrigin')} */ (await load('crossOrigin')),
    };
  } finally {
    await vite.close();
  }
}

/** @typedef {Awaited<ReturnType<typeof loadEmulator>>} Modules */
/** @typedef {ReturnType<typeof options>} Options */

/** @param {string[]} args */
function options(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string', multiple: true, default: [] },
        port: { type: 'string', default: '0' },
        'unknown-host': { type: 'string', default: 'not-found' },
        paging: { type: 'string', default: 'skip' },
        'page-size': { type: 'string', default: '100' },
        'max-page-size': { type: 'string', default: '1000' },
        'require-token': { type: 'boolean', default: false },
        fault: { type: 'string' },
        quirk: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {Options} values
 * @param {Modules} modules
 * @returns {Partial<import('../emulator/emulatorSettings').EmulatorSettings>}
 */
function settings(values, { faults, faultHosts, quirks }) {
  const fault = values.fault === undefined ? undefined : keyOf(faults.faults, values.fault, '--fault');
  const names = values.quirk.map((name) => keyOf(quirks.quirks, name, '--quirk'));
  const demoFaults = values.data.length === 0 ? faultHosts.faultsByHost : () => undefined;
  return {
    now: () => new Date(),
    newId: randomUUID,
    unknownHost: oneOf(values['unknown-host'], { 'not-found': 'notFound', nulls: 'nulls' }, '--unknown-host'),
    paging: oneOf(values.paging, { skip: 'skip', skiptoken: 'skiptoken' }, '--paging'),
    defaultPageSize: wholeNumber(values['page-size'], 1, 1_000_000, '--page-size'),
    maxPageSize: wholeNumber(values['max-page-size'], 1, 1_000_000, '--max-page-size'),
    requireToken: values['require-token'],
    faults: fault === undefined ? demoFaults : () => fault,
    quirks: () => names,
  };
}

/**
 * @template {object} T
 * @param {T} object
 * @param {string} name
 * @param {string} option
 * @returns {keyof T}
 */
function keyOf(object, name, option) {
  if (Object.hasOwn(object, name)) return /** @type {keyof T} */ (name);
  throw new UsageError(`${option} ${name}: the names are ${Object.keys(object).join(', ')}`);
}

/**
 * @template {string} T
 * @param {string} value
 * @param {Record<string, T>} choices
 * @param {string} option
 * @returns {T}
 */
function oneOf(value, choices, option) {
  const chosen = Object.entries(choices).find(([name]) => name === value)?.[1];
  if (chosen !== undefined) return chosen;
  throw new UsageError(`${option} ${value}: it is one of ${Object.keys(choices).join(', ')}`);
}

/**
 * @param {string} text
 * @param {number} least
 * @param {number} most
 * @param {string} option
 */
function wholeNumber(text, least, most, option) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`${option} ${text}: expected a whole number from ${least} to ${most}`);
}

/**
 * @param {readonly string[]} files
 * @param {Modules} modules
 */
async function source(files, modules) {
  if (files.length === 0) {
    const { demoSource } = modules.demoSource;
    return modules.combineSources.combineSources([demoSource(), modules.faultSource.faultSource()]);
  }
  const dataSets = [];
  for (const file of files) dataSets.push(await dataSet(file, modules));
  return modules.dataSetSource.dataSetSource(dataSets);
}

/**
 * @param {string} file
 * @param {Modules} modules
 */
async function dataSet(file, { dataSet: { largestDataSet, parseDataSet } }) {
  try {
    const { size } = await stat(file);
    if (size > largestDataSet) throw new UsageError(`${file}: larger than ${largestDataSet} bytes`);
    return parseDataSet(basename(file), await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function main() {
  const values = options(process.argv.slice(2));
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = wholeNumber(values.port, 0, 65_535, '--port');
  const modules = await loadEmulator();
  const data = await source(values.data, modules);
  const emulator = modules.emulator.createEmulator(data, settings(values, modules));
  const server = await startEmulatorServer(emulator, modules.crossOrigin, port);
  console.log(`The emulator listens on ${server.url}/v1.0`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
}

try {
  await main();
} catch (error) {
  const isMistake = error instanceof UsageError || (error instanceof Error && 'code' in error);
  console.error(isMistake ? error.message : error);
  process.exitCode = 1;
}
