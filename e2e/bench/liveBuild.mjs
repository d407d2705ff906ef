import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { distFolder } from '../../src/tools/buildApp.mjs';
import { projectRoot } from '../../src/tools/nodeTool.mjs';
import { startServer } from '../../src/tools/serve.mjs';

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

/**
 * Calls with the build, served as a live one, and the services that stand behind it.
 * @template T
 * @param {(live: { url: string, services: Services }) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withLiveBuild(use) {
  const services = await loadServices();
  const folder = await mkdtemp(path.join(tmpdir(), 'hostscope-live-'));
  const configFile = path.join(folder, 'config.json');
  await writeFile(configFile, JSON.stringify({ clientId: services.clientId, tenantId: services.tenantId }));
  const server = await startServer({ directory: distFolder, port: 0, configFile });
  try {
    return await use({ url: server.url, services });
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * A page of its own context, at the sign-in button, with Graph so many milliseconds away.
 * @param {{ url: string, services: Services }} live
 * @param {import('playwright').Browser} browser
 * @param {number} roundTrip
 */
export async function livePage({ url, services }, browser, roundTrip) {
  const { EntraLogin, GraphService, routeLogin, routeGraph, liveEmulator, anna, clientId, tenantId } =
    services;
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const redirectUri = `${url}redirect.html`;
  const login = new EntraLogin({ clientId, tenantId, redirectUri, accounts: [anna] });
  const graph = new GraphService(login.mint, liveEmulator);
  graph.delay = roundTrip;
  await routeLogin(context, login);
  await routeGraph(context, graph);
  const page = await context.newPage();
  return { context, page, graph, account: anna.username };
}

/**
 * @param {import('playwright').Page} page
 * @param {string} account
 */
export async function signIn(page, account) {
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await page.getByRole('link', { name: account }).click();
  await page.getByRole('textbox', { name: 'Search a host' }).waitFor();
}
