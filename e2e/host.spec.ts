import type { Page } from 'playwright/test';
import { allowClipboard, copiedText, putOnClipboard } from './support/clipboard';
import { facts } from './support/facts';
import { expect, expectAppRuns, test } from './support/fixtures';
import { gridColumn, hostPath, openPorts, portsGrid } from './support/portsGrid';

const host = (page: Page) => page.getByRole('region', { name: 'Host', exact: true });
const reputation = (page: Page) => page.getByRole('region', { name: 'Reputation' });
const drawer = (page: Page) => page.getByRole('dialog');
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter ports' });

test.describe('the header', () => {
  test('says who a name is and what is thought of it', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await expect(page).toHaveTitle('www.shop.example – Hostscope');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('www.shop.example');
    await expect
      .poll(() => facts(host(page)))
      .toEqual({
        Kind: 'Host name',
        'First seen': '2017-04-03 03:36:43 UTC · 9 years ago',
        'Last seen': '2026-11-19 12:51:23 UTC · 20 hours ago',
        Registrar: 'Example Registrar Ltd',
        Registrant: 'Lantern & Loom Retail',
      });
    await expect(reputation(page)).toContainText('neutral score 8 of 100 · 1 rule matched');
    await expect(reputation(page).getByRole('listitem')).toHaveText([
      'low Popular site Many other sites link to this host.',
    ]);
  });

  test('says where an address is and why it is suspicious', async ({ page }) => {
    await openPorts(page, '203.0.113.80');
    await expect
      .poll(() => facts(host(page)))
      .toEqual({
        Kind: 'IP address',
        'First seen': '2019-02-11 11:41:44 UTC · 7 years ago',
        'Last seen': '2026-11-19 13:48:53 UTC · 19 hours ago',
        'Autonomous system': 'AS64499 · OLDMILL · Old Mill Data Centre',
        'Country or region': 'Ireland',
        Netblock: '203.0.113.64/26',
        'Hosting provider': 'Old Mill Data Centre',
      });
    await expect(reputation(page)).toContainText('suspicious score 67 of 100 · 4 rules matched');
    await expect(reputation(page).getByRole('listitem')).toHaveText([
      /^medium Open proxy/,
      /^medium Mining proxy/,
    ]);
    await page.getByRole('button', { name: 'Show all 4 rules' }).click();
    await expect(reputation(page).getByRole('listitem')).toHaveText([
      'medium Open proxy Anyone can send traffic on through this address.',
      'medium Mining proxy A port answers as a mining pool does.',
      /^low /,
      /^low /,
    ]);
    await page.getByRole('button', { name: 'Show fewer rules' }).click();
    await expect(reputation(page).getByRole('listitem')).toHaveCount(2);
  });

  test('a host of which only the name is known, and one with no ports, say so', async ({ page }) => {
    await page.goto(hostPath('quiet.example'));
    await expect(host(page)).toContainText('No record of it but its name.');
    await page.goto(hostPath('parked.example'));
    await expect(page.getByText('No ports were seen on this host.')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('P10 a host that was never seen is an answer, not an error', async ({ page }) => {
  await page.goto(hostPath('never-heard-of.example'));
  await expect(host(page)).toContainText(
    'Host name No record: this host was never seen. That is an answer, not an error; it does not mean that the host is harmless.',
  );
  await expect(reputation(page)).toContainText('No reputation on record.');
  await expect(page.getByText('No ports were seen on this host.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a section that fails does so alone, and can be asked again', async ({ page }) => {
  await openPorts(page, 'partial.example');
  await expect(reputation(page).getByRole('alert')).toContainText('The service failed (status 500).');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect.poll(() => facts(host(page))).toMatchObject({ Registrar: 'Registrar of Examples' });
  expect(await gridColumn(page, 'Port')).toEqual(['22', '25', '80', '443']);
  await reputation(page).getByRole('button', { name: 'Try again' }).click();
  await expect(reputation(page).getByRole('alert')).toContainText('The service failed (status 500).');
  expect(await gridColumn(page, 'Port')).toEqual(['22', '25', '80', '443']);
});

test.describe('the view', () => {
  // Away from UTC, so that local time shows, and not by whole hours.
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('is in the address: a link, a reload and another window show the same', async ({ page, context }) => {
    const view = 'sort=-lastSeen&filter=openssh+9.6&open=components%3A22-tcp&tz=local';
    const expectTheView = async (shown: Page) => {
      await expect(drawer(shown)).toHaveAccessibleName('Components of port 22/tcp');
      await expect(drawer(shown).getByRole('listitem').first()).toContainText(
        'observed between 2025-07-17 09:20:28 UTC+05:30 and 2026-11-20 03:07:10 UTC+05:30 · 11 hours ago',
      );
      await expect(shown.locator('input[aria-label="Filter ports"]')).toHaveValue('openssh 9.6');
      await expect(shown.locator('[aria-sort="descending"]')).toHaveText(/^Last seen local/);
      await expect(shown.locator('[role="gridcell"] b')).toHaveText(['22']);
      await expect(shown).toHaveURL(`/hosts/192.0.2.25/ports?${view}`);
    };
    await page.goto(hostPath('192.0.2.25', view));
    await expectTheView(page);
    await page.reload();
    await expectTheView(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expectTheView(other);
  });

  test('goes into the address as it is chosen, and Back undoes opening', async ({ page }) => {
    await openPorts(page, '192.0.2.25');
    await portsGrid(page).getByRole('columnheader', { name: 'Observed' }).click();
    await expect(page).toHaveURL(hostPath('192.0.2.25', 'sort=-timesObserved'));
    await filter(page).fill('ssh');
    await expect(page).toHaveURL(hostPath('192.0.2.25', 'sort=-timesObserved&filter=ssh'));
    await page.getByRole('combobox', { name: 'Times in' }).selectOption('local time');
    const chosen = hostPath('192.0.2.25', 'sort=-timesObserved&filter=ssh&tz=local');
    await expect(page).toHaveURL(chosen);
    await portsGrid(page).getByRole('gridcell', { name: '22', exact: true }).click();
    await expect(drawer(page)).toBeVisible();
    await expect(page).toHaveURL(
      hostPath('192.0.2.25', 'sort=-timesObserved&filter=ssh&open=banners%3A22-tcp&tz=local'),
    );
    await page.goBack();
    await expect(drawer(page)).toHaveCount(0);
    await expect(page).toHaveURL(chosen);
    await expect(filter(page)).toHaveValue('ssh');
    await page.goForward();
    await expect(drawer(page)).toHaveAccessibleName('Banners of port 22/tcp');
  });

  test('Back from another host restores the one before it', async ({ page }) => {
    await openPorts(page, '192.0.2.25', 'sort=-port&filter=nginx');
    const before = await gridColumn(page, 'Port');
    await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('www.shop.example');
    await expect(filter(page)).toHaveValue('');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('192.0.2.25');
    await expect(filter(page)).toHaveValue('nginx');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(before);
  });

  test('U03 of hosts that are opened in quick succession the last one shows', async ({ page }) => {
    await page.goto('/');
    await page.goto(hostPath('slow.example'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('slow.example');
    for (const hostId of ['192.0.2.25', 'large.example', 'www.shop.example']) {
      await page.getByRole('textbox', { name: 'Search a host' }).fill(hostId);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostId);
    }
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
    await expect(page.getByText('2 ports', { exact: true })).toBeVisible();
  });
});

test.describe('a mangled link', () => {
  test('falls back field by field and says so', async ({ page }) => {
    await openPorts(
      page,
      'www.shop.example',
      'sort=-banana&filter=nginx&open=banners%3A443-tcp&tz=mars&utm_source=mail',
    );
    await expect(drawer(page)).toHaveAccessibleName('Banners of port 443/tcp');
    await page.keyboard.press('Escape');
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'Part of the link was not understood and left out: ' });
    for (const part of ['sort=-banana', 'tz=mars', 'utm_source']) await expect(notice).toContainText(part);
    await expect(notice).not.toContainText(/nginx|443|mail/);
    await expect(filter(page)).toHaveValue('nginx');
    await expect(page.getByRole('combobox', { name: 'Times in' })).toHaveValue('utc');
    await expect(portsGrid(page).locator('[aria-sort="ascending"]')).toHaveText(/^Port/);
  });

  test('that opens a port which is not there says so', async ({ page }) => {
    await openPorts(page, 'www.shop.example', 'open=banners%3A81-tcp');
    await expect(
      page.getByText('The link opens port 81-tcp, which is not among the ports of this host.'),
    ).toBeVisible();
    await expect(drawer(page)).toHaveCount(0);
    expect(await gridColumn(page, 'Port')).toEqual(['80', '443']);
  });

  test('without its last part leads to the ports', async ({ page }) => {
    await page.goto('/hosts/www.shop.example');
    await expect(page).toHaveURL('/hosts/www.shop.example/ports');
    await expect(portsGrid(page)).toBeVisible();
  });

  test('that leads nowhere is answered with words', async ({ page }) => {
    await page.goto('/hosts/www.shop.example/cookies');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is at this address');
    await expect(page.getByRole('main')).toContainText(
      '/hosts/www.shop.example/cookies is no page of Hostscope.',
    );
  });
});

/**
 * Addresses of host pages with something else in place of a host, how it reads on the page, and what comes of asking
 * for it all the same.
 */
const malformed: readonly (readonly [segment: string, shown: string, answer: string])[] = [
  ['hello%20world', 'hello world', 'No record'],
  ['%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '<img src=x onerror=alert(1)>', 'No record'],
  ['127.1', '127.1', 'No record'],
  ['a%2Fb', 'a/b', 'No record'],
  ['%00%1B', '\\x00\\x1b', 'The id holds control characters.Nothing was sent.'],
  ['shop%E2%80%AEelpmaxe.test', 'shop‹RLO›elpmaxe.test', 'No record'],
  ['a'.repeat(300), 'a'.repeat(300), 'No record'],
];

test.describe('U08 a host that is none', () => {
  test('is shown as text, and not asked for before somebody says so', async ({ page }) => {
    const asked: string[] = [];
    // What answers for Graph in the demo is loaded with the first question to it.
    page.on('request', (request) => {
      if (request.url().includes('demo.worker')) asked.push(request.url());
    });
    for (const [segment, shown] of malformed) {
      await page.goto(`/hosts/${segment}/ports`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not a valid host');
      await expect(page.getByRole('main')).toContainText(`The link asks for ${shown}. `);
      await expect(page.getByRole('main')).toContainText('Nothing was sent.');
      await expect(page.locator('main img')).toHaveCount(0);
    }
    expect(asked).toEqual([]);
  });

  test('is not asked for by a press on it among the recent hosts, either', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      const recent = { version: 1, isOn: true, hosts: [{ hostId: '127.1' }] };
      localStorage.setItem('hostscope.recentHosts', JSON.stringify(recent));
    });
    await page.reload();
    await page.getByRole('button', { name: '127.1', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Nothing was sent.');
    await page.getByRole('button', { name: 'Requests to Graph' }).click();
    await expect(page.getByRole('dialog')).toContainText('Nothing has been asked yet.');
  });

  test('is asked for on request, and answered in words', async ({ page }) => {
    for (const [segment, shown, answer] of malformed) {
      await page.goto(`/hosts/${segment}/ports`);
      await page.getByRole('button', { name: 'Ask for it all the same' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
      await expect(host(page)).toContainText(answer);
    }
  });

  test('is answered with words where the address itself is broken', async ({ page }) => {
    await page.goto('/hosts/%E0%A4%A/ports');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeVisible();
  });
});

async function pasteHosts(page: Page, text: string): Promise<void> {
  await allowClipboard(page);
  await page.goto('/');
  await putOnClipboard(page, text);
  await page.getByRole('textbox', { name: 'Search a host' }).press('ControlOrMeta+V');
  await expect(page.getByRole('region', { name: 'Hosts in the text' })).toBeVisible();
}

async function openDataSet(page: Page, content: object): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Data set files').setInputFiles({
    name: 'set.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await expect(page.getByRole('heading', { name: 'In set' })).toBeVisible();
}

test('T10 hosts are never links', async ({ page }) => {
  const views: readonly (() => Promise<unknown>)[] = [
    () => page.goto('/'),
    () => openPorts(page, 'www.shop.example'),
    () => openPorts(page, 'hostile.example', 'open=banners%3A1008-tcp'),
    () => openPorts(page, 'hostile.example', 'open=components%3A1008-tcp'),
    () => openPorts(page, 'hostile.example', 'open=certificate%3A1008-tcp'),
    () => page.goto(hostPath('forbidden.example')),
    () => page.goto(hostPath('unknown.example')),
    () => page.goto('/hosts/javascript%3Aalert(1)/ports'),
    () => page.goto('/javascript:alert(1)'),
    () =>
      pasteHosts(page, 'https://www.shop.example/\njavascript:alert(1)\nhxxp://collect.shop-metrics.test/x'),
    () => openDataSet(page, { hosts: [{ id: 'www.shop.example' }, { id: 'javascript:alert(1)' }] }),
  ];
  for (const open of views) {
    await open();
    await expectAppRuns(page);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    const targets = await page
      .locator('a[href], area[href], form[action], [formaction]')
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? ''),
      );
    expect([...new Set(targets)].toSorted()).toEqual(['#main', '/']);
  }
});

test.describe('T28 copies', () => {
  test('are made only when asked for, defanged or as they are, as plain text', async ({ page }) => {
    await allowClipboard(page);
    await openPorts(page, '203.0.113.80');
    await putOnClipboard(page, 'what was there before');
    await expect(portsGrid(page)).toBeVisible();
    expect(await copiedText(page)).toBe('what was there before');
    const defanged = page.getByRole('button', { name: 'Copy 203.0.113.80, defanged' });
    await defanged.click();
    await expect(defanged).toHaveText('Copied');
    expect(await copiedText(page)).toBe('203[.]0[.]113[.]80');
    await page.getByRole('button', { name: 'Copy 203.0.113.80 as it is' }).click();
    await expect.poll(() => copiedText(page)).toBe('203.0.113.80');
    const kinds = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    );
    expect(kinds).toEqual(['text/plain']);
    await expect(defanged).toHaveText('Copy defanged');
  });

  test('of an IPv6 address and of a name in its own script are defanged too', async ({ page }) => {
    await allowClipboard(page);
    await page.goto(hostPath('2001:db8::10'));
    await page.getByRole('button', { name: 'Copy 2001:db8::10, defanged' }).click();
    await expect.poll(() => copiedText(page)).toBe('2001[:]db8[:][:]10');
    await page.goto(hostPath('xn--bcher-kva.example'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'xn--bcher-kva.example shown as bücher.example',
    );
    await page.getByRole('button', { name: 'Copy xn--bcher-kva.example, defanged' }).click();
    await expect.poll(() => copiedText(page)).toBe('xn--bcher-kva[.]example');
  });

  test('U06 are offered by hand where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await openPorts(page, 'www.shop.example');
    await page.getByRole('button', { name: 'Copy www.shop.example, defanged' }).click();
    await expect(page.getByLabel('The browser refused to copy. Copy it from here:')).toHaveValue(
      'www[.]shop[.]example',
    );
  });
});
