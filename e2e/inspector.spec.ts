import type { Locator, Page } from 'playwright/test';
import { allowClipboard, copiedText } from './support/clipboard';
import { facts } from './support/facts';
import { anna } from './support/entraAccounts';
import { expect, expectAccessible, test } from './support/fixtures';
import { sharedHost } from './support/liveEmulator';
import { signIn, test as liveTest } from './support/liveTest';
import { hostPath, openPorts } from './support/portsGrid';

// What moves would be looked at halfway.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const below = 'https://graph.microsoft.com/v1.0/security/threatIntelligence';

function inspector(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Requests to Graph' });
}

async function openInspector(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Requests to Graph' }).click();
  await expect(inspector(page)).toBeVisible();
}

function requestRow(page: Page, asked: string): Locator {
  return inspector(page).getByRole('row').filter({ hasText: asked });
}

async function copied(page: Page, label: string): Promise<string> {
  const button = inspector(page).getByRole('button', { name: label });
  await button.click();
  // Its label says so for a moment, and then comes back.
  await expect(button).toHaveCount(0);
  const text = await copiedText(page);
  await expect(button).toBeVisible();
  return text;
}

test('what was asked can be followed, and taken along without a token', async ({ page }) => {
  await allowClipboard(page);
  await openPorts(page, '203.0.113.80');
  await openInspector(page);
  await expect(inspector(page)).toContainText('nothing was sent over a network');
  await expect(inspector(page)).toContainText('3 requests');
  await requestRow(page, 'hosts/203.0.113.80/reputation').getByRole('gridcell').first().click();

  const details = inspector(page).getByRole('region', { name: /^Request \d$/ });
  await expect(details).toBeFocused();
  await expect(details).toContainText(`GET ${below}/hosts/203.0.113.80/reputation`);
  expect(await facts(details.getByRole('listitem'))).toEqual({
    Sent: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC$/),
    Took: expect.stringMatching(/^[\d.]+ m?s$/),
    Status: '200',
    Size: expect.stringMatching(/^.+ \([\d,]+ bytes\)$/),
    'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'client-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });

  const url = `${below}/hosts/203.0.113.80/reputation`;
  expect(await copied(page, 'Copy Graph URL')).toBe(url);
  expect(await copied(page, 'Copy cURL, without token')).toBe(
    `curl --globoff '${url}' \\\n  --header 'Accept: application/json' \\\n  --header "Authorization: Bearer $ACCESS_TOKEN"`,
  );
  expect(await copied(page, 'Copy Graph Explorer link')).toBe(
    'https://developer.microsoft.com/graph/graph-explorer?request=security%2FthreatIntelligence%2Fhosts%2F203.0.113.80%2Freputation&method=GET&version=v1.0&GraphUrl=https://graph.microsoft.com',
  );
  await expect(inspector(page).getByRole('link')).toHaveCount(0);
});

test('retries and failures are told: status, tries and what was waited for', async ({ page }) => {
  await page.clock.install();
  await page.goto(hostPath('partial.example'));
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(page.getByText('The service failed').first()).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [0] });
  await openInspector(page);
  await page.clock.resume();
  await inspector(page).getByRole('button', { name: 'Only failures (1)' }).click();
  const failed = inspector(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('error');
  await failed.getByRole('gridcell').first().click();
  await expect(inspector(page).getByRole('listitem').first()).toContainText('Kind of failurehttp');
  await expect(inspector(page)).toContainText('before trying again');
});

test('differences from the documentation are counted by type and member, and make a report', async ({
  page,
}) => {
  await allowClipboard(page);
  await openPorts(page, 'odd.example');
  await openInspector(page);
  await inspector(page)
    .getByRole('button', { name: /^Differences/ })
    .click();
  const differences = inspector(page).getByRole('region', { name: 'Differences' });
  await expect(differences.getByRole('heading')).toHaveText([/^host/, /^host/, /^host/, /^host/]);
  await expect(differences.getByRole('listitem').filter({ hasText: 'could not be read' })).toContainText(
    '3 times',
  );
  await expect(differences.getByRole('listitem').filter({ hasText: 'classification' })).toContainText(
    'a word that the documentation does not list"neutralLately"',
  );
  const report = await copied(page, 'Copy report');
  expect(report).toContain('answered by Hostscope’s emulator, not Microsoft Graph, version v1.0');
  expect(report).toContain('hostPort: a record that could not be read; 3 times; for example ');
  expect(report).toContain(
    'hostReputation.classification: a word that the documentation does not list; once; for example "neutralLately"\n',
  );
  // Neither what was asked for, nor what the records say besides.
  expect(report).not.toContain('odd.example');
  expect(report).not.toContain('OpenSSH');
});

