import type { Page } from 'playwright/test';
import { blockStorage, fillStorage } from './support/brokenStorage';
import { anna } from './support/entraAccounts';
import { sharedHost } from './support/liveEmulator';
import {
  endedSignIn,
  expect,
  frameWarning,
  pickAccount,
  searchHost,
  signIn,
  sourceSign,
  test,
} from './support/liveTest';
import { gridColumn, hostPath, portsGrid } from './support/portsGrid';

// The S rows of the fault matrix that concern the live session.

async function openSignedIn(page: Page): Promise<void> {
  await page.goto(hostPath(sharedHost));
  await signIn(page);
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['21', '443']);
}

test('S01 with blocked storage the app opens, says so, and the demo works', async ({ page, context }) => {
  await blockStorage(context);
  await page.goto('/');
  await expect(page.getByText('This browser blocks storage for this site.')).toBeVisible();
  await page.getByText('Open the demo instead').click();
  await expect(sourceSign(page)).toHaveText('Demo data');
  await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
  await page.keyboard.press('Enter');
  await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible();
});

test('S02 with full storage signing in says so, and clearing makes room for it', async ({ page }) => {
  await page.goto('/');
  await fillStorage(page);
  const signInButton = page.getByRole('button', { name: 'Sign in with Microsoft' });
  await signInButton.click();
  await expect(page.getByRole('alert')).toContainText('The browser’s storage for this site is full.');
  await page.getByRole('button', { name: 'Clear saved data' }).click();
  await signInButton.click();
  await pickAccount(page, anna);
  await expect(sourceSign(page)).toContainText(anna.username);
});

for (const key of [
  'msal.3.account.keys',
  'msal.3.token.keys',
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'msal.3|',
]) {
  test(`S03 a broken entry of MSAL (${key}) costs at most the sign-in, never the page`, async ({ page }) => {
    await openSignedIn(page);
    const broken = await page.evaluate((part) => {
      const keys = Object.keys(sessionStorage).filter(
        (name) => name.startsWith('msal.') && name.includes(part),
      );
      for (const name of keys) sessionStorage.setItem(name, '{"broken');
      return keys.length;
    }, key);
    expect(broken).toBeGreaterThan(0);
    await page.reload();
    const button = page.getByRole('button', { name: 'Sign in with Microsoft' });
    await expect(button.or(portsGrid(page)).first()).toBeVisible();
    // Entra still knows the person, so that one click is enough.
    if (await button.isVisible()) await button.click();
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['21', '443']);
  });
}

/** Takes away everything that the tab has stored, as clearing the site's data does. */
async function wipeStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
}

test('S06 storage that is wiped in the middle of work ends the sign-in, without a storm of errors', async ({
  page,
  services: { login, graph },
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn(page);
  login.signedIn = undefined;
  const asked = graph.requests.length;
  await wipeStorage(page);
  await searchHost(page, 'www.shop.example');
  await expect(endedSignIn(page)).toHaveCount(1);
  expect(graph.requests).toHaveLength(asked);
});

test('S06 wiped storage is made up for while the session with Entra lives', async ({ page, silence }) => {
  silence.expectConsole(frameWarning);
  await openSignedIn(page);
  await wipeStorage(page);
  await searchHost(page, 'www.shop.example');
  await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible();
  await expect(sourceSign(page)).toContainText(anna.username);
});
