import type { Page } from 'playwright/test';
import { faultHosts } from '~/emulator/faultHosts';
import { parse } from 'csv-parse/sync';
import { allowClipboard, copiedText } from './support/clipboard';
import { expect, expectAccessible, test } from './support/fixtures';
import { gridCell, gridColumn, hostPath, openPorts } from './support/portsGrid';

const main = (page: Page) => page.getByRole('main');

/** What the browser itself says on the console about an answer with an error status. */
const failedLoad = /^console error: Failed to load resource: the server responded with a status of 404/;

async function openDataSet(page: Page, content: object): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Data set files').setInputFiles({
    name: 'set.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await expect(page.getByRole('heading', { name: 'In set' })).toBeVisible();
}

test.describe('U02 a part of the app that a new deployment has replaced', () => {
  test('is offered to be loaded anew: once, by a press, with the bar in use', async ({ page, silence }) => {
    silence.expectConsole(failedLoad);
    silence.expectConsole(/^console error: .*MissingPart/s);
    silence.expectConsole(/^console warning: .*preload/);
    await page.route('**/assets/HostPortsPage-*.js', (route) => route.fulfill({ status: 404 }));
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto('/');
    await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
    await page.keyboard.press('Enter');
    const alert = main(page).getByRole('alert');
    await expect(alert).toContainText('This page: A part of Hostscope could not be loaded.');
    await expect(alert).toContainText('probably updated since this page was opened');
    await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeVisible();
    expect(loads).toBe(1);
    await alert.getByRole('button', { name: 'Reload' }).click();
    await expect(alert).toContainText('Reloading has not helped');
    await expect(page).toHaveURL(hostPath('www.shop.example'));
    expect(loads).toBe(2);
    await page.unroute('**/assets/HostPortsPage-*.js');
    await alert.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
  });

  test('leaves the rest of its page in use where it is a panel', async ({ page, silence }) => {
    silence.expectConsole(failedLoad);
    silence.expectConsole(/^console error: .*MissingPart/s);
    silence.expectConsole(/^console warning: .*preload/);
    await page.route('**/assets/PairsDrawing-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/hosts/www.shop.example/pairs');
    await expect(main(page).getByRole('alert')).toContainText('could not be loaded');
    await expect(page.getByRole('grid', { name: 'Pairs' }).getByRole('gridcell').first()).toBeVisible();
  });
});

test.describe('U04 panels that fail together', () => {
  test('are one summary with one button for all', async ({ page }) => {
    await page.goto(hostPath('forbidden.example'));
    const summary = page.getByRole('group', { name: 'Failures on this page' });
    await expect(summary).toContainText(
      '3 parts of this page could not be loaded: Host, Reputation, Ports. Hostscope has not been granted the permission to read threat intelligence.',
    );
    await expect(main(page).getByRole('alert')).toHaveCount(1);
    await expectAccessible(page);
    await summary.getByRole('button', { name: 'Try all again' }).click();
    await expect(summary).toContainText('3 parts of this page');
    // The page of pairs has one line for what is known of the host.
    await page.getByRole('button', { name: 'Pairs', exact: true }).click();
    await expect(main(page)).toContainText('reputation could not be loaded');
    await expect(main(page)).toContainText('record could not be loaded');
  });
});

test.describe('S01 where storage is blocked', () => {
  test('the demo works, and nothing is remembered', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await openPorts(page, 'www.shop.example', 'open=banners%3A443-tcp');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Hostscope' }).click();
    await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Recent hosts' })).toHaveCount(0);
    await page.getByRole('button', { name: /^Theme: / }).click();
    await expect(page.getByRole('button', { name: 'Theme: light. Change to dark' })).toBeVisible();
  });
});

test('S04 settings that are damaged or of a newer version are set aside, and the defaults hold', async ({
  page,
}) => {
  const newer = '{"version":2,"isOn":"sometimes","hosts":{}}';
  for (const stored of [newer, '{{{', '[]', 'null']) {
    await page.goto('/');
    await page.evaluate((text) => {
      localStorage.setItem('hostscope.recentHosts', text);
      localStorage.setItem('mui-mode', 'purple');
      localStorage.setItem('mui-color-scheme-dark', '"><b>');
    }, stored);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Recent hosts' })).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('hostscope.recentHosts.aside'))).toBe(stored);
    await openPorts(page, 'www.shop.example');
    await page.getByRole('link', { name: 'Hostscope' }).click();
    await expect(page.getByRole('region', { name: 'Recent hosts' })).toContainText('www.shop.example');
  }
});

test('S05 of two tabs the last one to write is right, and both show it', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await openPorts(other, 'www.shop.example');
  const recent = page.getByRole('region', { name: 'Recent hosts' });
  await expect(recent).toContainText('www.shop.example');
  await recent.getByRole('button', { name: 'Do not remember hosts' }).click();
  await openPorts(other, '192.0.2.25');
  await other.getByRole('link', { name: 'Hostscope' }).click();
  await expect(other.getByRole('region', { name: 'Recent hosts' })).toContainText(
    'Recent hosts are not remembered.',
  );
  await other.getByRole('button', { name: /^Theme: system/ }).click();
  await expect(page.getByRole('button', { name: /^Theme: light/ })).toBeVisible();
});

