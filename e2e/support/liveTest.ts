import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { distFolder } from '../../src/tools/buildApp.mjs';
import { startServer } from '../../src/tools/serve.mjs';
import { appears } from './appears';
import { anna, ben, clientId, type EntraAccount, stranger, tenantId } from './entraAccounts';
import { EntraLogin, loginOrigin } from './EntraLogin';
import { expect, test as base } from './fixtures';
import { graphOrigin, GraphService } from './GraphService';
import { type KeptSignIn, keptEntries, restoreEntries } from './keptSignIn';
import { liveEmulator, portsSeenBy, sharedHost } from './liveEmulator';
import { gridColumn, hostPath, portsGrid } from './portsGrid';
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

/** Answers Entra and Graph in all pages of a context; nobody has signed in yet. */
async function answerIn(context: BrowserContext, site: string): Promise<LiveServices> {
  const redirectUri = `${site}redirect.html`;
  const login = new EntraLogin({ clientId, tenantId, redirectUri, accounts: [anna, ben, stranger] });
  const graph = new GraphService(login.mint, liveEmulator);
  await routeLogin(context, login);
  await routeGraph(context, graph);
  return { login, graph };
}

interface LiveFixtures extends LiveServices {
  services: LiveServices;
  /**
   * Opens a host's ports, with the search params of a view, as Anna who has signed in in this tab before, and waits for the ports. For
   * tests whose matter begins after the sign-in: whoever tests the way to there goes it with `signIn`.
   */
  openSignedIn: (host?: string, view?: string) => Promise<void>;
}

/** The `test` of signed-in sessions: the live site, with Entra and Graph answered in the test. */
export const test = siteTest.extend<LiveFixtures, { keptSignIn: KeptSignIn }>({
  services: [
    async ({ context, liveSite }, use) => {
      await use(await answerIn(context, liveSite));
      // What is still under way when a test ends has nobody left to answer.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
    },
    { auto: true },
  ],
  login: ({ services }, use) => use(services.login),
  graph: ({ services }, use) => use(services.graph),

  keptSignIn: [
    async ({ browser, liveSite }, use) => {
      const context = await browser.newContext({ baseURL: liveSite });
      const { login } = await answerIn(context, liveSite);
      const page = await context.newPage();
      await page.goto('/');
      await signIn(page);
      const entries = await keptEntries(page);
      await context.close();
      await use({ login, entries });
    },
    { scope: 'worker' },
  ],

  openSignedIn: ({ page, services, keptSignIn }, use) =>
    use(async (host = sharedHost, view = '') => {
      services.login.continueFrom(keptSignIn.login);
      await restoreEntries(page, keptSignIn.entries);
      await page.goto(hostPath(host, view));
      await expectRows(page);
      await expectSignedIn(page);
      if (host === sharedHost) await expectPorts(page);
      // What the page still asks for would meet the faults that a test sets next.
      await expect.poll(() => services.graph.underWay, { intervals: [50] }).toBe(0);
    }),
});

/** Signs in from the sign-in page that stands open, by the whole way over Entra's page, and waits until the app is back. */
export async function signIn(page: Page, account: EntraAccount = anna): Promise<void> {
  await startSignIn(page);
  await pickAccount(page, account);
  await expectSignedIn(page, account);
}

/** Leaves the sign-in page for Entra's. */
export async function startSignIn(page: Page): Promise<void> {
  const button = signInButton(page);
  await appears(button);
  await button.click();
}

export function signInButton(page: Page) {
  return page.getByRole('button', { name: 'Sign in with Microsoft' });
}

/** Expects that the session is this account's. */
export async function expectSignedIn(page: Page, account: EntraAccount = anna): Promise<void> {
  await appears(sourceSign(page));
  await expect(sourceSign(page)).toHaveText(`Live: ${account.username} @ ${liveConfig.tenantName}`);
}

/** Chooses an account on Entra's page. */
export async function pickAccount(page: Page, account: EntraAccount): Promise<void> {
  const link = page.getByRole('link', { name: account.username });
  await appears(link);
  await link.click();
}

/** Chooses in the menu of the session. */
export async function chooseInMenu(page: Page, name: string): Promise<void> {
  await sourceSign(page).click();
  await page.getByRole('menuitem', { name }).click();
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

/** Renews the sign-in that has ended at Entra's page, in this tab; Entra knows the person, and the page comes back by itself. */
export async function signInByLeaving(page: Page): Promise<void> {
  await endedSignIn(page).getByRole('button', { name: 'Sign in by leaving this page' }).click();
}

/** A host of the demo, of which everybody sees the same. */
export const otherHost = 'www.shop.example';

/** Goes to another host as an analyst does, without loading the page again. */
export async function searchHost(page: Page, host: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Search a host' });
  await field.fill(host);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(host);
}

/** Goes to a host that has not been asked for, and waits for its ports. */
export async function openOther(page: Page): Promise<void> {
  await searchHost(page, otherHost);
  await expectRows(page);
}

/** Expects that ports are there, whichever. */
export async function expectRows(page: Page): Promise<void> {
  await appears(portsGrid(page).getByRole('gridcell').first());
}

/** Expects the ports that an account sees on the shared host, also while a drawer lies over them. */
export async function expectPorts(page: Page, account: 'anna' | 'ben' = 'anna'): Promise<void> {
  const ports = portsSeenBy.get(account) ?? [];
  await appears(portsGrid(page));
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(ports.map(String));
}

/** Chromium's remark on MSAL's hidden frame, which has to run the scripts of the login page. */
export const frameWarning = /^console warning: An iframe which has both allow-scripts and allow-same-origin/;

/** What the browser itself says of a request that it did not even try to send. */
export const offlineWarning = /^console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED$/;

export { expect };
