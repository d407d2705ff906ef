import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { distFolder } from '../../src/tools/buildApp.mjs';
import { gzipKb } from '../../src/tools/budget.mjs';
import { projectRoot } from '../../src/tools/nodeTool.mjs';
import { startServer } from '../../src/tools/serve.mjs';

const RUNS = 7;
const ROUND_TRIP = 50;
const HOST = 'thousand.example';

/** The stand-ins for Entra and Graph, loaded through Vite: Node 20 reads no types. */
async function loadServices() {
  const vite = await createServer({
    root: projectRoot,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '~': path.join(projectRoot, 'src') } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  /** @param {string} name */
  const load = (name) => vite.ssrLoadModule(`/e2e/support/${name}.ts`);
  try {
    return {
      .../** @type {typeof import('../support/EntraLogin')} */ (await load('EntraLogin')),
      .../** @type {typeof import('../support/GraphService')} */ (await load('GraphService')),
      .../** @type {typeof import('../support/routeService')} */ (await load('routeService')),
      .../** @type {typeof import('../support/liveEmulator')} */ (await load('liveEmulator')),
      .../** @type {typeof import('../support/entraAccounts')} */ (await load('entraAccounts')),
    };
  } finally {
    await vite.close();
  }
}

/** @typedef {Awaited<ReturnType<typeof loadServices>>} Services */
/** @typedef {{ scriptKb: number, row: number, roundTrips: number }} Visit milliseconds; kB gzip */

/**
 * Signs in with an empty cache, then searches a host: the token is in the cache by then.
 * @param {string} url
 * @param {import('playwright').Browser} browser
 * @param {Services} services
 * @returns {Promise<Visit>}
 */
async function visit(url, browser, services) {
  const { EntraLogin, GraphService, routeLogin, routeGraph, liveEmulator, anna, clientId, tenantId } =
    services;
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const redirectUri = `${url}redirect.html`;
  const login = new EntraLogin({ clientId, tenantId, redirectUri, accounts: [anna] });
  const graph = new GraphService(login.mint, liveEmulator);
  graph.delay = ROUND_TRIP;
  await routeLogin(context, login);
  await routeGraph(context, graph);
  const page = await context.newPage();
  /** @type {Promise<Buffer>[]} */
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(url);
  const button = page.getByRole('button', { name: 'Sign in with Microsoft' });
  await button.waitFor();
  const bodies = await Promise.all(scripts);
  page.removeAllListeners('response');
  await button.click();
  await page.getByRole('link', { name: anna.username }).click();
  await page.getByRole('textbox', { name: 'Search a host' }).fill(HOST);
  await page.locator('.understood b', { hasText: HOST }).waitFor();
  await page.evaluate(() => {
    const times = { enter: 0, row: 0 };
    Reflect.set(window, 'times', times);
    addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && (times.enter ||= timeStamp), true);
    new MutationObserver(() => {
      if (document.querySelector('[role=gridcell]')) times.row ||= performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => Reflect.get(window, 'times').row > 0);
  const measured = await page.evaluate(() => {
    const { enter, row } = Reflect.get(window, 'times');
    // What the row waited for: the requests for it that were answered before, one after the other.
    const trips = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('graph.microsoft.com') && name.includes('/ports'))
      .filter(({ startTime, duration }) => startTime >= enter && startTime + duration <= row);
    return { row: row - enter, roundTrips: trips.reduce((sum, { duration }) => sum + duration, 0) };
  });
  await context.close();
  return { ...measured, scriptKb: bodies.reduce((sum, body) => sum + gzipKb(body.toString()), 0) };
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * What a live session costs beside the round trips that it cannot do without.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export async function bench({ browser }) {
  const services = await loadServices();
  const folder = await mkdtemp(path.join(tmpdir(), 'hostscope-live-'));
  const configFile = path.join(folder, 'config.json');
  await writeFile(configFile, JSON.stringify({ clientId: services.clientId, tenantId: services.tenantId }));
  const server = await startServer({ directory: distFolder, port: 0, configFile });
  try {
    /** @type {Visit[]} */
    const visits = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(server.url, browser, services));
    const ratio = median(visits.map(({ row, roundTrips }) => row / roundTrips));
    return {
      title: `Live session: ${HOST} with the token in the cache, Graph ${ROUND_TRIP} ms away (median of ${RUNS})`,
      rows: [
        {
          figure: 'JavaScript before the sign-in button, gzip',
          value: `${median(visits.map(({ scriptKb }) => scriptKb)).toFixed(1)} kB`,
          goal: '',
        },
        {
          figure: 'Enter to the first port row',
          value: `${Math.round(median(visits.map(({ row }) => row)))} ms`,
          goal: '',
        },
        {
          figure: 'the round trips for it, as the browser measured them',
          value: `${Math.round(median(visits.map(({ roundTrips }) => roundTrips)))} ms`,
          goal: '',
        },
        { figure: 'ratio', value: ratio.toFixed(2), goal: '1.5' },
      ],
    };
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}
