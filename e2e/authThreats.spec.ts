import type { BrowserContext } from 'playwright/test';
import { appears } from './support/appears';
import { allowClipboard, copiedText } from './support/clipboard';
import { anna, clientId, tenantId } from './support/entraAccounts';
import { graphOrigin } from './support/GraphService';
import { sharedHost } from './support/liveEmulator';
import {
  chooseInMenu,
  expect,
  expectRows,
  expectSignedIn,
  liveConfig,
  signIn,
  signInButton,
  sourceSign,
  test,
} from './support/liveTest';
import { gridColumn, hostPath, portsGrid } from './support/portsGrid';
import { fileOf, pngChunks } from './support/savedFiles';

// Rows of the threat model that concern accounts, tokens and settings.

/** The URLs of requests that carry an `Authorization` header, from now on. */
function authorizedUrls(context: BrowserContext): string[] {
  const urls: string[] = [];
  context.on('request', (request) => {
    if (request.headers()['authorization'] !== undefined) urls.push(request.url());
  });
  return urls;
}

const portsPath = '/v1.0/security/threatIntelligence/hosts/shared.example/ports?$skip=1';

/** Next links that would take the token to somebody else, or to another part of Graph. */
const foreignLinks = [
  `https://graph.example${portsPath}`,
  `https://graph.microsoft.com.elsewhere.example${portsPath}`,
  `https://graph.microsoft.com@elsewhere.example${portsPath}`,
  `https://graph.microsoft.com:8443${portsPath}`,
  `http://graph.microsoft.com${portsPath}`,
  `//elsewhere.example${portsPath}`,
  'https://graph.microsoft.com/v1.0/me/messages',
  'https://graph.microsoft.com/v1.0/security/threatIntelligence/../../../beta/me',
];

test('T11 a next link that leads elsewhere is not followed, and no token leaves for it', async ({
  page,
  openSignedIn,
  context,
  graph,
}) => {
  const urls = authorizedUrls(context);
  await openSignedIn();
  let link = '';
  graph.fault = ({ url }) =>
    url.includes('/ports')
      ? Response.json({ value: [{ id: 'MQ==', port: 21, protocol: 'tcp' }], '@odata.nextLink': link })
      : undefined;
  for (link of foreignLinks) {
    await test.step(link, async () => {
      await page.goto(hostPath(sharedHost));
      await appears(page.getByRole('alert'));
      await expect(page.getByRole('alert')).toContainText('leads elsewhere');
      await expect.poll(() => gridColumn(page, 'Port')).toEqual(['21']);
    });
  }
  const places = new Set(urls.map((url) => new URL(url)).map(apiPlace));
  expect([...places]).toEqual([`${graphOrigin}/v1.0/security/threatIntelligence/hosts`]);
});

/** Origin and API of a request, without what it asks about. */
function apiPlace({ origin, pathname }: URL): string {
  return origin + pathname.split('/').slice(0, 5).join('/');
}

