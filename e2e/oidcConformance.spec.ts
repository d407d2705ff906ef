import type { Page } from 'playwright/test';
import { anna } from './support/entraAccounts';
import { GraphService } from './support/GraphService';
import { liveEmulator, sharedHost } from './support/liveEmulator';
import {
  chooseInMenu,
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
  signInByLeaving,
  siteTest,
  startSignIn,
} from './support/liveTest';
import { hostPath } from './support/portsGrid';
import { routeGraph } from './support/routeService';
import { startOidcProvider } from './support/startOidcProvider';
import { expireAccessTokens, msalKeys } from './support/tokenCache';
import { TokenMint } from './support/TokenMint';

// The same app against a certified OpenID provider that knows nothing of our tests, over real TLS behind Entra's name.

interface Certified {
  readonly mint: TokenMint;
  readonly tokenRequests: readonly URLSearchParams[];
  readonly port: number;
}

const test = siteTest.extend<{ graph: GraphService }, { certified: Certified }>({
  certified: [
    async ({ liveSite }, use) => {
      const mint = new TokenMint();
      const site = await startOidcProvider(`${liveSite}redirect.html`, mint);
      await use({ mint, ...site });
      await site.close();
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ certified, launchOptions }, use) => {
      const rule = `MAP login.microsoftonline.com:443 127.0.0.1:${certified.port}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=${rule}`] });
    },
    { scope: 'worker' },
  ],

  ignoreHTTPSErrors: true,

  graph: async ({ context, certified }, use) => {
    const graph = new GraphService(certified.mint, liveEmulator);
    await routeGraph(context, graph);
    await use(graph);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  },
});

/** Signs in at the provider's own page, whose accounts are links as well. */
async function openSignedIn(page: Page): Promise<void> {
  await page.goto(hostPath(sharedHost));
  await startSignIn(page);
  await pickAccount(page, anna);
  await expectSignedIn(page);
  await expectPorts(page);
}

function grants({ tokenRequests }: Certified): (string | null)[] {
  return tokenRequests.map((params) => params.get('grant_type'));
}

test('A02 A07 a strict provider signs in, refreshes, and renews with claims', async ({
  page,
  graph,
  certified,
}) => {
  await openSignedIn(page);
  await expireAccessTokens(page);
  await openOther(page);
  expect(grants(certified)).toEqual(['authorization_code', 'refresh_token']);

  for (const token of certified.mint.access.keys()) graph.revoked.add(token);
  await searchHost(page, sharedHost);
  await searchHost(page, '203.0.113.80');
  await expectRows(page);
  expect(grants(certified)).toEqual(['authorization_code', 'refresh_token', 'refresh_token']);
  const claims = JSON.parse(certified.tokenRequests.at(-1)?.get('claims') ?? '') as { access_token: object };
  expect(claims.access_token).toEqual({
    nbf: { essential: true, value: '1604106651' },
    xms_cc: { values: ['CP1'] },
  });
});

test('A06 where the browser keeps the cookie from the hidden frame, the person is asked', async ({
  page,
  graph,
  silence,
}) => {
  silence.expectConsole(frameWarning);
  await openSignedIn(page);
  const answered = graph.requests.length;
  await expireAccessTokens(page);
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage).filter((name) => name.includes('refreshtoken')))
      sessionStorage.removeItem(key);
  });
  await searchHost(page, otherHost);
  await expect(endedSignIn(page)).toBeVisible();
  expect(graph.requests).toHaveLength(answered);
  await signInByLeaving(page);
  await expectRows(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('www.shop.example');
});

test('A22 signing out ends the session with the provider too', async ({ page, graph: _ }) => {
  await openSignedIn(page);
  await chooseInMenu(page, 'Sign out of Microsoft');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(signInButton(page)).toBeVisible();
  expect((await msalKeys(page)).filter((key) => key.includes('token') || key.includes('account'))).toEqual(
    [],
  );
  await startSignIn(page);
  await expect(page.getByRole('link', { name: anna.username })).toBeVisible();
});
