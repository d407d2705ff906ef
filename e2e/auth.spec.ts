import type { Page } from 'playwright/test';
import { anna, ben, stranger } from './support/entraAccounts';
import type { EntraLogin } from './support/EntraLogin';
import { portsSeenBy, sharedHost } from './support/liveEmulator';
import {
  endedSignIn,
  expect,
  frameWarning,
  liveConfig,
  offlineWarning,
  pickAccount,
  searchHost,
  signIn,
  sourceSign,
  test,
} from './support/liveTest';
import { gridColumn, hostPath, portsGrid } from './support/portsGrid';
import { expireAccessTokens, msalKeys } from './support/tokenCache';

// The A rows of the fault matrix in a real browser: MSAL against an Entra and a Graph that are answered in the test.

const otherHost = 'www.shop.example';

const mfa = { capolids: { essential: true, values: ['00000000-0000-4000-8000-0000000000c1'] } };
const mfaClaims = JSON.stringify({ access_token: mfa });

/** Opens a page of the app without an account, signs in as Anna there, and waits for the ports. */
async function openSignedIn(page: Page, path = hostPath(sharedHost)): Promise<void> {
  await page.goto(path);
  await signIn(page);
  await expectPorts(page, portsSeenBy.get('anna') ?? []);
}

async function expectPorts(page: Page, ports: readonly number[]): Promise<void> {
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(ports.map(String));
}

/** Goes to a host that has not been asked for, and waits for its ports. */
async function openOther(page: Page): Promise<void> {
  await searchHost(page, otherHost);
  await expectRows(page);
}

/** Tries again whatever has failed, until the ports are there: each panel has a button of its own. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Try (?:all )?again$/ }).first();
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

async function expectRows(page: Page): Promise<void> {
  await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible();
}

/** Of what MSAL writes at most its version is left. */
async function expectNoAccountKept(page: Page): Promise<void> {
  await expect.poll(async () => (await msalKeys(page)).filter((key) => key !== 'msal.version')).toEqual([]);
}

/** The claims that a request to Entra carried, without the one by which MSAL says what the app can do. */
function claimsOf(params: URLSearchParams | undefined): unknown {
  const { access_token: { xms_cc: _, ...asked } = {} } = JSON.parse(params?.get('claims') ?? '{}') as {
    access_token?: Record<string, unknown>;
  };
  return asked;
}

/** The sign-ins on Entra's page, without the silent ones and without those that came back from picking. */
function visits(login: EntraLogin): URLSearchParams[] {
  return login
    .asked('authorize')
    .map(({ params }) => params)
    .filter((params) => params.get('prompt') !== 'none' && !params.has('picked') && !params.has('declined'));
}

/** How many requests each endpoint and grant had. */
function tally(login: EntraLogin) {
  return {
    visits: visits(login).length,
    silent: login.asked('authorize').filter(({ params }) => params.get('prompt') === 'none').length,
    codes: login.grants('authorization_code').length,
    refreshes: login.grants('refresh_token').length,
  };
}

test('A01 without an account there is a sign-in page, and a deep link survives it with path, params and hash', async ({
  page,
  services: { login, graph },
}) => {
  const link = `${hostPath(sharedHost, 'open=banners%3A443-tcp')}#here`;
  await page.goto(link);
  await expect(
    page.getByRole('heading', { name: 'Sign in to ask Defender Threat Intelligence' }),
  ).toBeVisible();
  expect([login.requests, graph.requests]).toEqual([[], []]);
  await signIn(page);
  await expectPorts(page, [21, 443]);
  const { pathname, search, hash } = new URL(page.url());
  expect(pathname + search + hash).toBe(link);
  await expect(page.getByRole('dialog').or(page.getByRole('complementary'))).toContainText('443');
});

test('A02 an expired access token is refreshed once, and the request succeeds', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  await expireAccessTokens(page);
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
  expect(graph.statuses(/./).filter((status) => status === 401)).toEqual([]);
});

test('A03 calls that meet an expired token together cause exactly one token request', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  const before = graph.requests.length;
  await expireAccessTokens(page);
  let release: () => void = () => undefined;
  login.hold = new Promise((resolve) => (release = resolve));
  await searchHost(page, otherHost);
  await expect.poll(() => tally(login).refreshes).toBe(1);
  expect(graph.requests.length).toBe(before);
  release();
  await expectRows(page);
  expect(graph.requests.length - before).toBeGreaterThanOrEqual(3);
  expect(tally(login).refreshes).toBe(1);
});

test('A04 when a refresh needs the person, leaving carries claims and login hint and comes back to the same view', async ({
  page,
  services: { login },
}) => {
  await openSignedIn(page, hostPath(sharedHost, 'q=tcp'));
  const view = page.url();
  login.onRefresh = { kind: 'interactionRequired', claims: mfaClaims };
  await expireAccessTokens(page);
  await page.reload();
  await expect(endedSignIn(page)).toBeVisible();
  login.onRefresh = { kind: 'tokens' };
  await endedSignIn(page).getByRole('button', { name: 'Sign in by leaving this page' }).click();
  await expectPorts(page, [21, 443]);
  const request = visits(login).at(-1);
  expect([claimsOf(request), request?.get('login_hint')]).toEqual([mfa, anna.username]);
  expect(page.url()).toBe(view);
});

