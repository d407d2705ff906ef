import type { Page } from 'playwright/test';
import { appears } from './support/appears';
import { anna, ben, stranger } from './support/entraAccounts';
import { sharedHost } from './support/liveEmulator';
import {
  chooseInMenu,
  expect,
  expectPorts,
  expectSignedIn,
  offlineWarning,
  pickAccount,
  searchHost,
  signIn,
  signInButton,
  sourceSign,
  startSignIn,
  test,
} from './support/liveTest';
import { tally } from './support/loginTally';
import { hostPath, portsGrid } from './support/portsGrid';
import { msalKeys } from './support/tokenCache';

// The A rows of the fault matrix in a real browser, those of signing in and out: MSAL against an Entra and a Graph that are answered in
// the test.

/** Of what MSAL writes at most its version is left. */
async function expectNoAccountKept(page: Page): Promise<void> {
  await expect.poll(async () => (await msalKeys(page)).filter((key) => key !== 'msal.version')).toEqual([]);
}

test('A01 without an account there is a sign-in page, and a deep link survives it with path, params and hash', async ({
  page,
  login,
  graph,
}) => {
  const link = `${hostPath(sharedHost, 'open=banners%3A443-tcp')}#here`;
  await page.goto(link);
  await expect(
    page.getByRole('heading', { name: 'Sign in to ask Defender Threat Intelligence' }),
  ).toBeVisible();
  expect([login.requests, graph.requests]).toEqual([[], []]);
  await signIn(page);
  await expectPorts(page);
  const { pathname, search, hash } = new URL(page.url());
  expect(pathname + search + hash).toBe(link);
  await expect(page.getByRole('dialog').or(page.getByRole('complementary'))).toContainText('443');
});

test('A14 declined consent is explained, and can be tried again', async ({ page }) => {
  await page.goto('/');
  await startSignIn(page);
  await page.getByRole('link', { name: 'Decline' }).click();
  await expect(page.getByRole('alert')).toContainText('Consent was declined.');
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await pickAccount(page, anna);
  await expect(sourceSign(page)).toContainText(anna.username);
});

test('A15 an answer with another nonce is rejected', async ({ page, login, graph }) => {
  login.nonce = 'of-another-sign-in';
  await page.goto('/');
  await startSignIn(page);
  await pickAccount(page, anna);
  await expect(page.getByRole('alert')).toContainText(
    'The answer of the sign-in page does not belong to this sign-in.',
  );
  await appears(signInButton(page));
  await expectNoAccountKept(page);
  expect(graph.requests).toEqual([]);
});

test('A15 an account of another tenant than the configured one is signed out again', async ({
  page,
  graph,
}) => {
  await page.goto('/');
  await startSignIn(page);
  await pickAccount(page, stranger);
  await expect(page.getByRole('alert')).toContainText('This account is of another tenant.');
  await expectNoAccountKept(page);
  expect(graph.requests).toEqual([]);
});

for (const place of ['/', 'redirect.html']) {
  test(`A16 a forged code and state on ${place === '/' ? 'the app' : 'the bridge'} leads to no token request`, async ({
    page,
    login,
  }) => {
    await page.goto(`${place}#code=forged&state=forged&client_info=forged`);
    if (place !== '/') await page.goto('/');
    await expect(signInButton(page)).toBeEnabled();
    expect(login.requests).toEqual([]);
    await expect(page).toHaveURL('/');
  });
}

test('A19 a sign-in that runs is not started twice', async ({ page, login }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/msal*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await signInButton(page).dblclick();
  await expect(page.getByRole('button', { name: 'Signing in…' })).toBeDisabled();
  release();
  await pickAccount(page, anna);
  await expect(sourceSign(page)).toContainText(anna.username);
  expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 0 });
});

test('A20 going back from the login page leaves the app usable, and signing in works again', async ({
  page,
}) => {
  await page.goto('/');
  await startSignIn(page);
  await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
  await page.goBack();
  await expect(signInButton(page)).toBeEnabled();
  await signIn(page);
});

test('A21 two accounts are two sessions: nothing of one is seen in the other', async ({
  page,
  openSignedIn,
  graph,
}) => {
  await openSignedIn();
  await chooseInMenu(page, 'Use another account');
  await pickAccount(page, ben);
  await expectSignedIn(page, ben);
  await searchHost(page, sharedHost);
  await expectPorts(page, 'ben');
  const switched = graph.requests.length;
  await chooseInMenu(page, `Continue as ${anna.username}`);
  await expect(sourceSign(page)).toContainText(anna.username);
  await searchHost(page, sharedHost);
  await expectPorts(page);
  // Everything was asked for again: what Ben had loaded is no part of Anna's session.
  const asked = graph.requests.slice(switched);
  expect(asked.filter(({ path }) => path.includes('/ports'))).toHaveLength(1);
  expect(asked.every(({ account }) => account === anna)).toBe(true);
});

for (const where of ['Hostscope', 'Microsoft'] as const) {
  test(`A22 signing out of ${where} leaves no token, no account and nothing that was loaded`, async ({
    page,
    openSignedIn,
    login,
    graph,
  }) => {
    await openSignedIn();
    await chooseInMenu(page, `Sign out of ${where}`);
    await appears(signInButton(page));
    await expectNoAccountKept(page);
    const loaded = graph.requests.length;
    await page.goto(hostPath(sharedHost));
    await appears(signInButton(page));
    await expect(portsGrid(page)).toBeHidden();
    expect(graph.requests).toHaveLength(loaded);
    expect(login.signedIn).toEqual(where === 'Hostscope' ? anna : undefined);
  });
}

test('A23 signing out works without a network', async ({ page, openSignedIn, context, silence }) => {
  silence.expectConsole(offlineWarning);
  await openSignedIn();
  await context.setOffline(true);
  await chooseInMenu(page, 'Sign out of Hostscope');
  await appears(signInButton(page));
  await expectNoAccountKept(page);
});

for (const hours of [-2, 2]) {
  test(`A24 a clock that is wrong by ${hours} hours keeps nobody out`, async ({ page, graph }) => {
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await page.goto(hostPath(sharedHost));
    await signIn(page);
    await expectPorts(page);
    expect(graph.statuses(/./).filter((status) => status === 401)).toEqual([]);
  });
}
