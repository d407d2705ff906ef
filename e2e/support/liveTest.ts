import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { distFolder } from '../../src/tools/buildApp.mjs';
import { startServer } from '../../src/tools/serve.mjs';
import { anna, ben, clientId, type EntraAccount, stranger, tenantId } from './entraAccounts';
import { EntraLogin, loginOrigin } from './EntraLogin';
import { expect, test as base } from './fixtures';
import { graphOrigin, GraphService } from './GraphService';
import { liveEmulator } from './liveEmulator';
import { routeGraph, routeLogin } from './routeService';

/** What a live session asks: Entra for tokens, Graph for data. */
export interface LiveServices {
  readonly login: EntraLogin;
  readonly graph: GraphService;
}

/** The settings with which the app is served; the name stands for the tenant on the screen. */
export const liveConfig = { clientId, tenantId, tenantName: 'SOC of Examples' };

/** The built app with a `config.json` beside it. It may talk to Entra and to Graph besides its own origin. */
export const siteTest = base.extend<object, { liveSite: string }>({
  liveSite: [
    // Playwright wants to see here which fixtures are needed: none.
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'hostscope-live-'));
      const configFile = path.join(folder, 'config.json');
      await writeFile(configFile, JSON.stringify(liveConfig));
      const directory = process.env['HOSTSCOPE_DIST'] ?? distFolder;
      const server = await startServer({ directory, port: 0, configFile });
      await use(server.url);
      await server.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],

  baseURL: ({ liveSite }, use) => use(liveSite),

  silence: async ({ silence }, use) => {
    silence.allowOrigin(loginOrigin);
    silence.allowOrigin(graphOrigin);
    await use(silence);
  },
});

/** The `test` of signed-in sessions: the live site, with Entra and Graph answered in the test. */
export const test = siteTest.extend<{ services: LiveServices }>({
  services: [
    async ({ context, baseURL }, use) => {
      const redirectUri = `${baseURL}redirect.html`;
      const login = new EntraLogin({ clientId, tenantId, redirectUri, accounts: [anna, ben, stranger] });
      const graph = new GraphService(login.mint, liveEmulator);
      await routeLogin(context, login);
      await routeGraph(context, graph);
      await use({ login, graph });
      // What is still under way when a test ends has nobody left to answer.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
    },
    { auto: true },
  ],
});

/** Signs in from the sign-in page that stands open, and waits until the app is back. */
export async function signIn(page: Page, account: EntraAccount = anna): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await pickAccount(page, account);
  await expect(sourceSign(page)).toHaveText(`Live: ${account.username} @ ${liveConfig.tenantName}`);
}

/** Chooses an account on Entra's page. */
export function pickAccount(page: Page, account: EntraAccount): Promise<void> {
  return page.getByRole('link', { name: account.username }).click();
}

/** The sign of what is on the screen, which opens the menu of the session; also while a drawer lies over it. */
export function sourceSign(page: Page) {
  const bar = page.getByRole('banner', { includeHidden: true });
  return bar.getByRole('button', { name: /^(Live|Demo data|Data set)/, includeHidden: true });
}

/** What tells that only a person can renew the sign-in. */
export function endedSignIn(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'Your sign-in has ended. What is on the screen stays.' });
}

/** Goes to another host as an analyst does, without loading the page again. */
export async function searchHost(page: Page, host: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Search a host' });
  await field.fill(host);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(host);
}

/** Chromium's remark on MSAL's hidden frame, which has to run the scripts of the login page. */
export const frameWarning = /^console warning: An iframe which has both allow-scripts and allow-same-origin/;

/** What the browser itself says of a request that it did not even try to send. */
export const offlineWarning = /^console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED$/;

export { expect };
