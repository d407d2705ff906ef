import type { BrowserContext, Locator } from 'playwright/test';
import { appears } from './support/appears';
import { anna } from './support/entraAccounts';
import { expectAccessible } from './support/fixtures';
import type { GraphService } from './support/GraphService';
import { sharedHost } from './support/liveEmulator';
import {
  endedSignIn,
  expect,
  expectPorts,
  expectRows,
  expectSignedIn,
  type LiveServices,
  offlineWarning,
  otherHost,
  pickAccount,
  searchHost,
  sourceSign,
  startSignIn,
  test,
} from './support/liveTest';
import { gridColumn, hostPath, portsGrid } from './support/portsGrid';

// What a working day of a live session meets, from end to end.

/** Graph's refusal, https://learn.microsoft.com/graph/errors */
function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code: 'Forbidden', message } }, { status, headers });
}

/** How often Graph was asked for the first page of a host's ports. */
function firstPages({ requests }: GraphService, host: string): number {
  return requests.filter(({ path }) => path.includes(`${host}/ports`) && !path.includes('skip')).length;
}

/** From the second page of `thousand.example` on Graph accepts none of the tokens that were issued so far, and new ones take a person. */
function endSignInAfterFirstPage({ login, graph }: LiveServices): void {
  graph.fault = ({ url }) => {
    if (!url.includes('thousand.example/ports') || !url.includes('skip')) return undefined;
    if (login.grants('authorization_code').length > 1) return undefined;
    login.onRefresh = { kind: 'interactionRequired' };
    return refusal(401, 'Continuous access evaluation.');
  };
}

/** Renews the sign-in in a window. Entra knows the person; the window closes by itself. */
async function signInAgain(place: Locator, context: BrowserContext): Promise<void> {
  const opened = context.waitForEvent('page');
  await place.getByRole('button', { name: 'Sign in again' }).click();
  const popup = await opened;
  await expect.poll(() => popup.isClosed(), { intervals: [50] }).toBe(true);
}

test('a sign-in that ends while ports load keeps what is there, and goes on from there after a new one', async ({
  page,
  openSignedIn,
  context,
  login,
  graph,
}) => {
  endSignInAfterFirstPage({ login, graph });
  await openSignedIn('thousand.example', 'q=tcp');
  await appears(endedSignIn(page));
  const view = page.url();
  const shown = await gridColumn(page, 'Port');

  await signInAgain(endedSignIn(page), context);
  await expect(endedSignIn(page)).toBeHidden();
  await expect(page.getByText('1,000 ports', { exact: false }).first()).toBeVisible();
  expect(page.url()).toBe(view);
  expect((await gridColumn(page, 'Port')).slice(0, 5)).toEqual(shown.slice(0, 5));
  expect(firstPages(graph, 'thousand.example')).toBe(1);
});

test('a sign-in that has ended is renewed from within a drawer too, and the drawer stays', async ({
  page,
  openSignedIn,
  context,
  login,
  graph,
}) => {
  endSignInAfterFirstPage({ login, graph });
  await openSignedIn('thousand.example');
  await appears(endedSignIn(page));
  await portsGrid(page).getByRole('gridcell').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('Your sign-in has ended.')).toBeVisible();
  await expectAccessible(page);
  const view = page.url();
  expect(view).toContain('open=');

  await signInAgain(drawer, context);
  await expect(drawer.getByText('Your sign-in has ended.')).toBeHidden();
  await expect(drawer).toBeVisible();
  expect(page.url()).toBe(view);
});

test('an offline spell: what is there stays, what is missing comes by itself', async ({
  page,
  openSignedIn,
  context,
  graph,
  silence,
}) => {
  silence.expectConsole(offlineWarning);
  await openSignedIn();
  await context.setOffline(true);
  await expect(page.getByText('This computer is offline.', { exact: false })).toBeVisible();
  await expectPorts(page);
  const asked = graph.requests.length;
  await searchHost(page, otherHost);
  await expect(page.getByText('Ports: waiting for the network.')).toBeVisible();
  expect(graph.requests).toHaveLength(asked);
  await context.setOffline(false);
  await expectRows(page);
  await expect(page.getByText('This computer is offline.', { exact: false })).toBeHidden();
  await expect(sourceSign(page)).toContainText(anna.username);
});