test('A05 a refresh token after its 24 hours is renewed in a hidden frame while the session with Entra lives', async ({
  page,
  services: { login },
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn(page);
  login.onRefresh = { kind: 'expired' };
  await expireAccessTokens(page);
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 1, codes: 2, refreshes: 1 });
  await expect(endedSignIn(page)).toBeHidden();
});

test('A06 where the hidden frame is refused the person is asked, and signing in goes on from there', async ({
  page,
  services: { login },
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn(page);
  login.onRefresh = { kind: 'expired' };
  login.framesSeeSession = false;
  await expireAccessTokens(page);
  await searchHost(page, otherHost);
  await expect(endedSignIn(page)).toBeVisible();
  expect(visits(login)).toHaveLength(1);
  await endedSignIn(page).getByRole('button', { name: 'Sign in by leaving this page' }).click();
  await expectRows(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(otherHost);
});

test('A07 a claims challenge gets one new token with the claims, which is used from then on', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  graph.demand = mfa;
  await openOther(page);
  expect(login.grants('refresh_token').map(claimsOf)).toEqual([mfa]);
  const refused = graph.statuses(/./).filter((status) => status === 401).length;
  await searchHost(page, sharedHost);
  await expectPorts(page, [21, 443]);
  expect(graph.statuses(/./).filter((status) => status === 401)).toHaveLength(refused);
  expect(tally(login).refreshes).toBe(1);
});

test('A08 claims that need the person go along to the login page', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  graph.demand = mfa;
  login.onRefresh = { kind: 'interactionRequired' };
  await searchHost(page, otherHost);
  await endedSignIn(page).getByRole('button', { name: 'Sign in by leaving this page' }).click();
  await expectRows(page);
  expect(claimsOf(visits(login).at(-1))).toEqual(mfa);
});

test('A09 a revoked token is replaced, and the request succeeds', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  for (const token of login.mint.access.keys()) graph.revoked.add(token);
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
});

for (const challenge of ['none', 'hidden'] as const) {
  test(`A10 a 401 whose reason is ${challenge === 'none' ? 'missing' : 'hidden by CORS'} gets one forced refresh`, async ({
    page,
    services: { login, graph },
    silence: _,
  }) => {
    await openSignedIn(page);
    graph.challenge = challenge;
    for (const token of login.mint.access.keys()) graph.revoked.add(token);
    await openOther(page);
    expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
  });
}

test('A11 a second 401 ends in words, without a loop', async ({ page, services: { graph } }) => {
  await openSignedIn(page);
  graph.demand = mfa;
  // Claims that are no JSON are not asked for, so no new token can fulfil the demand.
  graph.claimsText = 'bm90IGpzb24=';
  await searchHost(page, otherHost);
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const refused = graph.requests.filter(({ status }) => status === 401).map(({ path }) => path);
  const times = new Set([...new Set(refused)].map((path) => refused.filter((one) => one === path).length));
  expect([...times]).toEqual([2]);
});

test('A12 a token that dies between two pages costs no record and doubles none', async ({
  page,
  services: { login, graph },
}) => {
  await openSignedIn(page);
  let revoked = 0;
  graph.fault = ({ url }) => {
    if (revoked === 0 && url.includes('thousand.example') && url.includes('skip')) {
      for (const token of login.mint.access.keys()) graph.revoked.add(token);
      revoked = graph.revoked.size;
      return Response.json(
        { error: { code: 'InvalidAuthenticationToken', message: 'Revoked.' } },
        { status: 401 },
      );
    }
    return undefined;
  };
  await searchHost(page, 'thousand.example');
  await expect(page.getByText('1,000 ports', { exact: false }).first()).toBeVisible();
  expect(revoked).toBeGreaterThan(0);
  expect(tally(login).refreshes).toBe(1);
});

test('A14 declined consent is explained, and can be tried again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await page.getByRole('link', { name: 'Decline' }).click();
  await expect(page.getByRole('alert')).toContainText('Consent was declined.');
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await pickAccount(page, anna);
  await expect(sourceSign(page)).toContainText(anna.username);
});

test('A15 an answer with another nonce is rejected', async ({ page, services: { login, graph } }) => {
  login.nonce = 'of-another-sign-in';
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await pickAccount(page, anna);
  await expect(page.getByRole('alert')).toContainText(
    'The answer of the sign-in page does not belong to this sign-in.',
  );
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
  await expectNoAccountKept(page);
  expect(graph.requests).toEqual([]);
});