test('the keyboard opens it, goes through it and leaves it where it was', async ({ page }) => {
  await openPorts(page, '203.0.113.80');
  const button = page.getByRole('button', { name: 'Requests to Graph' });
  await button.focus();
  await page.keyboard.press('Enter');
  const grid = inspector(page).getByRole('grid', { name: 'Requests' });
  await expect(grid).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = inspector(page).getByRole('region', { name: 'Request 2' });
  await expect(details).toBeFocused();
  await details.getByRole('button', { name: 'Back to the list' }).press('Enter');
  await expect(grid).toBeFocused();
  await expect(details).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('T01 T03 T04 an odd value shows what is hidden in it, and does nothing', async ({ page }) => {
  const status = 'open\u202e\u001b[31m<img src=x onerror=alert(1)>';
  const ports = [{ id: 'p', port: 80, protocol: 'tcp', status, host: { id: 'a.example' } }];
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a data set' }).click();
  const buffer = Buffer.from(JSON.stringify({ hosts: [{ id: 'a.example' }], hostPorts: ports }));
  await (await chooser).setFiles({ name: 'set.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('Data set: set')).toBeVisible();
  await page.getByRole('textbox', { name: 'Search a host' }).fill('a.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Ports' }).getByRole('gridcell').first()).toBeVisible();
  await openInspector(page);
  await inspector(page)
    .getByRole('button', { name: /^Differences/ })
    .click();
  const odd = inspector(page).getByRole('listitem').filter({ hasText: 'status' });
  await expect(odd).toContainText('"open‹RLO›\\u001b[31m<img src=x onerror=alert(1)>"');
  await expect(odd.getByTitle('U+202E RIGHT-TO-LEFT OVERRIDE')).toHaveText('‹RLO›');
  await expect(inspector(page).getByRole('img')).toHaveCount(0);
});

test('U02 a part that is not there to load is said to be so, and the page stays', async ({
  page,
  silence,
}) => {
  silence.expectConsole(/Failed to load resource|InspectorDrawer|is not there to load/);
  await openPorts(page, '203.0.113.80');
  await page.route(/InspectorDrawer/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('button', { name: 'Requests to Graph' }).click();
  await expect(page.getByRole('alert')).toContainText('Requests to Graph');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Ports' })).toBeVisible();
});

liveTest(
  'T12 of a live session it shows and copies neither token nor account',
  async ({ page, login, graph }) => {
    await allowClipboard(page);
    await page.goto(hostPath(sharedHost));
    await signIn(page);
    // A token that is refused on the way is replaced by another: nothing of either is seen here.
    for (const token of login.mint.access.keys()) graph.revoked.add(token);
    await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('www.shop.example');
    await expect(page.getByRole('grid', { name: 'Ports' }).getByRole('gridcell').first()).toBeVisible();
    await openInspector(page);
    await expect(inspector(page)).toContainText('No token is among it.');
    await requestRow(page, 'www.shop.example/ports').getByRole('gridcell').first().click();
    const seen = [await inspector(page).innerHTML()];
    for (const label of ['Copy Graph URL', 'Copy cURL, without token', 'Copy Graph Explorer link']) {
      seen.push(await copied(page, label));
    }
    await inspector(page)
      .getByRole('button', { name: /^Differences/ })
      .click();
    seen.push(await inspector(page).innerHTML());
    const secrets = [...login.mint.secrets, anna.name, anna.username, anna.oid];
    expect(login.mint.secrets.length).toBeGreaterThan(2);
    expect(secrets.filter((secret) => seen.join('\n').includes(secret))).toEqual([]);
    expect(seen[0]).toContain('200');
  },
);

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing, ${colorScheme} at ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await openPorts(page, 'odd.example');
    await openInspector(page);
    await expectAccessible(page);
    await inspector(page).getByRole('gridcell').first().click();
    await expectAccessible(page);
    await inspector(page)
      .getByRole('button', { name: /^Differences/ })
      .click();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
