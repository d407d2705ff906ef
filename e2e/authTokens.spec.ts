import type { Page } from 'playwright/test';
import { appears } from './support/appears';
import { anna } from './support/entraAccounts';
import type { EntraLogin } from './support/EntraLogin';
import { sharedHost } from './support/liveEmulator';
import {
  endedSignIn,
  expect,
  expectPorts,
  expectRows,
  frameWarning,
  openOther,
  otherHost,
  searchHost,
  signInByLeaving,
  sourceSign,
  test,
} from './support/liveTest';
import { claimsOf, tally, visits } from './support/loginTally';
import { portsGrid } from './support/portsGrid';
import type { Silence } from './support/Silence';
import { expireAccessTokens } from './support/tokenCache';

// The A rows of the fault matrix in a real browser, those of tokens that end, are refused or cannot be renewed.

const mfa = { capolids: { essential: true, values: ['00000000-0000-4000-8000-0000000000c1'] } };
const mfaClaims = JSON.stringify({ access_token: mfa });

/** Tries again whatever has failed, until the ports are there: each panel has a button of its own. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Try (?:all )?again$/ }).first();
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

interface LeftPage {
  readonly page: Page;
  readonly openSignedIn: () => Promise<void>;
  readonly login: EntraLogin;
  readonly silence: Silence;
}

/** Opens a page and leaves it for a day: Entra takes neither of its tokens any more, so the next request turns to the hidden frame. */
async function leaveForADay({ page, openSignedIn, login, silence }: LeftPage): Promise<void> {
  silence.expectConsole(frameWarning);
  await openSignedIn();
  login.onRefresh = { kind: 'expired' };
  await expireAccessTokens(page);
}

test('A02 an expired access token is refreshed once, and the request succeeds', async ({
  page,
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
  await expireAccessTokens(page);
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
  expect(graph.statuses(/./).filter((status) => status === 401)).toEqual([]);
});

test('A03 calls that meet an expired token together cause exactly one token request', async ({
  page,
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
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
  openSignedIn,
  login,
}) => {
  await openSignedIn(sharedHost, 'q=tcp');
  const view = page.url();
  login.onRefresh = { kind: 'interactionRequired', claims: mfaClaims };
  await expireAccessTokens(page);
  await page.reload();
  await appears(endedSignIn(page));
  login.onRefresh = { kind: 'tokens' };
  await signInByLeaving(page);
  await expectPorts(page);
  const request = visits(login).at(-1);
  expect([claimsOf(request), request?.get('login_hint')]).toEqual([mfa, anna.username]);
  expect(page.url()).toBe(view);
});

test('A05 a refresh token after its 24 hours is renewed in a hidden frame while the session with Entra lives', async ({
  page,
  openSignedIn,
  login,
  silence,
}) => {
  await leaveForADay({ page, openSignedIn, login, silence });
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 1, codes: 2, refreshes: 1 });
  await expect(endedSignIn(page)).toBeHidden();
});

test('A06 where the hidden frame is refused the person is asked, and signing in goes on from there', async ({
  page,
  openSignedIn,
  login,
  silence,
}) => {
  await leaveForADay({ page, openSignedIn, login, silence });
  login.framesSeeSession = false;
  await searchHost(page, otherHost);
  await appears(endedSignIn(page));
  expect(visits(login)).toHaveLength(1);
  await signInByLeaving(page);
  await expectRows(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(otherHost);
});

test('A07 a claims challenge gets one new token with the claims, which is used from then on', async ({
  page,
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
  graph.demand = mfa;
  await openOther(page);
  expect(login.grants('refresh_token').map(claimsOf)).toEqual([mfa]);
  const refused = graph.statuses(/./).filter((status) => status === 401).length;
  await searchHost(page, sharedHost);
  await expectPorts(page);
  expect(graph.statuses(/./).filter((status) => status === 401)).toHaveLength(refused);
  expect(tally(login).refreshes).toBe(1);
});

test('A08 claims that need the person go along to the login page', async ({
  page,
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
  graph.demand = mfa;
  login.onRefresh = { kind: 'interactionRequired' };
  await searchHost(page, otherHost);
  await signInByLeaving(page);
  await expectRows(page);
  expect(claimsOf(visits(login).at(-1))).toEqual(mfa);
});

test('A09 a revoked token is replaced, and the request succeeds', async ({
  page,
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
  for (const token of login.mint.access.keys()) graph.revoked.add(token);
  await openOther(page);
  expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
});

for (const challenge of ['none', 'hidden'] as const) {
  test(`A10 a 401 whose reason is ${challenge === 'none' ? 'missing' : 'hidden by CORS'} gets one forced refresh`, async ({
    page,
    openSignedIn,
    login,
    graph,
    silence: _,
  }) => {
    await openSignedIn();
    graph.challenge = challenge;
    for (const token of login.mint.access.keys()) graph.revoked.add(token);
    await openOther(page);
    expect(tally(login)).toEqual({ visits: 1, silent: 0, codes: 1, refreshes: 1 });
  });
}

test('A11 a second 401 ends in words, without a loop', async ({ page, openSignedIn, graph }) => {
  await openSignedIn();
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
  openSignedIn,
  login,
  graph,
}) => {
  await openSignedIn();
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
    openSignedIn,
    login,
  }) => {
    await openSignedIn();
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
  openSignedIn,
  login,
}) => {
  await page.clock.install();
  await openSignedIn();
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
  openSignedIn,
  login,
}) => {
  await openSignedIn();
  login.onRefresh = { kind: 'drop' };
  await expireAccessTokens(page);
  await searchHost(page, otherHost);
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
  await expect(sourceSign(page)).toContainText(anna.username);
  await expect(endedSignIn(page)).toBeHidden();
  login.onRefresh = { kind: 'tokens' };
  await tryAgain(page);
});