test('A15 an account of another tenant than the configured one is signed out again', async ({
  page,
  services: { graph },
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await pickAccount(page, stranger);
  await expect(page.getByRole('alert')).toContainText('This account is of another tenant.');
  await expectNoAccountKept(page);
  expect(graph.requests).toEqual([]);
});

for (const place of ['/', 'redirect.html']) {
  test(`A16 a forged code and state on ${place === '/' ? 'the app' : 'the bridge'} leads to no token request`, async ({
    page,
    services: { login },
  }) => {
    await page.goto(`${place}#code=forged&state=forged&client_info=forged`);
    if (place !== '/') await page.goto('/');
    await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeEnabled();
    expect(login.requests).toEqual([]);
    await expect(page).toHaveURL('/');
  });
}

const brokenTokenAnswers = {
  'a 500 with HTML': {
    kind: 'raw',
    status: 500,
    contentType: 'text/html',
    body: '<!doctype html><h1>500</h1>',
  },
  'cut JSON': { kind: 'raw', status: 200, contentType: 'application/json', body: '{"token_type":"Bea' },
} as const;

for (const [what, outcome] of Object.entries(brokenTokenAnswers)) {
  test(`A17 ${what} of the token endpoint can be retried, and signs nobody out`, async ({
    page,
    services: { login },
  }) => {
    await openSignedIn(page);
    login.onRefresh = outcome;
    await expireAccessTokens(page);
    await searchHost(page, otherHost);
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
    await expect(sourceSign(page)).toContainText(anna.username);
    await expect(endedSignIn(page)).toBeHidden();
    login.onRefresh = { kind: 'tokens' };
    await tryAgain(page);
  });
}

test('A18 a token endpoint that is throttled is waited for, and signs nobody out', async ({
  page,
  services: { login },
}) => {
  await page.clock.install();
  await openSignedIn(page);
  login.onRefresh = { kind: 'throttled', retryAfter: '60' };
  await expireAccessTokens(page);
  await searchHost(page, otherHost);
  await expect(page.getByRole('main').getByRole('alert').first()).toContainText('too busy to renew');
  expect(tally(login).refreshes).toBe(1);
  await expect(sourceSign(page)).toContainText(anna.username);
  await expect(endedSignIn(page)).toBeHidden();
  login.onRefresh = { kind: 'tokens' };
  // What waits goes on by itself when the time is over.
  await page.clock.fastForward(65_000);
  await expectRows(page);
});

test('A18 a token endpoint that cannot be reached signs nobody out', async ({
  page,
  services: { login },
}) => {
  await openSignedIn(page);
  login.onRefresh = { kind: 'drop' };
  await expireAccessTokens(page);
  await searchHost(page, otherHost);
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
  await expect(sourceSign(page)).toContainText(anna.username);
  await expect(endedSignIn(page)).toBeHidden();
  login.onRefresh = { kind: 'tokens' };
  await tryAgain(page);
});

test('A19 a sign-in that runs is not started twice', async ({ page, services: { login } }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/msal*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).dblclick();
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
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeEnabled();
  await signIn(page);
});

test('A21 two accounts are two sessions: nothing of one is seen in the other', async ({
  page,
  services: { graph },
}) => {
  await openSignedIn(page);
  await sourceSign(page).click();
  await page.getByRole('menuitem', { name: 'Use another account' }).click();
  await pickAccount(page, ben);
  await expect(sourceSign(page)).toHaveText(`Live: ${ben.username} @ ${liveConfig.tenantName}`);
  await searchHost(page, sharedHost);
  await expectPorts(page, portsSeenBy.get('ben') ?? []);
  const switched = graph.requests.length;
  await sourceSign(page).click();
  await page.getByRole('menuitem', { name: `Continue as ${anna.username}` }).click();
  await expect(sourceSign(page)).toContainText(anna.username);
  await searchHost(page, sharedHost);
  await expectPorts(page, portsSeenBy.get('anna') ?? []);
  // Everything was asked for again: what Ben had loaded is no part of Anna's session.
  const asked = graph.requests.slice(switched);
  expect(asked.filter(({ path }) => path.includes('/ports'))).toHaveLength(1);
  expect(asked.every(({ account }) => account === anna)).toBe(true);
});

for (const where of ['Hostscope', 'Microsoft'] as const) {
  test(`A22 signing out of ${where} leaves no token, no account and nothing that was loaded`, async ({
    page,
    services: { login, graph },
  }) => {
    await openSignedIn(page);
    await sourceSign(page).click();
    await page.getByRole('menuitem', { name: `Sign out of ${where}` }).click();
    await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
    await expectNoAccountKept(page);
    const loaded = graph.requests.length;
    await page.goto(hostPath(sharedHost));
    await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
    await expect(portsGrid(page)).toBeHidden();
    expect(graph.requests).toHaveLength(loaded);
    expect(login.signedIn).toEqual(where === 'Hostscope' ? anna : undefined);
  });
}

test('A23 signing out works without a network', async ({ page, context, silence }) => {
  silence.expectConsole(offlineWarning);
  await openSignedIn(page);
  await context.setOffline(true);
  await sourceSign(page).click();
  await page.getByRole('menuitem', { name: 'Sign out of Hostscope' }).click();
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
  await expectNoAccountKept(page);
});

for (const hours of [-2, 2]) {
  test(`A24 a clock that is wrong by ${hours} hours keeps nobody out`, async ({
    page,
    services: { graph },
  }) => {
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await openSignedIn(page);
    expect(graph.statuses(/./).filter((status) => status === 401)).toEqual([]);
  });
}
