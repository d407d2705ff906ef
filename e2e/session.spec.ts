import type { Page } from 'playwright/test';
import { blockStorage } from './support/brokenStorage';
import { anna, ben } from './support/entraAccounts';
import { expectAccessible, test as demoTest } from './support/fixtures';
import { sharedHost } from './support/liveEmulator';
import {
  chooseInMenu,
  expect,
  expectRows,
  pickAccount,
  signIn,
  signInButton,
  sourceSign,
  test,
} from './support/liveTest';
import { hostPath } from './support/portsGrid';

// The choice between demo, data sets and a live session, and the screens on the way.

const dataSet = {
  name: 'office.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      name: 'Scan of the office',
      hosts: [{ '@odata.type': '#microsoft.graph.security.hostname', id: 'printer.example' }],
    }),
  ),
};

async function openDataSet(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a data set' }).click();
  await (await chooser).setFiles(dataSet);
  await expect(sourceSign(page)).toHaveText('Data set: Scan of the office');
}

/** Whether the page's own policy lets it ask an address. */
function canAsk(page: Page, url: string): Promise<boolean> {
  return page.evaluate(async (address) => {
    try {
      await fetch(address, { mode: 'no-cors' });
      return true;
    } catch {
      return false;
    }
  }, url);
}

demoTest('a site without settings tells in its menu how to get a live session', async ({ page, baseURL }) => {
  await page.goto('/');
  await chooseInMenu(page, 'Live: how to set up');
  const dialog = page.getByRole('dialog', { name: 'Live: how to set up' });
  await expect(dialog).toContainText(`${baseURL}redirect.html`);
  await expect(dialog).toContainText('ThreatIntelligence.Read.All');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('T29 the demo of a site with live sessions can ask nobody but its own server, whatever runs in it', async ({
  page,
  silence,
  login,
  graph,
}) => {
  silence.expectConsole(/connect-src|frame-src|violates the document's Content Security Policy|Refused to/);
  await page.goto('/');
  expect(await canAsk(page, 'https://graph.microsoft.com/v1.0/')).toBe(true);
  const asked = graph.requests.length;
  await page.getByRole('button', { name: 'Open the demo instead' }).click();
  await expect(sourceSign(page)).toHaveText('Demo data');
  expect(new URL(page.url()).search).toBe('');
  expect(await canAsk(page, '/favicon.svg')).toBe(true);
  expect(await canAsk(page, 'https://graph.microsoft.com/v1.0/')).toBe(false);
  expect(await canAsk(page, 'https://login.microsoftonline.com/')).toBe(false);
  expect([login.requests, graph.requests.length]).toEqual([[], asked]);
});

test('T29 the demo stays the demo when the page is loaded again; its menu leads back to the sign-in', async ({
  page,
}) => {
  await page.goto('/?session=demo');
  await expect(sourceSign(page)).toHaveText('Demo data');
  await page.goto(hostPath('www.shop.example'));
  await expect(sourceSign(page)).toHaveText('Demo data');
  await chooseInMenu(page, 'Sign in to the live session');
  await expect(signInButton(page)).toBeVisible();
});

test('a data set can be opened without signing in, and closed again', async ({ page, login, graph }) => {
  await page.goto('/');
  await openDataSet(page);
  await page.getByRole('button', { name: 'printer.example' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('printer.example');
  await page.getByRole('button', { name: 'Back to the sign-in page' }).click();
  await expect(signInButton(page)).toBeVisible();
  expect([login.requests, graph.requests]).toEqual([[], []]);
});

test('while a data set is open over a live session, Graph is not asked', async ({ page, graph }) => {
  await page.goto('/');
  await signIn(page);
  await openDataSet(page);
  const asked = graph.requests.length;
  await page.getByRole('button', { name: 'printer.example' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('printer.example');
  await page.goBack();
  expect(graph.requests).toHaveLength(asked);
  await page.getByRole('button', { name: 'Back to the live session' }).click();
  await expect(sourceSign(page)).toContainText(anna.username);
});

test('looking at the access tells that everything is in place, or what is missing', async ({
  page,
  graph,
}) => {
  graph.fault = () =>
    Response.json(
      { error: { code: 'Forbidden', message: 'The tenant has no license for this API.' } },
      { status: 403, headers: { 'request-id': 'r-403' } },
    );
  await page.goto('/');
  await page.getByRole('button', { name: 'Check my access' }).click();
  await pickAccount(page, anna);
  await expect(page.getByRole('alert')).toContainText(
    'Access: The tenant has no licence for Defender Threat Intelligence.',
  );
  await expect(page.getByRole('alert')).toContainText('The tenant has no license for this API.');
  await expectAccessible(page);
  graph.fault = undefined;
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('Everything is in place')).toBeVisible();
  expect(graph.requests.map(({ path }) => path)).toEqual(
    Array.from({ length: 2 }, () => '/v1.0/security/threatIntelligence/hosts/example.com'),
  );
  await page.getByRole('button', { name: 'Continue to Hostscope' }).click();
  await expect(sourceSign(page)).toContainText(anna.username);
});

/** Opens the login page in a window with the button of this name. */
async function signInWindow(page: Page, name: string): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name }).click();
  return popup;
}

test('A19 a sign-in window that was closed can be opened again, and then all goes on', async ({
  page,
  login,
}) => {
  await page.goto(hostPath('www.shop.example'));
  login.expiresIn = 10;
  await signIn(page);
  login.onRefresh = { kind: 'interactionRequired' };
  login.signedIn = undefined;
  await page.goto(hostPath(sharedHost));
  const closed = await signInWindow(page, 'Sign in again');
  await expect(closed.getByRole('link', { name: anna.username })).toBeVisible();
  await closed.close();
  login.expiresIn = 3600;
  await pickAccount(await signInWindow(page, 'Open the sign-in window again'), anna);
  await expectRows(page);
  await expect(page.getByRole('alert', { name: 'Sign-in' })).toHaveCount(0);
});

test('S01 with blocked storage a person can sign in in a window', async ({ page, context }) => {
  await blockStorage(context);
  await page.goto(hostPath(sharedHost));
  await pickAccount(await signInWindow(page, 'Sign in with Microsoft'), anna);
  await expectRows(page);
  await expect(sourceSign(page)).toContainText(anna.username);
});

for (const { width, scheme } of [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const) {
  test.describe(`at ${width} pixels, ${scheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme });

    test('the screens of a sign-in can be used by everybody', async ({ page, login }) => {
      await page.goto(hostPath(sharedHost));
      await expect(signInButton(page)).toBeVisible();
      await expectAccessible(page);
      await signIn(page);
      await expectRows(page);
      await sourceSign(page).click();
      await expect(page.getByRole('menu', { name: 'Session' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('menuitem', { name: 'Use another account' }).click();
      login.expiresIn = 10;
      await pickAccount(page, ben);
      await expect(sourceSign(page)).toContainText(ben.username);
      login.onRefresh = { kind: 'interactionRequired' };
      await page.reload();
      await expect(page.getByRole('alert', { name: 'Sign-in' })).toBeVisible();
      await expectAccessible(page);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWide).toBe(false);
    });
  });
}