test('T12 no token, code or id token is found outside of MSAL’s own entries', async ({
  page,
  context,
  login,
  graph,
}) => {
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('request', (request) => said.push(request.url().replace(/#.*$/, '')));
  await allowClipboard(page);
  await page.goto(hostPath(sharedHost));
  await signIn(page);
  await expectRows(page);
  for (const token of login.mint.access.keys()) graph.revoked.add(token);
  await page.getByRole('textbox', { name: 'Search a host' }).fill('broken.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('button', { name: /Copy/ }).first().click();
  const places = {
    said: said.join('\n'),
    address: page.url(),
    history: JSON.stringify(await page.evaluate(() => history.state as unknown)),
    page: await page.content(),
    copied: await copiedText(page),
    storage: await page.evaluate(() => {
      const own = (storage: Storage) => Object.entries(storage).filter(([key]) => !key.startsWith('msal.'));
      return JSON.stringify([...own(sessionStorage), ...own(localStorage), document.cookie]);
    }),
  };
  expect(login.mint.secrets.length).toBeGreaterThan(4);
  const found = Object.entries(places).flatMap(([place, text]) =>
    login.mint.secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${place}`),
  );
  expect(found).toEqual([]);
});

test('T12 a copied table of a live session names no person, token or tenant', async ({
  page,
  openSignedIn,
  login,
}) => {
  await allowClipboard(page);
  await openSignedIn();
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(() => copiedText(page)).toContain('443');
  const text = await copiedText(page);
  const secrets = [...login.mint.secrets, anna.name, anna.oid, anna.username, tenantId];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('T12 T22 what is saved and copied of a live drawing names no person, token or tenant, also not beside its pixels', async ({
  page,
  openSignedIn,
  login,
}) => {
  await allowClipboard(page);
  await openSignedIn('www.shop.example');
  await page.getByRole('button', { name: 'Pairs', exact: true }).click();
  await expect(page.getByRole('application', { name: 'Drawing of host pairs' })).toBeVisible();
  const png = await fileOf(page, 'Save the drawing as PNG');
  expect(pngChunks(png.content).filter((name) => !/^(IHDR|sRGB|IDAT|IEND)$/.test(name))).toEqual([]);
  const svg = await fileOf(page, 'Save the drawing as SVG');
  const view = await fileOf(page, 'Save this view, with places and pins');
  const files = new Map([png, svg, view].map(({ name, content }) => [name, content.toString('latin1')]));
  for (const [format, begin] of [
    ['CSV', /^\W*parent/],
    ['JSON', /^\{/],
  ] as const) {
    await page.getByRole('button', { name: `Copy as ${format}` }).click();
    await expect.poll(() => copiedText(page)).toMatch(begin);
    files.set(format, await copiedText(page));
    expect(files.get(format)).toContain('Pairs of www[.]shop[.]example from Microsoft Graph');
  }
  expect(files.get('hostscope-pairs.svg')).toMatch(/>Source: [^<]*Graph[^<]* UTC with Hostscope\.</);
  const secrets = [...login.mint.secrets, anna.name, anna.oid, anna.username, tenantId];
  const found = [...files].flatMap(([name, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${name}`),
  );
  expect(found).toEqual([]);
});

test('T13 one permission of Graph is asked for, and tokens lie in the session storage alone', async ({
  page,
  context,
  login,
}) => {
  await page.goto(hostPath(sharedHost));
  await signIn(page);
  await expectRows(page);
  const scopes = login.requests.flatMap(({ params }) => params.get('scope')?.split(' ') ?? []);
  expect([...new Set(scopes)].toSorted()).toEqual([
    'ThreatIntelligence.Read.All',
    'offline_access',
    'openid',
    'profile',
  ]);
  const elsewhere = JSON.stringify([
    await page.evaluate(() => Object.entries(localStorage)),
    await context.cookies(),
    await page.evaluate(() => indexedDB.databases()),
  ]);
  expect(login.mint.secrets.filter((secret) => elsewhere.includes(secret))).toEqual([]);
});

test('T14 no link opens a window that would get a copy of the session storage', async ({
  page,
  openSignedIn,
}) => {
  await openSignedIn();
  const unsafe = await page.evaluate(() =>
    [...document.querySelectorAll('a[target], area[target], form[target]')]
      .filter((link) => !link.getAttribute('rel')?.split(' ').includes('noopener'))
      .map((link) => link.outerHTML),
  );
  expect(unsafe).toEqual([]);
});

for (const path of [
  '//elsewhere.example/hosts',
  '/\\elsewhere.example',
  '/?returnTo=https://elsewhere.example/',
]) {
  test(`T16 signing in at ${path} comes back to this site`, async ({ page, baseURL, services: _ }) => {
    const { origin } = new URL(baseURL ?? '');
    await page.goto(origin + path);
    await signIn(page);
    expect(new URL(page.url()).origin).toBe(origin);
  });
}

for (const path of ['', 'redirect.html']) {
  test(`T17 ${path || 'the app'} cannot be framed by another site`, async ({ page, baseURL, silence }) => {
    silence.allowOrigin('http://framing.example');
    silence.expectConsole(/frame-ancestors|X-Frame-Options|Framing/);
    await page.route('http://framing.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}${path}"></iframe>` }),
    );
    await page.goto('http://framing.example/');
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
}

const foreignGuid = '0f000000-0000-4000-8000-00000000000f';

/** Settings that nobody may get away with: what is changed in good ones, and the member that the page names. */
const badSettings: readonly (readonly [what: string, settings: unknown, names: string])[] = [
  ['a client id that is no GUID', { ...liveConfig, clientId: 'app' }, 'clientId'],
  ['the tenant "common"', { ...liveConfig, tenantId: 'common' }, 'tenantId'],
  ['a tenant that climbs out', { ...liveConfig, tenantId: `${tenantId}/../${foreignGuid}` }, 'tenantId'],
  ['an unknown cloud', { ...liveConfig, cloud: 'https://login.evil.example' }, 'cloud'],
  ['an authority of its own', { ...liveConfig, authority: 'https://login.evil.example' }, 'authority'],
  ['a Graph of its own', { ...liveConfig, graphRoot: 'https://graph.evil.example' }, 'graphRoot'],
  ['more scopes', { ...liveConfig, scope: 'ThreatIntelligence.Read.All Mail.Read' }, 'scope'],
  ['a version with a path', { ...liveConfig, graphVersion: 'v1.0/../beta' }, 'graphVersion'],
  ['no client id', { tenantId }, 'clientId'],
  ['a list', [{ clientId, tenantId }], 'config.json'],
];

test('T18 settings that are not allowed are refused, with the member’s name and without a request', async ({
  page,
  login,
  graph,
}) => {
  for (const [what, settings, names] of badSettings) {
    await test.step(what, async () => {
      await page.route('**/config.json', (route) => route.fulfill({ json: settings }));
      await page.goto('/');
      await appears(page.getByRole('heading', { name: 'The settings of this site cannot be used' }));
      await expect(page.getByRole('main')).toContainText(names);
      await expect(signInButton(page)).toBeHidden();
    });
  }
  expect([login.requests, graph.requests]).toEqual([[], []]);
});

/** The text of every script that the pages of a context load from now on. */
function loadedScripts(context: BrowserContext): () => Promise<string> {
  const urls = new Set<string>();
  context.on('request', (request) => {
    if (request.resourceType() === 'script') urls.add(request.url());
  });
  return async () => {
    const texts = [...urls].map(async (url) => (await context.request.get(url)).text());
    return (await Promise.all(texts)).join('\n');
  };
}

test('T29 a live session loads no demo data, and says all the time that it is live', async ({
  page,
  context,
}) => {
  const scripts = loadedScripts(context);
  await page.goto(hostPath(sharedHost));
  await signIn(page);
  await expectRows(page);
  const loaded = await scripts();
  expect(loaded).toContain('interaction_in_progress');
  const demoWords = ['skimmer', 'livechat.example', 'harbourbank.test', 'throttled-forever.example'];
  expect(demoWords.filter((word) => loaded.includes(word))).toEqual([]);
  await expectSignedIn(page);
});

test('T29 the demo loads no MSAL and asks nobody', async ({ page, context, login, graph }) => {
  const scripts = loadedScripts(context);
  await page.goto('/?session=demo');
  await expect(sourceSign(page)).toHaveText('Demo data');
  await page.goto(hostPath('www.shop.example'));
  await expectRows(page);
  expect(await scripts()).not.toContain('interaction_in_progress');
  expect([login.requests, graph.requests]).toEqual([[], []]);
});

test('T29 what one session has loaded is not there in the other', async ({ page, openSignedIn }) => {
  await openSignedIn();
  await chooseInMenu(page, 'Open the demo');
  await expect(sourceSign(page)).toHaveText('Demo data');
  await page.goto(hostPath(sharedHost));
  await expect(page.getByRole('main')).toContainText('No record: this host was never seen.');
  await expect(portsGrid(page).getByRole('gridcell')).toHaveCount(0);
});