test('a throttled hour: it is said how long, nothing is sent in between, and then it goes on', async ({
  page,
  openSignedIn,
  graph,
}) => {
  await page.clock.install();
  await openSignedIn();
  graph.fault = () => refusal(429, 'Too many requests.', { 'Retry-After': '3600' });
  await searchHost(page, otherHost);
  const failed = page.getByRole('group', { name: 'Ports failed' });
  await expect(failed).toContainText('The service asks to slow down');
  await expect(failed).toContainText(/Trying again by itself in (1 h|59 min)/);
  const sent = graph.requests.length;
  graph.fault = undefined;
  await page.clock.fastForward(1_800_000);
  await expect(failed).toContainText(/(30|29) min/);
  expect(graph.requests).toHaveLength(sent);
  await page.clock.fastForward(1_810_000);
  await expectRows(page);
});

test('the access check says that everything is in place, and goes on to the app', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Check my access' }).click();
  await pickAccount(page, anna);
  await expect(page.getByRole('status')).toContainText(
    `Everything is in place: ${anna.username} may ask Defender Threat Intelligence.`,
  );
  await page.getByRole('button', { name: 'Continue to Hostscope' }).click();
  await expectSignedIn(page);
});

const refusals: readonly (readonly [lacks: string, service: string, says: string])[] = [
  [
    'consent',
    'Insufficient privileges. Missing application scopes. API required scopes: ThreatIntelligence.Read.All, application scopes: .',
    'Hostscope has not been granted the permission to read threat intelligence.',
  ],
  [
    'role',
    'Missing user roles. API required roles: Security Reader, user roles: .',
    'Your account lacks the role for threat intelligence.',
  ],
  [
    'licence',
    'The tenant has no valid license for Microsoft Defender Threat Intelligence.',
    'The tenant has no licence for Defender Threat Intelligence.',
  ],
  [
    'verification',
    'Access from this tenant is blocked until it is verified. Verification state: Pending.',
    'The service wants this tenant verified before it answers.',
  ],
];

test('P09 the access check says which of consent, role, licence and verification is missing, and checks again', async ({
  page,
  graph,
}) => {
  let message = '';
  graph.fault = () => refusal(403, message);
  await page.goto('/');
  for (const [lacks, service, says] of refusals) {
    await test.step(lacks, async () => {
      message = service;
      const check = page.getByRole('button', { name: 'Check again' });
      if (await check.isVisible()) await check.click();
      else {
        await page.getByRole('button', { name: 'Check my access' }).click();
        await pickAccount(page, anna);
      }
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(says);
      await expect(alert).toContainText(`The service says: ${service}`);
    });
  }
  graph.fault = undefined;
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('status')).toContainText('Everything is in place');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the pages of signing in have nothing that axe finds', async ({ page, graph }) => {
      await page.goto(hostPath(sharedHost));
      await startSignIn(page);
      await page.getByRole('link', { name: 'Decline' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);

      graph.fault = () => refusal(403, 'Missing user roles.');
      await page.getByRole('button', { name: 'Check my access' }).click();
      await pickAccount(page, anna);
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });

    test('the menu of the session and the end of a sign-in have nothing that axe finds', async ({
      page,
      openSignedIn,
      login,
      graph,
    }) => {
      await openSignedIn();
      await sourceSign(page).click();
      await expect(page.getByRole('menuitem', { name: 'Sign out of Hostscope' })).toBeVisible();
      // An open menu lies outside of the landmarks, as everything that covers the page.
      await expectAccessible(page, 'colours');
      await page.keyboard.press('Escape');

      graph.demand = { capolids: { essential: true, values: ['c1'] } };
      login.onRefresh = { kind: 'interactionRequired' };
      await searchHost(page, otherHost);
      await appears(endedSignIn(page));
      await expectAccessible(page);
    });

    test('the page of settings that cannot be used has nothing that axe finds', async ({ page }) => {
      await page.route('**/config.json', (route) => route.fulfill({ json: { clientId: 'x' } }));
      await page.goto('/');
      await expect(
        page.getByRole('heading', { name: 'The settings of this site cannot be used' }),
      ).toBeVisible();
      await expectAccessible(page);
    });
  });
}