test('U07 ports that are not all there say so in the copy, with what is missing', async ({ page }) => {
  await allowClipboard(page);
  await page.clock.install();
  await page.goto(hostPath('stuck.example'));
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(main(page).getByRole('alert')).toContainText('The service failed (status 503).', {
      timeout: 100,
    });
  }).toPass();
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(() => copiedText(page)).toContain('Partial');
  const rows: string[][] = parse(await copiedText(page));
  const loaded = rows.length - 2;
  expect(loaded).toBeGreaterThan(99);
  expect(rows.at(-1)?.filter((field) => field !== '')).toEqual([
    `Partial: ${loaded} of 250 records were loaded (The service failed (status 503).)`,
  ]);
});

test('U07 records that could not be read are missing from the copy, and it says so', async ({ page }) => {
  await allowClipboard(page);
  await openPorts(page, 'odd.example');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(() => copiedText(page)).toContain('Partial: 3 could not be read and are left out');
});

test('D07 ten thousand pairs with loops, doubles and circles are drawn, all are in the table, and the page answers', async ({
  page,
}) => {
  const pair = (index: number, parent: string, child: string) => ({
    id: `pair-${index}`,
    linkKind: ['script.src', 'redirect', 'iframe.src'][index % 3],
    firstSeenDateTime: '2026-01-01T00:00:00Z',
    lastSeenDateTime: `2026-0${1 + (index % 9)}-01T00:00:00Z`,
    parentHost: { id: parent },
    childHost: { id: child },
  });
  const centre = 'centre.example';
  const hostPairs = Array.from({ length: 10_000 }, (_, index) => {
    const other = `h${index % 4000}.ring${index % 7}.example`;
    if (index % 100 === 0) return pair(index, centre, centre);
    return index % 2 === 0 ? pair(index, centre, other) : pair(index, other, centre);
  });
  await openDataSet(page, { hosts: [{ id: centre }], hostPairs });
  await page.getByRole('textbox', { name: 'Search a host' }).fill(centre);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pairs' }).click();
  const table = page.getByRole('grid', { name: 'Pairs' });
  await expect(table.getByRole('gridcell').first()).toBeVisible();
  const distinct = new Set(
    hostPairs.map(({ parentHost, childHost, linkKind }) => `${parentHost.id} ${childHost.id} ${linkKind}`),
  );
  await expect(table).toHaveAttribute('aria-rowcount', String(distinct.size + 1));
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  await expect(page.getByRole('application', { name: 'Drawing of host pairs' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Find pairs' }).fill('kind = redirect');
  const redirects = [...distinct].filter((edge) => edge.endsWith(' redirect'));
  await expect(table).toHaveAttribute('aria-rowcount', String(redirects.length + 1));
});

test('T09 addresses that run or lead away are no links, wherever they stand', async ({ page }) => {
  const schemes = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript:alert(1)',
    'java\u0000script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://attacker.example/1',
    '//attacker.example/x',
    'https://attacker.example/x',
    'mailto:victim@shop.example',
  ];
  const rules = schemes.map((text) => ({
    name: text,
    description: text,
    severity: 'high',
    relatedDetailsUrl: text,
  }));
  await openDataSet(page, {
    hosts: [
      { id: 'a.example', registrar: schemes[0], reputation: { classification: schemes[1], score: 9, rules } },
    ],
    hostPorts: schemes.map((text, index) => ({
      id: `port ${index}`,
      port: index + 1,
      protocol: 'tcp',
      status: text,
      banners: [{ banner: text, scanProtocol: text }],
      services: [{ component: { name: text, version: text, category: text } }],
      mostRecentSslCertificate: {
        id: text,
        sha1: text,
        subject: { commonName: text },
        issuer: { commonName: text },
      },
      host: { id: 'a.example' },
    })),
    hostPairs: schemes.map((text, index) => ({
      id: `pair ${index}`,
      linkKind: text,
      parentHost: { id: 'a.example' },
      childHost: { id: text },
    })),
  });
  await page.getByRole('textbox', { name: 'Search a host' }).fill('a.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(main(page)).toContainText('JaVaScRiPt:alert(1)');
  const targets = () =>
    page
      .locator('a, area, form, [formaction], [href], [src]')
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          ['href', 'src', 'action', 'formaction', 'xlink:href'].flatMap(
            (name) => element.getAttribute(name) ?? [],
          ),
        ),
      )
      .then((found) =>
        [...new Set(found)]
          .filter((url) => !new URL(url, page.url()).pathname.startsWith('/assets/'))
          .toSorted(),
      );
  const own = ['#main', '/', '/favicon.svg'];
  expect(await targets()).toEqual(own);
  await gridCell(page, '1', 'Port').click();
  for (const tab of [/^Components/, /^Certificate/, /^Banners/]) {
    await page.getByRole('dialog').getByRole('button', { name: tab }).click();
    expect(await targets()).toEqual(own);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pairs', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Pairs' }).getByRole('gridcell').first()).toBeVisible();
  expect(await targets()).toEqual(own);
});

test('T14 no window is opened, and nothing leads to one', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => {
      throw new Error('a window was opened');
    };
  });
  await openPorts(page, 'hostile.example', 'open=banners%3A1001-tcp');
  const targets = page.locator('[target], [formtarget], base');
  await expect(targets).toHaveCount(0);
  await page.goto('/hosts/hostile.example/pairs');
  await expect(page.getByRole('grid', { name: 'Pairs' }).getByRole('gridcell').first()).toBeVisible();
  await expect(targets).toHaveCount(0);
  await page.goto(hostPath(faultHosts[0]?.host ?? ''));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(targets).toHaveCount(0);
  expect(context.pages()).toHaveLength(1);
});
