import type { Page } from 'playwright/test';
import { appears } from './support/appears';
import { blockStorage, fillStorage } from './support/brokenStorage';
import { anna } from './support/entraAccounts';
import {
  endedSignIn,
  expect,
  expectPorts,
  expectRows,
  expectSignedIn,
  frameWarning,
  openOther,
  otherHost,
  pickAccount,
  searchHost,
  signInButton,
  sourceSign,
  startSignIn,
  test,
} from './support/liveTest';
import { portsGrid } from './support/portsGrid';

// The S rows of the fault matrix that concern the live session.

test('S01 with blocked storage the app opens, says so, and the demo works', async ({ page, context }) => {
  await blockStorage(context);
  await page.goto('/');
  await expect(page.getByText('This browser blocks storage for this site.')).toBeVisible();
  await page.getByText('Open the demo instead').click();
  await expect(sourceSign(page)).toHaveText('Demo data');
  await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
  await page.keyboard.press('Enter');
  await expectRows(page);
});

test('S02 with full storage signing in says so, and clearing makes room for it', async ({ page }) => {
  await page.goto('/');
  await fillStorage(page);
  await startSignIn(page);
  await expect(page.getByRole('alert')).toContainText('The browser’s storage for this site is full.');
  await page.getByRole('button', { name: 'Clear saved data' }).click();
  await startSignIn(page);
  await pickAccount(page, anna);
  await expectSignedIn(page);
});

for (const key of [
  'msal.3.account.keys',
  'msal.3.token.keys',
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'msal.3|',
]) {
  test(`S03 a broken entry of MSAL (${key}) costs at most the sign-in, never the page`, async ({
    page,
    openSignedIn,
  }) => {
    await openSignedIn();
    const broken = await page.evaluate((part) => {
      const keys = Object.keys(sessionStorage).filter(
        (name) => name.startsWith('msal.') && name.includes(part),
      );
      for (const name of keys) sessionStorage.setItem(name, '{"broken');
      return keys.length;
    }, key);
    expect(broken).toBeGreaterThan(0);
    await page.reload();
    const button = signInButton(page);
    await appears(button.or(portsGrid(page)).first());
    // Entra still knows the person, so that one click is enough.
    if (await button.isVisible()) await button.click();
    await expectPorts(page);
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
  openSignedIn,
  login,
  graph,
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn();
  login.signedIn = undefined;
  const asked = graph.requests.length;
  await wipeStorage(page);
  await searchHost(page, otherHost);
  await expect(endedSignIn(page)).toHaveCount(1);
  expect(graph.requests).toHaveLength(asked);
});

test('S06 wiped storage is made up for while the session with Entra lives', async ({
  page,
  openSignedIn,
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn();
  await wipeStorage(page);
  await openOther(page);
  await expect(sourceSign(page)).toContainText(anna.username);
});
