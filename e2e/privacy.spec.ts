import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright/test';
import { allowClipboard, copiedText } from './support/clipboard';
import { expect, expectNoServiceWorker, test } from './support/fixtures';
import { gridColumn, hostPath, openPorts } from './support/portsGrid';

const sentinel = 'sentinel-7f3a.shop.example';

/** Everything that the page has left in the browser, as one text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    return JSON.stringify({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: databases.map(({ name }) => name),
      cacheNames,
      cookies: document.cookie,
      windowName: window.name,
    });
  });
}

test.describe('T27 on a shared machine', () => {
  test('nothing of a host is left once the recent hosts are cleared', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('textbox', { name: 'Search a host' }).fill(sentinel);
    await page.keyboard.press('Enter');
    await expect(page.getByText('No record: this host was never seen.')).toBeVisible();
    await page.goto(hostPath('www.shop.example', 'filter=sentinel-7f3a&sort=-lastSeen'));
    await expect(page.getByText('No port matches “sentinel-7f3a”')).toBeVisible();
    expect(await kept(page)).toContain(sentinel);
    await page.getByRole('link', { name: 'Hostscope' }).click();
    await page.getByRole('region', { name: 'Recent hosts' }).getByRole('button', { name: 'Clear' }).click();
    expect(await kept(page)).not.toMatch(/sentinel|shop/);
  });

  test('nothing is kept at all while remembering is off', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await page.getByRole('link', { name: 'Hostscope' }).click();
    await page.getByRole('button', { name: 'Do not remember hosts' }).click();
    for (const hostId of [sentinel, 'hostile.example']) {
      await page.goto(hostPath(hostId, 'open=banners%3A1001-tcp'));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(hostId);
    }
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await kept(page)).not.toMatch(/sentinel|hostile|shop|HTTP/);
  });

  test('answers are never kept: only the recent hosts are', async ({ page }) => {
    await openPorts(page, 'hostile.example', 'open=banners%3A1001-tcp');
    const left = JSON.parse(await kept(page));
    expect(left).toMatchObject({ session: [], databases: [], cacheNames: [], cookies: '', windowName: '' });
    expect(left.local).toEqual([
      ['hostscope.recentHosts', '{"version":1,"isOn":true,"hosts":[{"hostId":"hostile.example"}]}'],
    ]);
  });
});

test.describe('with service workers possible', () => {
  test.use({ serviceWorkers: 'allow' });

  test('T32 none is registered after a walk through the app', async ({ page }) => {
    await page.goto('/');
    await openPorts(page, 'www.shop.example', 'open=banners%3A443-tcp');
    await page.goto(hostPath('forbidden.example'));
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expectNoServiceWorker(page);
  });
});

test.describe('T33 the build', () => {
  const build = path.join(import.meta.dirname, '..', 'dist');

  async function builtFiles(): Promise<{ name: string; text: string }[]> {
    const names = await readdir(build, { recursive: true });
    const files = names.filter((name) => /\.\w+$/.test(name) && !name.startsWith('.'));
    return Promise.all(
      files.map(async (name) => ({ name, text: await readFile(path.join(build, name), 'utf8') })),
    );
  }

  test('holds no source maps, and nothing that leads to the sources', async ({ request }) => {
    const files = await builtFiles();
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(({ name }) => name.endsWith('.map')).map(({ name }) => name)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('sourceMappingURL')).map(({ name }) => name)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('/src/features/')).map(({ name }) => name)).toEqual([]);
    for (const { name } of files.filter((file) => file.name.endsWith('.js'))) {
      expect((await request.get(`/${name}.map`)).status(), `${name}.map`).toBe(404);
    }
    expect((await request.get('/.vite/manifest.json')).status()).toBe(404);
  });
});

test('T34 a walk through the app asks its own origin and no other', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto('/');
  for (const kind of ['banners', 'components', 'certificate']) {
    await openPorts(page, 'hostile.example', `open=${kind}%3A1001-tcp`);
  }
  await page.goto(hostPath('stranger.example'));
  await expect(page.getByRole('alert')).toBeVisible();
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test('T34 no request says from which page it comes', async ({ page }) => {
  const referrers: Promise<string | undefined>[] = [];
  page.on('request', (request) => {
    referrers.push(request.allHeaders().then((headers) => headers['referer']));
  });
  await openPorts(page, 'www.shop.example', 'open=banners%3A443-tcp');
  expect(referrers.length).toBeGreaterThan(5);
  expect(new Set(await Promise.all(referrers))).toEqual(new Set([undefined]));
  await expect(page.locator('link[rel="preconnect"], link[rel="dns-prefetch"]')).toHaveCount(0);
});

test.describe('T20 the ports as CSV', () => {
  async function csvOf(page: Page): Promise<Record<string, string>[]> {
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    return parse(await copiedText(page), { columns: true, relax_column_count: false });
  }

  test('of a host that sends formulas hold none, and every row', async ({ page }) => {
    await allowClipboard(page);
    await openPorts(page, 'hostile.example');
    const rows = await csvOf(page);
    expect(rows.map(({ port }) => port)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(1001 + index)),
    );
    // Spreadsheets skip blanks and what cannot be seen before they decide that a cell is a formula.
    const formula = /^[\s\p{Default_Ignorable_Code_Point}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;
    expect(rows.flatMap(Object.values).filter((cell) => formula.test(cell))).toEqual([]);
    expect(rows[6]).toMatchObject({
      host: 'hostile[.]example',
      newestBanner: expect.stringMatching(/^'=HYPERLINK\(/),
      components: expect.stringMatching(/^'=HYPERLINK\(/),
    });
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Bidi_Control}]/u;
    expect(rows.flatMap(Object.values).filter((cell) => controls.test(cell))).toEqual([]);
  });

  test('are the rows that are shown, in their order, with dates as they came', async ({ page }) => {
    await allowClipboard(page);
    await openPorts(page, '192.0.2.25', 'filter=udp&sort=-port');
    const rows = await csvOf(page);
    expect(rows.map(({ port }) => port)).toEqual(await gridColumn(page, 'Port'));
    expect(rows.at(-1)).toEqual({
      host: '192[.]0[.]2[.]25',
      port: '53',
      protocol: 'udp',
      service: 'domain',
      status: 'open',
      newestBanner: expect.stringContaining('versionbind'),
      components: 'BIND, dnsmasq 2.90, BIND 9.11.5, BIND 9.9.5',
      certificate: '',
      timesObserved: '1496',
      firstSeenDateTime: expect.stringMatching(/^2019-06-17T11:20:/),
      lastSeenDateTime: expect.stringMatching(/^2026-11-19T12:00:/),
      lastScanDateTime: expect.stringMatching(/^2026-11-19T22:35:/),
    });
  });
});
